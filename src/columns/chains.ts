import type { Run } from './runs.ts'
import type { Chain } from './chain.ts'
import { extentOf } from './rectangle.ts'
import { seenFrom } from './seen.ts'
import { LONE_HEADING, withPictures } from './with-pictures.ts'
import type { Strand } from './strand.ts'
import { linkStrands } from './strand-links.ts'
import type { Sorted } from './strands.ts'

/** Where a text column begins that is no more than this below a heading, in ems of the text, it is headed by it. */
const HEADED = 7
/** … where a picture with its caption stands between: as high as pictures are. */
const PICTURED = 45
/** Between columns, in ems of the text: no more, unless nothing else stands between. */
const GUTTER = 5
/** Chains strands and headings. */
export function chainStrands({ strands, stacks, loose, body, regions }: Sorted): Chain[] {
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
  const next = linkStrands(strands, headOf, regions)
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
  return withPictures(headBeside(chains, small, body), loose, body, regions)
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
