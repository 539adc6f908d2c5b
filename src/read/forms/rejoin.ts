import { hasIdeograph } from '../../text/characters.ts'
import type { Region } from '../lines.ts'
import { boxAround, type LineFacts, type RawBox } from './words.ts'

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
function areRuledOff(before: RawBox, behind: RawBox, { rules }: Places): boolean {
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
  if (!lines.some(({ cut }) => cut)) return [...lines]
  const rules = regions.flatMap(({ box }) => (box.height > UPRIGHT * box.width ? [box] : [])).sort((a, b) => b.height - a.height)
  const page: Places = {
    lines: lines.flatMap(({ box, cut }) => (box && !cut && Number.isFinite(box.y) ? [box] : [])).sort((a, b) => a.y - b.y),
    rules: rules.slice(0, MOST_RULES)
  }
  const rejoined: HeldLine[] = []
  lines.forEach((line, at) => {
    const before = rejoined.at(-1)
    // A rule stands between columns if a column begins behind it.
    const behind = !SAYS_SOMETHING.test(line.text) && lines[at + 1]?.cut ? lines[at + 1]! : line
    const isOne = line.cut && before?.box && line.box && behind.box && !areRuledOff(before.box, behind.box, page)
    const begins = line.cut === 'flush' ? beginsFlush : beginsColumn
    if (isOne && !begins(page, behind.box!, before.box!, hasIdeograph(line.text))) rejoined[rejoined.length - 1] = joinPieces(before, line)
    else rejoined.push(line)
  })
  return rejoined
}

/** Where a page's lines stand that were not cut, from above to below, and its longest upright rules. */
interface Places {
  lines: readonly RawBox[]
  rules: readonly RawBox[]
}

/** A page has no more upright rules, and no more lines near one; what is more is noise. Bounds the work. */
const MOST_RULES = 600
const MOST_NEAR = 2000

/**
 * Whether a column begins between two boxes of one row: lines begin there, and more than run over it, since paragraphs begin with an indent. Where none shows, a
 * wide gap counts in Latin letters; of Chinese, engines put single signs in the wrong place.
 */
function beginsColumn({ lines }: Places, { x, y, height }: RawBox, before: RawBox, chinese: boolean): boolean {
  const [from, to] = [before.x + before.width - BEFORE * height, x + BEHIND * height]
  let begun = 0
  let over = 0
  const first = firstBelow(lines, y - NEAR * height)
  for (let at = first; at < Math.min(lines.length, first + MOST_NEAR) && lines[at]!.y - y < NEAR * height; at++) {
    const box = lines[at]!
    if (box.y === y) continue
    if (box.x > from && box.x < to) begun++
    else if (box.x <= from && box.x + box.width >= to) over++
  }
  return begun + over === 0 ? !chinese && to - from > WIDE * height : begun >= ENOUGH && begun > over
}

/** Text is set flush with its headline to this share of the text's height. */
const FLUSH = 0.15
/** So many lines of a column are. */
const ENOUGH_FLUSH = 2

/**
 * Whether two headlines stand side by side, each flush with the lines of a column below it, none of which reaches from one to the other.
 */
function beginsFlush({ lines }: Places, { x, y, height }: RawBox, before: RawBox): boolean {
  let [left, right] = [0, 0]
  const bottom = y + height
  const first = firstBelow(lines, y + height / 2)
  for (let at = first; at < Math.min(lines.length, first + MOST_NEAR) && lines[at]!.y < bottom + NEAR * height; at++) {
    const box = lines[at]!
    if (box.x < x - FLUSH * box.height && box.x + box.width > x) return left >= ENOUGH_FLUSH && right >= ENOUGH_FLUSH
    if (Math.abs(box.x - x) < FLUSH * box.height) right++
    else if (Math.abs(box.x - before.x) < FLUSH * box.height) left++
  }
  return left >= ENOUGH_FLUSH && right >= ENOUGH_FLUSH
}

/** Where among boxes sorted by their tops the first one lies that stands below a height. */
function firstBelow(boxes: readonly RawBox[], y: number): number {
  let [from, to] = [0, boxes.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (boxes[middle]!.y > y) to = middle
    else from = middle + 1
  }
  return from
}

/** The second says what its words tell of type where the first tells nothing. */
function joinPieces(first: HeldLine, second: HeldLine): HeldLine {
  return { ...first, text: `${first.text} ${second.text}`, box: boxAround([first.box!, second.box!]), inked: first.inked ?? second.inked }
}
