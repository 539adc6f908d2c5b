import { changeLine, type Line } from '../read/lines.ts'
import { isWide } from '../text/characters.ts'

/** Marks that stand full-width among ideographs in print (GB/T 15834, CLREQ), and what engines write for them. */
const FULL = '，：；？！（）'
const HALF = ',:;?!()'
const FIRST_FULL = Math.min(...Array.from(FULL, (mark) => mark.charCodeAt(0)))
const LAST_HALF = Math.max(...Array.from(HALF, (mark) => mark.charCodeAt(0)))
const [OPENS, CLOSES] = [HALF.indexOf('('), HALF.indexOf(')')]
/** A bracket's other half is looked for no further off, in UTF-16 units. */
const LONGEST_BRACKET = 60

/**
 * Makes marks full-width again that an engine read as half-width ones among ideographs: 記述,當時 was printed 記述，當時. A mark is mended where the page has
 * it half-width more often than full-width. Of a text that no engine is known to have read, its commas must be half-width too: some papers do
 * set a colon or a bracket so, none its commas. Leaves alone marks between letters or figures: 1,200; 5:3.
 *
 * @param lines of a page in ideographs
 */
export function widenMarks(lines: readonly Line[]): Line[] {
  const halves = new Int32Array(HALF.length)
  const fulls = new Int32Array(HALF.length)
  for (const { text } of lines)
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      // Between the two rows of marks lies nearly all that a page has.
      if (unit > LAST_HALF && unit < FIRST_FULL) continue
      const full = FULL.indexOf(text[at]!)
      if (full >= 0) fulls[full]!++
      const half = HALF.indexOf(text[at]!)
      if (half >= 0 && standsAmongWide(text, at, half)) halves[half]!++
    }
  const wasRead = lines.some(({ confidence }) => confidence !== undefined)
  if (!wasRead && halves[0]! <= fulls[0]!) return [...lines]
  const mended = halves.map((count, mark) => (count > fulls[mark]! ? 1 : 0))
  return mended.includes(1) ? lines.map((line) => widen(line, mended)) : [...lines]
}

/** {@link widenMarks} as it is loaded. */
export type WidenMarks = typeof widenMarks

function widen(line: Line, mended: Int32Array): Line {
  const { text, repairs } = line
  let widened = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const mark = HALF.indexOf(text[at]!)
    if (mark < 0 || mended[mark] === 0 || !standsAmongWide(text, at, mark)) continue
    widened += text.slice(from, at).trimEnd() + FULL[mark]!
    from = nextTo(text, at, 1)
    at = from - 1
  }
  if (widened === '') return line
  widened += text.slice(from)
  // What mended the whole line before is one repair with this.
  const before = repairs.at(-1)
  if (!before) return changeLine(line, { text: widened, repairs: [{ kind: 'width', from: text, to: widened }] })
  return repairs.length === 1 && before.to === text ? changeLine(line, { text: widened, repairs: [{ ...before, to: widened }] }) : line
}

/** Whether a half-width mark stands among full-width signs: one beside it is; of a bracket the one inside, or that inside its other half. */
function standsAmongWide(text: string, at: number, mark: number): boolean {
  const before = isWideAt(text, nextTo(text, at, -1))
  const behind = isWideAt(text, nextTo(text, at, 1))
  if (mark === OPENS) {
    const closed = text.slice(at, at + LONGEST_BRACKET).indexOf(')')
    return behind || (closed > 0 && isWideAt(text, nextTo(text, at + closed, -1)))
  }
  if (mark === CLOSES) {
    const start = Math.max(0, at - LONGEST_BRACKET)
    const opened = text.slice(start, at).lastIndexOf('(')
    return before || (opened >= 0 && isWideAt(text, nextTo(text, start + opened, 1)))
  }
  return before || behind
}

const isWideAt = (text: string, at: number): boolean => at >= 0 && at < text.length && isWide(text.charCodeAt(at))

/** The place next to another, blanks passed over. */
function nextTo(text: string, at: number, step: 1 | -1): number {
  let next = at + step
  while (text[next] === ' ') next += step
  return next
}
