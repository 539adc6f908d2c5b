import type { Box, Diagnostic, Repair, Role, SourceKind, Span, Unit } from '../newspaper.ts'
import type { Letters, Words } from '../lexicon/words.ts'
import { isBlank } from '../text/blank.ts'
import { isChinese } from '../text/characters.ts'

/** One printed line, or a piece of one: what every later stage works on. */
export interface Line {
  /** The reading: blanks at the ends cut off, repairs applied. Never empty. */
  text: string
  /** Where its characters stand in the source, in reading order. */
  spans: Span[]
  repairs: readonly Repair[]
  /** Page of the source, from 1. */
  page: number
  /** Blank source lines right before it. */
  gap: number
  /** What stood before its first character: nothing, a space (often what is left of a form feed), or an indent of full-width spaces. */
  lead: 'none' | 'space' | 'indent'
  /** True for a piece that stands on the same source line as the piece before it. */
  sameRow: boolean
  /** A space stands behind its last character in the source. */
  trails?: boolean
  /** The hyphen at its end belongs to the word (long-term) and stays when the line is joined to the next. */
  keepsHyphen?: boolean
  /** … and the word's rest is left out: two- and three-storey. */
  suspendsHyphen?: boolean
  /** Its last word goes on in the next line though no hyphen says so: the word's letters here, and those that the next line begins with. */
  brokenWord?: { head: string; tail: string }
  /** Where it stands, in the source's unit; only where the input says. */
  box?: Box
  /** Type size in the source's unit; only where the input says. */
  size?: number
  /**
   * Type size in the source's unit by how high and how wide the ink of its words is; only where the input says where each word stands.
   * @internal
   */
  inked?: Inked
  /** How sure the engine was of its characters, from 0 to 1; only where the input says. */
  confidence?: number
  /** What its box says beside the others of its page; set once the columns are known. */
  place?: Place | MeasuredPlace
  /**
   * What the caller's overrides say of it.
   * @internal
   */
  ruled?: Ruled
  /**
   * What it is read by, beside the built-in words in ideographs; of all lines of a source the same.
   * @internal
   */
  words?: Words
}

/** What the overrides say of a line. Lines carry it through all stages, and each decision is taken around it. */
export interface Ruled {
  /** What its block is. */
  role?: Role
  /** Number of the override that says so. */
  roleBy?: number
  /** Number of the joint at which its block goes on in another line's, and of the one at which it goes on from another's. */
  goesOnIn?: number
  goesOnFrom?: number
  /** Numbers of what it is kept apart from: no line that has one of them too is of its block. */
  apart?: readonly number[]
  /** Number of the story that it heads. */
  heads?: number
  /** Numbers of the stories that begin with it. */
  begins?: readonly number[]
}

/** A type size measured in two ways, of the ink of a line's words. */
export interface Inked {
  byHeight: number
  byWidth: number
}

/** A line's place among the columns of its page. */
export interface Place {
  /** Number of the chain of columns that it stands in: lines of one chain follow one another. */
  chain: number
  /** Number of the chain within whose bounds it stands, though it is not part of it. */
  owner?: number
  /** It stands above all stories of the page, or below them all. */
  edge?: boolean
  /** By how much its type is smaller than any headline of the page may be, as a natural logarithm; where sizes are known and headlines are set large. */
  small?: number
  /** A heading or what goes with it, running text, or small type by itself. */
  part: 'head' | 'text' | 'loose'
  /** It is the first line of its chain, or of a column within it. */
  begins?: 'chain' | 'column'
}

/** A place that boxes tell, in ems of the line's own type unless said otherwise. */
export interface MeasuredPlace extends Place {
  /** Type size in the source's unit. */
  em: number
  /** … as a multiple of the page's running text. */
  size: number
  /** Width of its column. */
  measure: number
  /** White between the column's edges and the line. */
  left: number
  right: number
  /** White above it and the line before in its column, beyond the usual leading. */
  above: number
  /** It stands in a list of hanging items: the first line of each is flush, the others are indented. */
  hangs?: boolean
}

/** Fields that every line has beside its words; one of plain text mostly has no others. */
const USUAL_FIELDS = 7

