import { matchTrailingCredit, readJumpLine } from '../lexicon/recognise.ts'
import { CAPTION_OPENING, opensStory } from '../lexicon/recognise/opening.ts'
import type { Words } from '../lexicon/words.ts'
import { endsSentence, hasIdeograph } from '../text/characters.ts'
import { emWidth } from '../text/width.ts'
import { median } from './framed.ts'
import { findPageHead } from './page-head.ts'
import { endsRuledRow, findCaptions, type Regions } from './regions.ts'
import { HEADING, LARGEST_SUBHEADING, PARAGRAPH_GAP, STACK_GAP, STACK_GAP_SMALL, type Strand } from './strand.ts'
import { splitAtRows, splitAtRules } from './split-strands.ts'
import { isSameSize, overlapsSideways, type Run } from './runs.ts'

/** What a page's runs are. */
export interface Sorted {
  strands: Strand[]
  /** Headings and what goes with them (bylines, labels), in stacks. */
  stacks: Run[][]
  /** Small type by itself: captions, credits, folios. */
  loose: Run[]
  /** Type size of the running text. */
  body: number
  /** Rules and pictures. */
  regions: Regions
}

/** Lines of running text in a row, at least, for a run to be text by itself. */
const TEXT_LINES = 3
/** Text is no larger than this, in multiples of the page's running text: a lead paragraph may be larger than the rest. */
const LARGEST_TEXT = 1.3
const SMALLEST_TEXT = 0.8
/** … but for a long run it is no smaller than this: smaller type is a caption. */
const SMALLER = 0.95
const LONG_RUN = 8
/** Several lines of no more than this are text whatever their widths: a list, an index. */
const LARGEST_LIST = 1.06
/** … and lines of a heading are no longer than the type is wide, in ems: a column of text has as many lines of one width. */
const EDGE = 1.5

/** Tells running text from headings and from small type. */
export function sortRuns(all: readonly Run[], regions: Regions): Sorted {
  const body = bodySize(all)
  const captions = findCaptions(all, regions, body)
  const head = findPageHead(all, body)
  const runs = all.filter((run) => !captions.has(run) && !head.has(run))
  const text = runs.filter((run) => isText(run, body))
  const whole = strandsOf(runs, text, body, regions)
  const inStrand = new Set(whole.flatMap((strand) => strand.runs))
  const strands = splitAtRows(whole).flatMap((strand) => splitAtRules(strand, regions))
  const rest = runs.filter((run) => !inStrand.has(run))
  const loose = [...rest.filter((run) => isSmallPrint(run, body)), ...captions].sort((a, b) => a.top - b.top || a.left - b.left)
  const stacks = stacksOf(rest.filter((run) => !loose.includes(run)))
  return { strands, stacks: [...[...head].map((run) => [run]), ...stacks], loose, body, regions }
}

/** The size that most characters are set in, among runs of several lines where there are any. */
function bodySize(runs: readonly Run[]): number {
  const tall = runs.filter(({ lines }) => lines.length >= TEXT_LINES)
  const sizes: number[] = []
  for (const run of tall.length > 0 ? tall : runs)
    for (const { line, em } of run.lines) for (let weight = Math.ceil(Math.min(200, line.text.length) / 8); weight > 0; weight--) sizes.push(em)
  return median(sizes) || 1
}

/** Several lines, most of them of one width, of about the usual size. */
function isText(run: Run, body: number): boolean {
  const { lines, em, left, right } = run
  if (lines.length < TEXT_LINES || em > LARGEST_TEXT * body || (lines.length >= LONG_RUN ? em < SMALLEST_TEXT * body : isSmall(run, body))) return false
  if (em < LARGEST_LIST * body) return true
  const full = lines.filter((line) => right - line.right < EDGE * em && line.left - left < PARAGRAPH_GAP * em)
  return full.length >= 0.6 * (lines.length - 1) && lines.reduce((sum, { line }) => sum + emWidth(line.text), 0) > 12
}

const isWithin = (inner: { left: number; right: number }, outer: { left: number; right: number }, slack: number): boolean =>
  inner.left >= outer.left - slack && inner.right <= outer.right + slack

/** A line closer to larger type below than to what stands above: a kicker. */
function leansDown(run: Run, body: number): boolean {
  const heading = run.below.find((other) => other.em > LARGEST_SUBHEADING * Math.max(body, run.em * 0.9))
  if (!heading) return false
  const gap = heading.top - run.bottom
  return gap < STACK_GAP_SMALL * run.em && run.above.every((over) => run.top - over.bottom > 0.8 * gap)
}

