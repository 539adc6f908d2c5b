import { endsSentence } from '../text/characters.ts'
import { startsSmall } from '../text/signs.ts'
import { extentOf, type Rectangle } from './rectangle.ts'
import { isRuledOff, isSectioned, type Regions } from './regions.ts'
import { overlapsSideways, type Run } from './runs.ts'
import type { Strand } from './strand.ts'
import { closesPart, comesBack, isOneText, opensPart } from './strands.ts'

/** Between columns, in ems of the text: no more, unless nothing else stands between. */
const GUTTER = 5
/** Tops this level are one row, in ems. */
const LEVEL = 1.3
/** Measures of one story differ by less, in ems. */
const SAME_MEASURE = 1.2

// Evidence for going on in another column, as weights.
const SHARED_HEAD = 4
const OTHER_HEAD = -7
const LEVEL_TOPS = 2
const RAISED = 0.5
const ODD_TOP = -1
const ONE_MEASURE = 1.2
const OTHER_MEASURE = -2.5
/** The line breaks off in mid-sentence, and the column's first line has no indent. */
const RUNS_ON = 3
const BREAKS_BADLY = -3
/** A column's first line begins with a small letter, and the text before it is finished. */
const TAKES_UP_NOTHING = -3
/** From the foot of one column to the head of the next, with no row in common: only a text that breaks off and one that takes it up. */
const FOOT_TO_HEAD = -1
const UNHEADED = 1
const NEXT_DOOR = 1
const BACK_DOWN = -2.5
const ENOUGH = 1.5
/** A rule between, where the page does not rule all its columns off. */
const ACROSS_RULE = -7

/** A first line that begins this far from its column's edge has an indent, in ems. */
const INDENTED = 0.6

/** A column that nothing heads, level with the heading beside it: the story begins there, and the heading stands over its other columns. */
function isRaisedBeside(strand: Strand, stack: readonly Run[]): boolean {
  const extent = extentOf(stack)
  return strand.left < extent.left && strand.top > extent.top - 2.5 * strand.em && strand.top < extent.bottom
}

interface Link {
  from: Strand
  to: Strand
  score: number
}

/** Says for each strand where its text goes on. */
export function linkStrands(strands: readonly Strand[], headOf: ReadonlyMap<Strand, Run[]>, regions: Regions): Map<Strand, Strand> {
  const links: Link[] = []
  const sections = findSections(strands, regions)
  for (const from of strands)
    for (const to of strands) {
      if (from === to || !isOneText(to.runs[0]!, from) || opensPart(to.runs[0]!) || closesPart(from.runs.at(-1)!)) continue
      const score = weighLink(from, to, strands, headOf, regions) + (sections.get(from)?.has(to) === true ? ACROSS_RULE : 0)
      if (score >= ENOUGH) links.push({ from, to, score })
    }
  links.sort((a, b) => b.score - a.score || a.from.top - b.from.top || a.from.left - b.from.left)
  const next = new Map<Strand, Strand>()
  const before = new Map<Strand, Strand>()
  const headsOf = (strand: Strand): Set<Run[]> => {
    const heads = new Set<Run[]>()
    for (const side of [next, before])
      for (let member: Strand | undefined = strand; member; member = side.get(member)) {
        if (headOf.has(member)) heads.add(headOf.get(member)!)
        // "Continued from page 1" is all the heading that there is.
        else if (comesBack(member.runs[0]!)) heads.add(member.runs)
      }
    return heads
  }
  for (const { from, to } of links) {
    if (next.has(from) || before.has(to) || closes(next, to, from)) continue
    // No story has two headings over its columns.
    const heads = headsOf(from)
    if (heads.size > 0 && [...headsOf(to)].some((head) => !heads.has(head))) continue
    next.set(from, to)
    before.set(to, from)
  }
  return next
}

function closes(next: ReadonlyMap<Strand, Strand>, from: Strand, to: Strand): boolean {
  for (let strand: Strand | undefined = from; strand; strand = next.get(strand)) if (strand === to) return true
  return false
}

/** A page rules all its columns off if it does so with this share of those that stand side by side: then its rules part no stories. */
const ALL_RULED = 0.5