/** The same line, some fields changed. Plain ones are made field by field: later stages read lines of one make much faster than those that spreads make. */
export function changeLine(line: Line, changes: Partial<Pick<Line, 'text' | 'spans' | 'repairs' | 'gap' | 'lead' | 'words'>>): Line {
  const words = changes.words ?? line.words
  if (words === undefined || Object.keys(line).length > USUAL_FIELDS + (line.words ? 1 : 0)) return { ...line, ...changes }
  return {
    text: changes.text ?? line.text,
    spans: changes.spans ?? line.spans,
    repairs: changes.repairs ?? line.repairs,
    page: line.page,
    gap: changes.gap ?? line.gap,
    lead: changes.lead ?? line.lead,
    sameRow: line.sameRow,
    words
  }
}

/** What reads the letters of something that has lines; undefined where its source has none. */
export const lettersOf = (of: { lines: readonly Line[] } | undefined): Letters | undefined => of?.lines[0]?.words?.letters

/** Whether lines are read as text in ideographs: most of their letters are, or they have no others. */
export const isInIdeographs = (lines: readonly Line[]): boolean => lines[0]?.words?.letters === undefined || isChinese(lines)

/** Whether a place was measured: columns drawn with spaces show which follows which, no sizes. */
export function isMeasured(place: Place | undefined): place is MeasuredPlace {
  return place !== undefined && 'em' in place
}

/** A rule or a picture: nothing to read, but what stands between what is read. */
export interface Region {
  kind: 'rule' | 'picture'
  /** Where it stands, in the source's unit. A rule may be of no thickness. */
  box: Box
}

/** A page of the source. */
export interface Page {
  number: number
  lines: Line[]
  /** Its rules and pictures, where the input says. */
  regions?: Region[]
  /** Its size in the source's unit, where the input says. */
  width?: number
  height?: number
}

/** What an input says: its text, and its pages of lines. */
export interface Reading {
  kind: SourceKind
  /** The input's name. */
  name?: string
  /** The encoding that bytes were decoded from. */
  encoding?: string
  /** How many characters stand for undecodable bytes. */
  replaced?: number
  /** The text that spans point into. */
  text: string
  /** The unit of boxes; absent where there are none. */
  unit?: Unit
  pages: Iterable<Page>
  /** What was wrong with the input and got around. */
  diagnostics: Diagnostic[]
}

/** A page whose lines all carry what they are read by. */
export function readBy(page: Page, words: Words): Page {
  return { ...page, lines: page.lines.map((line) => (line.words === words ? line : changeLine(line, { words }))) }
}

const NO_REPAIRS: readonly Repair[] = []

/**
 * Cuts a decoded source into pages (at form feeds) and lines (at CR, LF or both).
 * Lines of nothing but blanks are counted as gaps and left out. A form feed at an input's end closes its last page and opens none:
 * extractors write one behind every page.
 * @param starts where the inputs of the source begin, the first at 0, a form feed before each other
 * @param words what the lines carry to be read by
 */
export function* readPages(source: string, starts: readonly number[] = [0], words: Words = {}): Generator<Page> {
  let number = 1
  let lines: Line[] = []
  let gap = 0
  let start = 0
  let part = 1
  let alone = true
  for (let at = 0; at <= source.length; at++) {
    const unit = at < source.length ? source.charCodeAt(at) : 0x0c
    if (unit > 0x0d || (unit !== 0x0a && unit !== 0x0d && unit !== 0x0c)) continue
    const line = readLine(source, start, at, number, gap, words)
    if (line) {
      lines.push(line)
      gap = 0
    } else gap++
    if (unit === 0x0d && source.charCodeAt(at + 1) === 0x0a) at++
    start = at + 1
    if (unit === 0x0c) {
      const ends = start === (starts[part] ?? source.length + 1)
      if (lines.length > 0 || alone || !ends) yield { number: number++, lines }
      lines = []
      gap = 0
      alone = ends
      if (ends) part++
    }
  }
}

function readLine(source: string, from: number, to: number, page: number, gap: number, words: Words): Line | undefined {
  let start = from
  while (start < to && isBlank(source.charCodeAt(start))) start++
  if (start === to) return undefined
  let end = to
  while (isBlank(source.charCodeAt(end - 1))) end--
  const lead = start === from ? 'none' : source.charCodeAt(start - 1) === 0x3000 ? 'indent' : 'space'
  // Put together so, the text has signs of its own. Those of a slice are read through the source, and those of a sum through the sum: each takes twice as long.
  const text = [source.charAt(start), source.slice(start + 1, end)].join('')
  // No spread, which takes longer than all else here.
  const line: Line = { text, spans: [[start, end]], repairs: NO_REPAIRS, page, gap, lead, sameRow: false, words }
  if (end < to && source.charCodeAt(end) === 0x20) line.trails = true
  return line
}
