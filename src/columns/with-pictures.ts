import type { Chain } from './chain.ts'
import { extentOf, type Rectangle } from './rectangle.ts'
import { isRuledOff, type Regions } from './regions.ts'
import type { Run } from './runs.ts'
import { seenFrom } from './seen.ts'
import type { Strand } from './strand.ts'
import { isSmall } from './strands.ts'

/** A lone heading this much larger than the text heads something. */
export const LONE_HEADING = 1.3

/** Small type below a heading that has no text, or above it, is a picture's caption: the two are one. What is left over stands for itself. */
export function withPictures(chains: readonly Chain[], loose: readonly Run[], body: number, regions: Regions): Chain[] {
  const lone = chains.filter(({ stack, strands }) => strands.length === 0 && stack.some(({ em }) => em > LONE_HEADING * body))
  const captions = chains.filter((chain) => isCaption(chain, body)).flatMap(({ strands }) => strands.flatMap(({ runs }) => runs))
  const small = new Set([...loose, ...captions])
  const notes = new Map(chains.filter((chain) => isNote(chain, body)).flatMap((chain) => chain.stack.map((run) => [run, chain] as const)))
  const found = groupSmall([...small, ...notes.keys()]).filter((group) => group.some((run) => small.has(run)))
  const close = new Set(found.flat())
  // A note goes with pictures as a whole, or stays.
  const noted = new Set([...notes.values()].filter(({ stack }) => stack.every((run) => close.has(run))))
  const groups = found.map((group) => group.filter((run) => small.has(run) || noted.has(notes.get(run)!)))
  const all = chains.filter((chain) => !isCaption(chain, body) && !noted.has(chain))
  const headOn = (run: Run, side: 'above' | 'below', heads: readonly Chain[]): Chain | undefined => {
    const seen = new Set(seenFrom(run, side, small).map((one) => one.run))
    return heads.find(({ stack }) => stack.some((member) => seen.has(member) && !isRuledOff(...inOrder(member, run), regions, run.em)))
  }
  const above = groups.map((group) => firstOf(group, (run) => headOn(run, 'above', lone)))
  // A heading that has captions below it has its own: those above it are of another picture.
  const free = lone.filter((chain) => !above.includes(chain))
  groups.forEach((group, at) => {
    const head = above[at] ?? firstOf(group, (run) => headOn(run, 'below', free))
    const strands = group.map((run): Strand => ({ runs: [run], left: run.left, right: run.right, top: run.top, bottom: run.bottom, em: run.em, caption: true }))
    if (head) Object.assign(head, { strands: [...head.strands, ...strands], ...extentOf([head, ...strands]) })
    else all.push({ stack: [], strands, ...extentOf(strands) })
  })
  return all
}

/** Two things, the upper one first. */
const inOrder = <T extends Rectangle>(one: T, other: T): readonly [T, T] => (one.top < other.top ? [one, other] : [other, one])

/** Small type that stands this close below other small type, or beside it, is one picture's: a caption and its credit. In ems. */
const SMALL_GAP = 1.5
const SMALL_APART = 3

/** Puts small type together that stands close above and below: a credit set to the right, over the caption or under it. */
function groupSmall(runs: readonly Run[]): Run[][] {
  const groups: Run[][] = []
  for (const run of [...runs].sort((a, b) => a.top - b.top)) {
    const group = groups.find((members) => members.some((over) => isClose(over, run)))
    if (group) group.push(run)
    else groups.push([run])
  }
  return groups.map(byRows)
}

/** Tops this level are one row, in ems. */
const ONE_ROW = 0.5

/** Small type in rows, each from left to right: a credit stands behind a caption's last line. */
function byRows(group: readonly Run[]): Run[] {
  const rows: Run[][] = []
  for (const run of group) {
    const row = rows.at(-1)
    if (row && run.top - row[0]!.top < ONE_ROW * run.em) row.push(run)
    else rows.push([run])
  }
  return rows.flatMap((row) => row.sort((a, b) => a.left - b.left))
}

function isClose(over: Run, run: Run): boolean {
  const em = Math.min(run.em, over.em)
  const apart = Math.max(run.left, over.left) - Math.min(run.right, over.right)
  return run.top - over.bottom < SMALL_GAP * em && apart < SMALL_APART * em
}

/** What a function gives for the first of a list for which it gives anything. */
function firstOf<T, R>(list: readonly T[], give: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const given = give(one)
    if (given !== undefined) return given
  }
  return undefined
}

/** A line or two of small type that was taken for a heading's: a credit. */
const isNote = ({ stack, strands }: Chain, body: number): boolean => strands.length === 0 && stack.every((run) => isSmall(run, body))

/** A column of small type by itself, long enough to be taken for text. */
const isCaption = ({ stack, strands }: Chain, body: number): boolean =>
  stack.length === 0 && strands.length === 1 && strands[0]!.runs.every((run) => isSmall(run, body))