/** For each strand, those to its right that a rule parts from it which runs on along other stories; none where the page rules all its columns off. */
function findSections(strands: readonly Strand[], regions: Regions): Map<Strand, Set<Strand>> {
  const sections = new Map<Strand, Set<Strand>>()
  if (regions.upright.length === 0) return sections
  let [pairs, ruled] = [0, 0]
  for (const from of strands) {
    const beside = strands.filter(
      (to) => to.left >= from.right - from.em && to.left - from.right < GUTTER * from.em && to.top < from.bottom && to.bottom > from.top
    )
    const parted = beside.filter((to) => isSectioned(from, to, regions, from.em))
    pairs += beside.length
    ruled += parted.length
    sections.set(from, new Set(parted))
  }
  return ruled > ALL_RULED * pairs ? new Map<Strand, Set<Strand>>() : sections
}

/** Whether nothing stands between a strand and another below it. */
const isNextBelow = (from: Strand, to: Strand): boolean => from.runs.at(-1)!.below.includes(to.runs[0]!)

/** Whether nothing stands below a strand but what stands below the next column too. */
const isFootOfColumn = (strand: Strand, next: Strand): boolean => strand.runs.at(-1)!.below.every((run) => overlapsSideways(run, next))

/** Whether nothing stands above a strand but what stands above the column before too. */
const isHeadOfColumn = (strand: Strand, before: Strand): boolean => strand.runs[0]!.above.every((run) => overlapsSideways(run, before))

/** The column of a strand, from which rules may have cut it. */
const columnOf = ({ ruled, left, right, top, bottom }: Strand): Rectangle => ({ left, right, top: ruled?.top ?? top, bottom: ruled?.bottom ?? bottom })

function weighLink(from: Strand, to: Strand, strands: readonly Strand[], headOf: ReadonlyMap<Strand, Run[]>, regions: Regions): number {
  const { em } = from
  const [head, other] = [headOf.get(from), headOf.get(to)]
  const shared = head !== undefined && head === other
  // Where rules cut a column, its last part goes on in the first of the next column, and nothing else does.
  const [column, beside] = [columnOf(from), columnOf(to)]
  const cut = from.ruled?.below === true || to.ruled?.above === true
  const first = to.runs[0]!.lines[0]!
  const open = !endsSentence(from.runs.at(-1)!.lines.at(-1)!.line.text)
  const flush = first.left - to.left < INDENTED * em
  let score = 0
  if (to.left >= from.right - em) {
    if (cut || beside.top > column.bottom - em) return -Infinity
    const wraps = beside.bottom < (head ? extentOf(head).top : column.top) + em
    if (wraps && !(open && flush && !other && isFootOfColumn(from, to) && isHeadOfColumn(to, from))) return -Infinity
    const between = strands.filter(
      (strand) => strand.left >= from.right - em && strand.right <= to.left + em && strand.bottom > to.top && strand.top < Math.min(from.bottom, to.bottom)
    )
    if (between.length > 0) return -Infinity
    score += to.left - from.right < GUTTER * em ? NEXT_DOOR : -1
    const under = head ? extentOf(head) : undefined
    if (wraps) score += FOOT_TO_HEAD
    else if (Math.abs(beside.top - column.top) < LEVEL * em) score += LEVEL_TOPS
    else if (under && beside.top > under.top - LEVEL * em && beside.top < column.top) score += RAISED
    else if (!shared) score += ODD_TOP
  } else if (to.top >= from.bottom - em && overlapsSideways(from, to)) {
    if (isNextBelow(from, to) && isRuledOff(from, to, regions, em)) return -Infinity
    if (
      strands.some(
        (strand) => strand !== from && strand !== to && strand.top >= from.bottom - em && strand.bottom <= to.top + em && overlapsSideways(strand, to)
      )
    )
      return -Infinity
    score += NEXT_DOOR + LEVEL_TOPS / 2
  } else if (!cut && to.right <= from.left + em && to.top >= from.top + LEVEL * em && !other) score += BACK_DOWN
  else return -Infinity
  if (shared) score += SHARED_HEAD
  else if (other) score += !head && (isRaisedBeside(from, other) || (open && flush && to.top - from.top < LEVEL * em)) ? SHARED_HEAD / 2 : OTHER_HEAD
  else score += UNHEADED
  score += Math.abs(from.right - from.left - to.right + to.left) < SAME_MEASURE * em ? ONE_MEASURE : OTHER_MEASURE
  if (open) score += flush ? RUNS_ON : BREAKS_BADLY
  else if (startsSmall(first.line.text)) score += TAKES_UP_NOTHING
  return score
}