/** Makes strands of text: down its column over paragraphs and subheadings, and up over what a column break put above it. */
function strandsOf(runs: readonly Run[], text: readonly Run[], body: number, regions: Regions): Strand[] {
  const strands: Strand[] = []
  const taken = new Set<Run>()
  const seeds = [...text, ...runs.filter((run) => isShortText(run, body))]
  for (const seed of seeds) {
    if (taken.has(seed)) continue
    const { left, right, top, bottom, em } = seed
    const strand: Strand = { runs: [seed], left, right, top, bottom, em }
    const inColumn = runs.filter((run) => run !== seed && overlapsSideways(run, seed))
    for (const run of inColumn) {
      if (run.top <= seed.top || run.bottom <= strand.bottom - em) continue
      const gap = run.top - strand.bottom
      if (
        !isInColumn(run, strand, body, taken) ||
        gap > PARAGRAPH_GAP * em ||
        leansDown(run, body) ||
        (gap > WHITE * em && opensPart(run)) ||
        endsRuledRow(strand, run, regions, em)
      )
        break
      strand.runs.push(run)
      strand.bottom = Math.max(strand.bottom, run.bottom)
    }
    const above: Run[] = []
    for (const run of [...inColumn].sort((a, b) => b.bottom - a.bottom)) {
      if (run.bottom > seed.top + 0.5 * em) continue
      if (strand.top - run.bottom > WHITE * em && opensPart(above[0] ?? seed)) break
      if (!isInColumn(run, strand, body, taken) || strand.top - run.bottom > PARAGRAPH_GAP * em || endsRuledRow(run, strand, regions, em)) break
      above.unshift(run)
      strand.top = Math.min(strand.top, run.top)
    }
    // At a column's top, what stands under a heading is its byline or deck, unless it ends a sentence; and a label heads the column.
    while (
      above.length > 0 &&
      !(isSameSize(above[0]!.em, em) && !isLabel(above[0]!) && (!isHeaded(above[0]!) || endsSentence(above[0]!.lines.at(-1)!.line.text)))
    )
      above.shift()
    strand.runs.unshift(...above)
    strand.top = Math.min(...strand.runs.map((run) => run.top))
    for (const run of strand.runs) taken.add(run)
    strands.push(strand)
  }
  return strands
}

function isInColumn(run: Run, strand: Strand, body: number, taken: ReadonlySet<Run>): boolean {
  if (!isOneText(run, strand) && run.lines.length > NOTE_LINES) return false
  return (
    !taken.has(run) && run.em < LARGEST_SUBHEADING * Math.max(body, strand.em) && run.em > SMALLEST_TEXT * strand.em && isWithin(run, strand, EDGE * strand.em)
  )
}

/** More white than between two paragraphs, in ems. */
const WHITE = 0.9

/** A label of so many capitals, over text that is not set in them. */
const LABEL = /^(?=.{6,40}$)(?:\P{L}*\p{Lu}){6,}\P{L}*$/u

const isLabel = ({ lines }: Run): boolean => lines.length === 1 && LABEL.test(lines[0]!.line.text)

/** "Continued from page 1", a dateline, a label in capitals: with white above it, another story begins. */
export function opensPart({ lines }: Run): boolean {
  const { text, words } = lines[0]!.line
  return LABEL.test(text) || comesBack({ lines }) || opensStory(text + (lines[1]?.line.text ?? ''), '', words)
}

/** "Continued from page 1". */
export function comesBack({ lines }: Pick<Run, 'lines'>): boolean {
  return readJumpLine(lines[0]!.line.text, lines[0]!.line.words)?.direction === 'from'
}

/** "Continued on page 4": the story goes on elsewhere, and in no other column here. */
export function closesPart({ lines }: Run): boolean {
  const { text, words } = lines.at(-1)!.line
  const jump = readJumpLine(text, words)
  return jump !== undefined && jump.direction !== 'from'
}

/** On a scan, text of one column may measure so differently, as a ratio. */
const SCANNED_TEXT = 1.12

