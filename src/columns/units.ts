import { BUILT_IN } from '../lexicon/built-in.ts'
import { readJumpLine } from '../lexicon/recognise.ts'
import { opensBlock, opensStory } from '../lexicon/recognise/opening.ts'
import { endsInHyphen, isCapitals, startsSmall } from '../text/signs.ts'
import { asidesOf, type Aside } from './asides.ts'
import { OVERFULL } from './lone-groups.ts'
import { neighbours } from './neighbours.ts'
import { isSameMeasure, type Piece } from './pieces.ts'
import type { Rectangle } from './rectangle.ts'
import { INDENT_CELLS, isIndented, type PlacedSegment } from './segments.ts'

/** What stands on a page: running text, a heading or what goes with one, or what stands aside from both. */
export type Kind = 'text' | 'heading' | Aside
/** How a text breaks off: in mid-word; in a full line that ends no sentence, or a short one; in a full line that does, or a short one; or with a heading. */
export type Tail = 'hyphen' | 'open' | 'short' | 'half' | 'closed' | 'heading'
/** How one begins: with a small letter; at its edge; at its edge with another Latin letter, as a sentence's first word and a name do; with an indent; or with a heading. */
export type Head = 'small' | 'flush' | 'capital' | 'indent' | 'heading'

/** Pieces of a column that surely follow one another, and how they are read. */
export interface Unit extends Rectangle {
  /** Indices of pieces, from top to bottom. */
  members: number[]
  kind: Kind
  head: Head
  tail: Tail
  /** It opens as the wire's stories do, or says which page it goes on from. */
  opens: boolean
  /** It ends with a line that says where it goes on. */
  jumps: boolean
  /** It begins with a teaser of an index. */
  teasers: boolean
  /** It begins with an item of a list. */
  lists: boolean
  /** It is a capital set over several lines, which its paragraph begins with. */
  initial: boolean
  /** Its column's left edge in cells, and its measure in ems. */
  base: number
  measure: number
  lines: number
}

/** The ways to read a unit: the likeliest first, then what else it may be, and what speaks for that. */
export type Ways = readonly [Unit, { unit: Unit; score: number }?]

/** A text of no more lines may be a heading, and a heading of no more lines text. */
const SHORT = 3
// What speaks against the less likely reading, in natural logarithms.
/** Words and pauses made it a heading, the lines around made it text. */
const NO_HEADING = -5
const NO_TEXT = -2
/** … but questions are asked in headings as often. */
const NO_TEXT_ASKING = 0
/** A short line that ends no sentence ends no text. */
const NO_END = -2
/** A line or two short of their measure, with white above and below, are hardly text. */
const ALONE = -5

/** Makes units of a page's pieces, and says how each may be read. */
export function unitsOf(pieces: readonly Piece[], latin: boolean): Ways[] {
  const asides = asidesOf(pieces, latin)
  const singles = pieces.map((piece, at) => unitOf(piece, at, asides[at], latin))
  const initials = singles.filter(({ initial }) => initial)
  singles.forEach((unit, at) => {
    if (unit.kind === 'heading' && initials.some((initial) => isBehind(initial, unit))) singles[at] = textOf(unit, pieces[at]!, latin)
  })
  const units = joinDown(singles, (over, at) => {
    const line = pieces[at]!.segments
    return line.length === 1 && singles[at]!.top - singles[over]!.bottom <= FOREIGN && endsInJump([pieces[over]!.segments.at(-1)!, line[0]!], latin)
  })
  return units.map((unit): Ways => {
    const other = otherWay(unit, pieces[unit.members[0]!]!, latin)
    if (!other) return [unit]
    if (unit.kind === 'text') {
      if (standsAlone(unit, units)) return [other, { unit, score: ALONE }]
      const asks = pieces[unit.members[0]!]!.segments.at(-1)!.text.endsWith('?')
      return [unit, { unit: other, score: asks ? NO_TEXT_ASKING : NO_TEXT }]
    }
    return [unit, { unit: other, score: NO_HEADING + (other.tail === 'short' ? NO_END : 0) }]
  })
}

