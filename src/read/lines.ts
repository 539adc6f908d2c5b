import type { Repair, Span } from '../newspaper.ts'
import { isBlank } from '../text/blank.ts'

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
  /** The hyphen at its end belongs to the word (long-term) and stays when the line is joined to the next. */
  keepsHyphen?: boolean
}

/** A page of the source. */
export interface Page {
  number: number
  lines: Line[]
}

const NO_REPAIRS: readonly Repair[] = []

/**
 * Cuts a decoded source into pages (at form feeds) and lines (at CR, LF or both).
 * Lines of nothing but blanks are counted as gaps and left out. A form feed at an input's end closes its last page and opens none:
 * extractors write one behind every page.
 * @param starts where the inputs of the source begin, the first at 0, a form feed before each other
 */
export function* readPages(source: string, starts: readonly number[] = [0]): Generator<Page> {
  let number = 1
  let lines: Line[] = []
  let gap = 0
  let start = 0
  let part = 1
  let alone = true
  for (let at = 0; at <= source.length; at++) {
    const unit = at < source.length ? source.charCodeAt(at) : 0x0c
    if (unit > 0x0d || (unit !== 0x0a && unit !== 0x0d && unit !== 0x0c)) continue
    const line = readLine(source, start, at, number, gap)
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

function readLine(source: string, from: number, to: number, page: number, gap: number): Line | undefined {
  let start = from
  while (start < to && isBlank(source.charCodeAt(start))) start++
  if (start === to) return undefined
  let end = to
  while (isBlank(source.charCodeAt(end - 1))) end--
  const lead = start === from ? 'none' : source.charCodeAt(start - 1) === 0x3000 ? 'indent' : 'space'
  return { text: source.slice(start, end), spans: [[start, end]], repairs: NO_REPAIRS, page, gap, lead, sameRow: false }
}
