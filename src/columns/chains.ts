import { endsSentence } from '../text/characters.ts'
import { overlapsSideways, type Run } from './runs.ts'
import { extentOf, type Chain } from './chain.ts'
import { seenFrom } from './seen.ts'
import { LONE_HEADING, withPictures } from './with-pictures.ts'
import { closesPart, comesBack, isOneText, opensPart, type Sorted, type Strand } from './strands.ts'

/** Where a text column begins that is no more than this below a heading, in ems of the text, it is headed by it. */
const HEADED = 7
/** … where a picture with its caption stands between: as high as pictures are. */
const PICTURED = 45
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
const UNHEADED = 1
const NEXT_DOOR = 1
const BACK_DOWN = -2.5
const ENOUGH = 1.5

/** A first line that begins this far from its column's edge has an indent, in ems. */
const INDENTED = 0.6

/** Chains strands and headings. */
export function chainStrands({ strands, stacks, loose, body }: Sorted): Chain[] {
  const stackOf = new Map(stacks.flatMap((stack) => stack.map((run) => [run, stack] as const)))
  const headOf = new Map<Strand, Run[]>()
  const small = new Set(loose)
  const folios = findFolios(stacks, body)
  for (const strand of strands) {
    const heads = seenFrom(strand.runs[0]!, 'above', small)
      .filter(({ run, near, past }) => stackOf.has(run) && !folios.has(stackOf.get(run)!) && near < (past ? PICTURED : HEADED) * strand.em)
      .map(({ run }) => run)
    const nearest = heads.sort((a, b) => b.bottom - a.bottom)[0]
    if (nearest && isHeading(stackOf.get(nearest)!, strand)) headOf.set(strand, stackOf.get(nearest)!)
  }
  const next = linkStrands(strands, headOf)
  const follows = new Set(next.values())
  const chains: Chain[] = []
  const used = new Set<Run[]>()
  const chainFrom = (stack: Run[], first: Strand | undefined): void => {
    const members: Strand[] = []
    for (let strand = first; strand; strand = next.get(strand)) members.push(strand)
    chains.push({ stack, strands: members, ...extentOf([...stack, ...members]) })
  }
  for (const strand of strands) {
    if (follows.has(strand)) continue
    let first: Strand | undefined = strand
    while (first && !headOf.has(first)) first = next.get(first)
    const head = first && headOf.get(first)
    const stack = head && !used.has(head) ? head : []
    if (stack.length > 0) used.add(stack)
    chainFrom(stack, strand)
  }
  for (const stack of stacks) if (!used.has(stack)) chainFrom(stack, undefined)
  return withPictures(headBeside(chains, small, body), loose, body)
}

/** Level within this, in ems. */
const ONE_ROW = 0.5

/** A page's head is one row of several pieces, over everything else and little larger than the text: title, date, section. It heads no column. */
function findFolios(stacks: readonly Run[][], body: number): Set<Run[]> {
  const tops = stacks.filter((stack) => stack[0]!.above.length === 0 && stack.every(({ em }) => em < LONE_HEADING * body))
  const isLevel = (a: Run[], b: Run[]): boolean => a !== b && Math.abs(a[0]!.top - b[0]!.top) < ONE_ROW * body
  return new Set(tops.filter((stack) => tops.some((other) => isLevel(stack, other))))
}

/** … what it stands beside shares this much of its height. */
const BESIDE = 0.6

/** A heading set upright beside the columns, or between them, heads the story that has no other; what has small type below it is a picture's. */
function headBeside(chains: readonly Chain[], small: ReadonlySet<Run>, body: number): Chain[] {
  const headsPicture = ({ stack }: Chain): boolean => stack.some((run) => run.below.some((other) => small.has(other)))
  const heads = chains.filter((chain) => chain.strands.length === 0 && chain.stack.some(({ em }) => em > LONE_HEADING * body) && !headsPicture(chain))
  const headless = chains.filter(({ stack, strands }) => strands.length > 0 && stack.length === 0)
  const gone = new Set<Chain>()
  for (const head of heads) {
    const beside = headless.filter((chain) => {
      const shared = Math.min(head.bottom, chain.bottom) - Math.max(head.top, chain.top)
      const apart = Math.max(head.left, chain.left) - Math.min(head.right, chain.right)
      return chain.stack.length === 0 && shared > BESIDE * (head.bottom - head.top) && apart < GUTTER * body
    })
    if (beside.length !== 1) continue
    Object.assign(beside[0]!, { stack: head.stack, ...extentOf([head, beside[0]!]) })
    gone.add(head)
  }
  return chains.filter((chain) => !gone.has(chain))
}

/** Type larger than the text's, or close above it: what stands over a column from afar is a folio. */
function isHeading(stack: readonly Run[], strand: Strand): boolean {
  return stack.some(({ em, bottom }) => em > LARGER * strand.em || strand.top - bottom < CLOSE * strand.em)
}

const LARGER = 1.08
const CLOSE = 2.2

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
function linkStrands(strands: readonly Strand[], headOf: ReadonlyMap<Strand, Run[]>): Map<Strand, Strand> {
  const links: Link[] = []
  for (const from of strands)
    for (const to of strands) {
      if (from === to || !isOneText(to.runs[0]!, from) || opensPart(to.runs[0]!) || closesPart(from.runs.at(-1)!)) continue
      const score = weighLink(from, to, strands, headOf)
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

function weighLink(from: Strand, to: Strand, strands: readonly Strand[], headOf: ReadonlyMap<Strand, Run[]>): number {
  const { em } = from
  const [head, other] = [headOf.get(from), headOf.get(to)]
  const shared = head !== undefined && head === other
  let score = 0
  if (to.left >= from.right - em) {
    if (to.top > from.bottom - em || to.bottom < (head ? extentOf(head).top : from.top) + em) return -Infinity
    const between = strands.filter(
      (strand) => strand.left >= from.right - em && strand.right <= to.left + em && strand.bottom > to.top && strand.top < Math.min(from.bottom, to.bottom)
    )
    if (between.length > 0) return -Infinity
    score += to.left - from.right < GUTTER * em ? NEXT_DOOR : -1
    const under = head ? extentOf(head) : undefined
    if (Math.abs(to.top - from.top) < LEVEL * em) score += LEVEL_TOPS
    else if (under && to.top > under.top - LEVEL * em && to.top < from.top) score += RAISED
    else if (!shared) score += ODD_TOP
  } else if (to.top >= from.bottom - em && overlapsSideways(from, to)) {
    if (
      strands.some(
        (strand) => strand !== from && strand !== to && strand.top >= from.bottom - em && strand.bottom <= to.top + em && overlapsSideways(strand, to)
      )
    )
      return -Infinity
    score += NEXT_DOOR + LEVEL_TOPS / 2
  } else if (to.right <= from.left + em && to.top >= from.top + LEVEL * em && !other) score += BACK_DOWN
  else return -Infinity
  const open = !endsSentence(from.runs.at(-1)!.lines.at(-1)!.line.text)
  const flush = to.runs[0]!.lines[0]!.left - to.left < INDENTED * em
  if (shared) score += SHARED_HEAD
  else if (other) score += !head && (isRaisedBeside(from, other) || (open && flush && to.top - from.top < LEVEL * em)) ? SHARED_HEAD / 2 : OTHER_HEAD
  else score += UNHEADED
  score += Math.abs(from.right - from.left - to.right + to.left) < SAME_MEASURE * em ? ONE_MEASURE : OTHER_MEASURE
  if (open) score += flush ? RUNS_ON : BREAKS_BADLY
  return score
}