/** A drop cap, with a quotation mark before it or not. */
const INITIAL = /^[“"‘']?\p{Lu}$/u

function unitOf({ segments, left, right, base, edge, top, bottom, measure }: Piece, at: number, aside: Aside | undefined, latin: boolean): Unit {
  const [first, last] = [segments[0]!, segments.at(-1)!]
  const head = headOf(first, base, latin)
  const tail = last.running ? tailOf(last, latin) : latin && endsInHyphen(last.text) ? 'hyphen' : 'heading'
  const jumps = endsInJump(segments, latin)
  const initial = segments.length === 1 && INITIAL.test(first.text)
  const isHeading = tail === 'heading' && (head === 'heading' || (segments.length <= SHORT && segments.every(({ ends }) => !ends)))
  const kind = initial || jumps ? 'text' : (aside ?? (isHeading ? 'heading' : 'text'))
  return {
    members: [at],
    kind,
    head: initial ? 'indent' : head,
    tail,
    opens: opensStory(first.text, segments[1]?.text ?? '', BUILT_IN) || readJumpLine(first.text, BUILT_IN)?.direction === 'from',
    jumps,
    teasers: !latin && first.item !== undefined,
    lists: first.item === 'first',
    initial,
    base,
    measure,
    lines: segments.length,
    // Running text fills its column.
    left: kind === 'text' ? Math.min(left, base) : left,
    right: kind === 'text' ? Math.max(right, edge) : right,
    top,
    bottom
  }
}

function headOf(first: PlacedSegment, base: number, latin: boolean): Head {
  if ((first.item === 'first' && !latin) || opensBlock(first.text) || opensStory(first.text, '', BUILT_IN)) return 'indent'
  if (latin && startsSmall(first.text)) return 'small'
  if (latin && first.item) return 'capital'
  if (first.left > base + INDENT_CELLS || !first.running) return 'heading'
  return isIndented(first, base) ? 'indent' : latin ? 'capital' : 'flush'
}

/** A line in brackets signs the text above it. */
const BRACKETED = /^（[^（）]+）$/u

function tailOf({ text, ends, full }: PlacedSegment, latin: boolean): Tail {
  if (latin && endsInHyphen(text)) return 'hyphen'
  return BRACKETED.test(text) ? 'closed' : ends ? (full ? 'half' : 'closed') : full ? 'open' : 'short'
}

/** Where a jump line may begin behind other text. */
const JUMP_START = /[（(]|(?<=[.”"!?] )[A-Z]|^/gu
const MOST_STARTS = 4

/** Whether a text ends with a line that says where it goes on, be it behind the last sentence or over two lines. */
function endsInJump(segments: readonly PlacedSegment[], latin: boolean): boolean {
  const text = segments
    .slice(-2)
    .map((segment) => segment.text)
    .join(latin ? ' ' : '')
  return [...text.matchAll(JUMP_START)].slice(-MOST_STARTS).some(({ index }) => readJumpLine(text.slice(index), BUILT_IN)?.direction === 'to')
}

/** Rows of other columns that stand between two lines of a paragraph, at most; … below a single line, which may be a heading. In line pitches. */
const FOREIGN = 3
const FOREIGN_SINGLE = 1
/** By how much lines of one column may overlap, in line pitches. */
const OVERLAP = 0.5

/**
 * Joins pieces of text down their column where an unfinished line goes on at the column's edge.
 * @param endsJump whether a piece is the rest of a jump line that the piece over it ends with
 */
function joinDown(singles: readonly Unit[], endsJump: (over: number, at: number) => boolean): Unit[] {
  const { above, below } = neighbours(singles)
  const unitAt: Unit[] = []
  const units: Unit[] = []
  const byTop = singles.map((_, at) => at).sort((a, b) => singles[a]!.top - singles[b]!.top || singles[a]!.left - singles[b]!.left)
  for (const at of byTop) {
    const [over] = above[at]!
    const unit = over !== undefined && above[at]!.length === 1 && below[over]!.length === 1 ? unitAt[over] : undefined
    const jumps = unit?.kind === 'text' && endsJump(over!, at)
    if (unit && (jumps || goesOn(unit, singles[at]!))) {
      extend(unit, { ...singles[at]!, jumps: jumps || singles[at]!.jumps })
      unitAt[at] = unit
    } else units.push((unitAt[at] = { ...singles[at]!, members: [at] }))
  }
  return units
}

function goesOn(over: Unit, unit: Unit): boolean {
  if (over.kind !== 'text' || unit.kind !== 'text' || over.jumps || unit.opens || over.teasers !== unit.teasers || over.initial || unit.initial) return false
  const white = unit.top - over.bottom
  if (over.base !== unit.base || !isSameMeasure(over, unit) || white < -OVERLAP || white > (over.lines > 1 ? FOREIGN : FOREIGN_SINGLE)) return false
  return (over.tail === 'open' || over.tail === 'hyphen') && (unit.head === 'small' || unit.head === 'flush')
}

function extend(unit: Unit, { members, left, right, bottom, tail, jumps, lines }: Unit): void {
  unit.members.push(...members)
  unit.left = Math.min(unit.left, left)
  unit.right = Math.max(unit.right, right)
  unit.bottom = bottom
  unit.tail = tail
  unit.jumps = jumps
  unit.lines += lines
}

/** How else a few lines may be read: what was taken for a heading as text, and the other way round. */
function otherWay(unit: Unit, { segments, base, edge }: Piece, latin: boolean): Unit | undefined {
  if ((unit.kind !== 'text' && unit.kind !== 'heading') || unit.lines > SHORT || unit.members.length > 1 || unit.initial) return undefined
  const first = segments[0]!
  const [left, right] = [Math.min(...segments.map((segment) => segment.left)), Math.max(...segments.map(({ reach }) => reach))]
  if (unit.kind === 'text') {
    if (unit.opens || unit.jumps || segments.some(({ ends, text }) => ends && !text.endsWith('?'))) return undefined
    return { ...unit, kind: 'heading', head: 'heading', tail: 'heading', left, right }
  }
  if (
    first.left < base ||
    first.left > base + INDENT_CELLS ||
    segments.some(({ text, width, measure }) => width > OVERFULL * measure || (latin && isCapitals(text)))
  )
    return undefined
  return textOf(unit, { segments, base, edge }, latin)
}

/** A piece read as running text. */
function textOf(unit: Unit, { segments, base, edge }: Pick<Piece, 'segments' | 'base' | 'edge'>, latin: boolean): Unit {
  return {
    ...unit,
    kind: 'text',
    head: headOf({ ...segments[0]!, running: true }, base, latin),
    tail: tailOf(segments.at(-1)!, latin),
    left: Math.min(unit.left, base),
    right: Math.max(unit.right, edge)
  }
}

/** A drop cap is so many lines high, and its text stands so many cells behind it, at most. */
const INITIAL_LINES = 3
const INITIAL_CELLS = 24

/** Whether something stands behind a drop cap, or begins right under it. */
export function isBehind(initial: Unit, { left, top }: Unit): boolean {
  return left >= initial.left - 1 && left - initial.right < INITIAL_CELLS && top >= initial.top - 1 && top - initial.bottom < INITIAL_LINES
}

/** White from a line to the text it belongs to is less, in line pitches. */
const WHITE_ROUND = 1.6

/** Whether a line or two short of their measure, which end no sentence, have no text right above or below them. */
function standsAlone(unit: Unit, units: readonly Unit[]): boolean {
  if (unit.lines > 2 || (unit.tail !== 'short' && !(unit.tail === 'open' && !hasColumn(unit, units)))) return false
  return !units.some(
    (other) =>
      other !== unit &&
      other.kind === 'text' &&
      Math.abs(other.base - unit.base) <= INDENT_CELLS &&
      Math.max(unit.top - other.bottom, other.top - unit.bottom) < WHITE_ROUND
  )
}

/** Whether there is other text in a text's column: a lone line always fills the measure that it shows itself. */
function hasColumn(unit: Unit, units: readonly Unit[]): boolean {
  return units.some((other) => other !== unit && other.kind === 'text' && Math.abs(other.base - unit.base) <= INDENT_CELLS && isSameMeasure(other, unit))
}
