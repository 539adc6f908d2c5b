import { assignBest, type Pair } from './assign-best.ts'
import type { Package } from './packages.ts'
import { isSameMeasure } from './pieces.ts'
import { INDENT_CELLS } from './segments.ts'
import { nearestAbove, type TextStrand } from './text-strands.ts'

/** How a column breaks off: in mid-word; in a full line that ends no sentence; in a full line that does; in a short one that does; or with a heading. */
export type Tail = 'hyphen' | 'open' | 'half' | 'closed' | 'heading'
/** How one begins: with a small letter; at its edge; at its edge with another Latin letter, as a sentence's first word and a name do; with an indent; or with a heading. */
export type Head = 'small' | 'flush' | 'capital' | 'indent' | 'heading'

/** What may follow what, as rough natural logarithms: from the tail of one column to the head of the next. */
// prettier-ignore
const FOLLOWS: Readonly<Record<Tail, Readonly<Record<Head, number>>>> = {
  /*          what begins so, goes on:                                */
  hyphen:  { small: 5,  flush: 3,    capital: -1,   indent: -6,  heading: -6 },
  open:    { small: 4,  flush: 3,    capital: 1.5,  indent: -4,  heading: -5 },
  half:    { small: -3, flush: 0,    capital: -0.5, indent: 1,   heading: 0.5 },
  closed:  { small: -5, flush: -1.5, capital: -1.5, indent: 1.5, heading: 1 },
  heading: { small: -1, flush: 0,    capital: 0,    indent: 0,   heading: 0 }
}
/** What a flush head behind a finished paragraph scores where paragraphs have no indent. */
const FLUSH_HABIT = 1

const OTHER_MEASURE = -3
/** Columns of a story begin level: what every line's pitch costs that the next one begins higher or lower. */
const LEVEL = 0.2
const LEVEL_MOST = 5
/** What every cell between two columns costs, beyond a gutter's. */
const FAR = 0.04
const GUTTER = 12
/** Down the page, over white or a picture; every line's pitch in between costs. */
const DOWN = 0.5
const DOWN_ROW = 0.15
const DOWN_MOST = 4
/** … in one column, where nothing heads what stands below. */
const GOES_ON = 3
/** Two columns under one heading, next to one another; not next; under two headings. */
const NEXT_COLUMN = 4
const SHARED_HEAD = 1
const OTHER_HEAD = -5
/** The second under a heading, but not its leftmost; the first under none. */
const FROM_UNHEADED = -3
/** The leftmost column under a heading begins its story. */
const BEGINS_STORY = -5
/** What a link must score at least. */
const LEAST = -0.5

/**
 * Links the columns that a story runs through. All links of the page are chosen together, so that as much as can be is led to by something.
 * @param headOf how a column begins, and `tailOf` how it breaks off
 * @param indented paragraphs begin with an indent
 * @returns for each column the one that goes on with it
 */
export function linkStrands(
  strands: readonly TextStrand[],
  packages: readonly Package[],
  headOf: (strand: TextStrand) => Head,
  tailOf: (strand: TextStrand) => Tail,
  indented: boolean
): Map<TextStrand, TextStrand> {
  const home = new Map(packages.flatMap((one) => one.strands.map((strand) => [strand, one] as const)))
  const pairs: Pair[] = []
  strands.forEach((to, row) => {
    const over = nearestAbove(to, strands)
    strands.forEach((from, column) => {
      if (from === to) return
      const way = from === over ? down(from, to) : across(from, to)
      if (way === undefined) return
      const worth = way + follows(from, to) + headed(from, to) + (isSameMeasure(from, to) ? 0 : OTHER_MEASURE) - LEAST
      if (worth > 0) pairs.push({ row, column, worth })
    })
  })
  const next = new Map<TextStrand, TextStrand>()
  assignBest(strands.length, pairs).forEach((column, row) => {
    const [from, to] = [strands[column], strands[row]!]
    if (from && !leadsTo(to, from)) next.set(from, to)
  })
  return next

  function follows(from: TextStrand, to: TextStrand): number {
    const [tail, head] = [tailOf(from), headOf(to)]
    return !indented && (head === 'flush' || head === 'capital') && tail === 'closed' ? FLUSH_HABIT : FOLLOWS[tail][head]
  }

  function headed(from: TextStrand, to: TextStrand): number {
    const [own, other] = [home.get(to), home.get(from)]
    if (!own) return 0
    if (own.strands[0] === to) return BEGINS_STORY
    if (!other) return FROM_UNHEADED
    if (own !== other) return OTHER_HEAD
    return own.strands.indexOf(to) === own.strands.indexOf(from) + 1 ? NEXT_COLUMN : SHARED_HEAD
  }

  /** How good the way from a column to the one right below it is. */
  function down(from: TextStrand, to: TextStrand): number {
    const goesOn = !home.has(to) && Math.abs(from.base - to.base) <= INDENT_CELLS && isSameMeasure(from, to)
    return DOWN + (goesOn ? GOES_ON : 0) - Math.min(DOWN_MOST, DOWN_ROW * (to.top - from.bottom))
  }

  /** How good the way from the foot of a column to one further right is; undefined if there is none. */
  function across(from: TextStrand, to: TextStrand): number | undefined {
    if (to.top >= from.bottom || from.right > to.left + 1) return undefined
    const tops = [from.top, ...(home.get(from)?.strands.map(({ top }) => top) ?? [])]
    const level = Math.min(LEVEL_MOST, ...tops.map((top) => LEVEL * Math.abs(to.top - top)))
    return -level - FAR * Math.max(0, to.left - from.right - GUTTER)
  }

  function leadsTo(from: TextStrand, to: TextStrand): boolean {
    for (let at: TextStrand | undefined = from; at; at = next.get(at)) if (at === to) return true
    return false
  }
}