/** Whether two pieces of text are of one size, as far as it is known. */
export function isOneText(run: Run, strand: Strand): boolean {
  const ratio = Math.max(run.em, strand.em) / Math.min(run.em, strand.em)
  return isSameSize(run.em, strand.em) || ratio < Math.min(SCANNED_TEXT, 1 + 2 * run.lines[0]!.spread)
}

/** Lines in a column of text that are of another size: a subheading, a credit. */
const NOTE_LINES = 3

/** A line or two of the text's size that read as running text: they end a sentence, or break off with a jump line. */
function isShortText({ lines, em }: Run, body: number): boolean {
  const text = lines.map(({ line }) => line.text).join('')
  return lines.length < TEXT_LINES && isSameSize(em, body) && (endsSentence(text) || endsInJump(text, lines[0]!.line.words)) && emWidth(text) > SHORTEST_TEXT
}

/** Whether a text ends in a jump line in brackets, which a line's end may have cut in two. */
function endsInJump(text: string, words: Words | undefined): boolean {
  const opened = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('))
  return opened > 0 && readJumpLine(text.slice(opened), words) !== undefined
}

/** In ems: what is shorter may be anything. */
const SHORTEST_TEXT = 14

/** Larger type stands right above it. */
function isHeaded(run: Run): boolean {
  return run.above.some((over) => over.em > run.em * HEADING && run.top - over.bottom < PARAGRAPH_GAP * over.em)
}

/** Lines of a caption, at most, that may be a byline as well. */
const BYLINE_LINES = 2

/** On a scan, what is nearly of the text's size has been given it: what is left is smaller, though its face may make it look larger than it is. */
const SMALLER_SCANNED = 0.975

/** Whether type is smaller than the text's. */
export function isSmall({ em, lines }: Run, body: number): boolean {
  return em < (lines[0]!.spread > 0 ? SMALLER_SCANNED : SMALLER) * body
}

/** Type smaller than the text's, in several lines or in sentences: a caption, a box. */
function isSmallPrint(run: Run, body: number): boolean {
  if (!isSmall(run, body)) return false
  const { lines } = run
  const text = lines.map(({ line }) => line.text).join('')
  return (
    lines.length > BYLINE_LINES ||
    endsSentence(text) ||
    matchTrailingCredit(text, lines[0]!.line.words) !== undefined ||
    CAPTION_OPENING.test(text) ||
    text.split(PAUSES).length > MOST_PAUSES
  )
}

const PAUSES = /[，。；,;.]/u
/** Pauses in a byline or a kicker, and the text after the last. */
const MOST_PAUSES = 3

/** Puts headings that stand close above one another in stacks. */
function stacksOf(runs: readonly Run[]): Run[][] {
  const stacks: Run[][] = []
  const stackOf = new Map<Run, Run[]>()
  for (const run of runs) {
    const beside = runs.filter((other) => stackOf.has(other) && ((run.above.includes(other) && isClose(other, run)) || isBeside(other, run)))
    const stack = beside.length > 0 ? stackOf.get(beside[0]!)! : []
    for (const other of beside.slice(1)) {
      const merged = stackOf.get(other)!
      if (merged === stack) continue
      for (const member of merged) stackOf.set(member, stack)
      stack.push(...merged.splice(0))
    }
    if (stack.length === 0) stacks.push(stack)
    stack.push(run)
    stackOf.set(run, stack)
  }
  return stacks.filter((stack) => stack.length > 0)
}

function isClose(above: Run, run: Run): boolean {
  const gap = run.top - above.bottom
  return gap <= Math.min(STACK_GAP * Math.max(above.em, run.em), STACK_GAP_SMALL * Math.min(above.em, run.em))
}

/** Pieces of one line differ in measured size by no more. */
const BESIDE_SIZE = 1.3

/** White between the words of a line, in ems: in Latin letters a heading's are set close, and more parts two headings over two columns. */
const WIDE_SPACE = 2
const LATIN_SPACE = 0.6

/** Words of one line that spacing parted. */
function isBeside(a: Run, b: Run): boolean {
  const gap = Math.max(a.left, b.left) - Math.min(a.right, b.right)
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return (
    Math.max(a.em, b.em) < BESIDE_SIZE * Math.min(a.em, b.em) &&
    shared > 0.6 * Math.min(a.em, b.em) &&
    gap > 0 &&
    gap < (hasIdeograph(a.lines[0]!.line.text) ? WIDE_SPACE : LATIN_SPACE) * a.em &&
    a.lines.length === 1 &&
    b.lines.length === 1
  )
}
