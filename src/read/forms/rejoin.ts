import { hasIdeograph } from '../../text/characters.ts'
import type { Region } from '../lines.ts'
import type { LineFacts, RawBox } from './words.ts'

/** A line of a page that is not written yet. */
export interface HeldLine extends LineFacts {
  text: string
  /** Blank lines before it. */
  gap: number
}

/** Lines that show where a column begins stand no further up or down than so many lines' heights. */
const NEAR = 15
/** … and begin within the gap, or this much before its end or behind it, in lines' heights: columns are not quite straight. */
const BEFORE = 0.3
const BEHIND = 0.7
/** A gap that parts columns though nothing near shows any, in lines' heights. */
const WIDE = BEFORE + BEHIND + 1.4
/** So many show it. */
const ENOUGH = 2

/** A rule is so many times as high as it is wide, and as a line of text beside it is high. */
const UPRIGHT = 8
const LONG = 3

/** Whether an upright rule runs between two boxes of one row. */
function areRuledOff(before: RawBox, behind: RawBox, rules: readonly RawBox[]): boolean {
  const { y, height } = behind
  return rules.some((rule) => {
    const middle = rule.x + rule.width / 2
    const along = rule.height > LONG * height && rule.y < y + height && rule.y + rule.height > y
    return along && middle > before.x + before.width - BEFORE * height && middle < behind.x + BEFORE * height
  })
}

const SAYS_SOMETHING = /[\p{L}\p{N}]/u

/**
 * Puts together what was cut from a line at a wide gap, or at what may have been a rule, where no column of the page begins: the gap is a pause or a
 * justified line's, or the engine put a sign in the wrong place.
 * @param regions the page's: what stands on two sides of an upright rule is never one line
 */
export function rejoinPieces(lines: readonly HeldLine[], regions: readonly Region[] = []): HeldLine[] {
  const rules = regions.flatMap(({ box }) => (box.height > UPRIGHT * box.width ? [box] : []))
  if (!lines.some(({ cut }) => cut)) return [...lines]
  const rejoined: HeldLine[] = []
  lines.forEach((line, at) => {
    const before = rejoined.at(-1)
    // A rule stands between columns if a column begins behind it.
    const behind = !SAYS_SOMETHING.test(line.text) && lines[at + 1]?.cut ? lines[at + 1]! : line
    if (
      line.cut &&
      before?.box &&
      line.box &&
      behind.box &&
      !areRuledOff(before.box, behind.box, rules) &&
      !beginsColumn(lines, behind.box, before.box, hasIdeograph(line.text))
    )
      rejoined[rejoined.length - 1] = joinPieces(before, line)
    else rejoined.push(line)
  })
  return rejoined
}

/**
 * Whether a column begins between two boxes of one row: lines begin there, and more than run over it, since paragraphs begin with an indent. Where none shows, a
 * wide gap counts in Latin letters; of Chinese, engines put single signs in the wrong place.
 */
function beginsColumn(lines: readonly HeldLine[], { x, y, height }: RawBox, before: RawBox, chinese: boolean): boolean {
  const [from, to] = [before.x + before.width - BEFORE * height, x + BEHIND * height]
  let begun = 0
  let over = 0
  for (const { box, cut } of lines) {
    if (!box || cut || box.y === y || Math.abs(box.y - y) >= NEAR * height) continue
    if (box.x > from && box.x < to) begun++
    else if (box.x <= from && box.x + box.width >= to) over++
  }
  return begun + over === 0 ? !chinese && to - from > WIDE * height : begun >= ENOUGH && begun > over
}

/** The second says what its words tell of type where the first tells nothing. */
function joinPieces(first: HeldLine, second: HeldLine): HeldLine {
  const [a, b] = [first.box!, second.box!]
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const box = { x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y }
  return { ...first, text: `${first.text} ${second.text}`, box, inked: first.inked ?? second.inked }
}
