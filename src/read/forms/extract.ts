import type { Box, Diagnostic, SourceKind, Unit } from '../../newspaper.ts'
import { isBlank } from '../../text/blank.ts'
import type { Line, Page, Reading, Region } from '../lines.ts'
import { rejoinPieces, type HeldLine } from './rejoin.ts'
import { cleanText, type LineFacts, type RawBox } from './words.ts'

/** The rule of a diagnostic: the input has no page of its form. */
export const NO_PAGE = 'no-page'

/** No page is larger, in any unit: what lies beyond is a mistake. */
const FARTHEST = 1e7
/** … and no line is lower or narrower, even in shares of a page. */
const SMALLEST = 1e-6

/** Takes what a reader finds, page by page, and makes the text that spans point into. */
export interface Extract {
  /** A new page begins. */
  page: (size?: { width?: number; height?: number }) => void
  /** A new block of the engine's begins: a gap before the next line. */
  block: () => void
  line: (text: string, facts?: LineFacts) => void
  /** A rule or a picture of the page. */
  region: (kind: Region['kind'], box: RawBox | undefined) => void
  /** The unit of boxes, if it is not pixels. */
  measure: (unit: Unit) => void
  /** Something was wrong and was got around; counted, and told once for each rule. */
  note: (rule: string, message: string) => void
  /** No page follows: gives those that were not given to `each`. */
  finish: () => Reading
}

/** Reads a form from its source, which comes in pieces. */
export interface FormReader {
  write: (piece: string) => void
  /** Nothing follows. */
  end: () => void
}

/** Opens a reader that tells an extract what it finds. */
export type OpenForm = (extract: Extract) => FormReader

/** Characters handed to a reader at a time. */
const PIECE = 1 << 16

/** Reads a source that is there as a whole. */
export function readWhole(kind: SourceKind, open: OpenForm, source: string): Reading {
  const extract = openExtract(kind)
  const reader = open(extract)
  for (let at = 0; at < source.length; at += PIECE) reader.write(source.slice(at, at + PIECE))
  reader.end()
  return extract.finish()
}

/**
 * Opens an extract for an input of some kind.
 * @param each takes every page as soon as the next one begins, a reading of its own; without it all pages are one reading
 */
export function openExtract(kind: SourceKind, each?: (page: Reading) => void): Extract {
  let pages: Page[] = []
  let notes = new Map<string, { message: string; count: number }>()
  let parts: string[] = []
  let at = 0
  let gap = 0
  let held: HeldLine[] = []
  let unit: Unit = 'pixel'
  let given = 0
  const write = (text: string): void => {
    parts.push(text)
    at += text.length
  }
  const note = (rule: string, message: string): void => {
    const held = notes.get(rule)
    if (held) held.count++
    else notes.set(rule, { message, count: 1 })
  }
  /** Writes the lines of the page that ends: only now it is known where its columns begin. */
  const writeLines = (): void => {
    const { lines, number, regions = [] } = pages.at(-1) ?? {}
    for (const { text, gap: blank, box, size, inked, confidence } of lines ? rejoinPieces(held, regions) : []) {
      if (lines!.length > 0) write(blank > 0 ? '\n\n' : '\n')
      const start = at
      write(text)
      const line: Line = { text, spans: [[start, at]], repairs: [], page: number!, gap: lines!.length > 0 ? blank : 0, lead: 'none', sameRow: false }
      if (box) {
        const mended = mendBox(box, number!)
        if (mended) line.box = mended
        else note('box-unusable', 'a line has coordinates that are no box')
      }
      if (size !== undefined && isLength(size)) line.size = size
      if (inked && isLength(inked.byHeight) && isLength(inked.byWidth)) line.inked = inked
      if (confidence !== undefined && confidence >= 0) line.confidence = Math.min(1, confidence)
      lines!.push(line)
    }
    held = []
  }
  const page = (size: { width?: number; height?: number } = {}): void => {
    writeLines()
    if (each && pages.length > 0) each(take())
    if (pages.length > 0) write('\f')
    const { width = 0, height = 0 } = size
    pages.push({ number: pages.length + 1, lines: [], ...(isLength(width) && { width }), ...(isLength(height) && { height }) })
    gap = 0
  }
  const take = (): Reading => {
    writeLines()
    const boxed = pages.some(({ lines }) => lines.some(({ box }) => box))
    const diagnostics = [...notes].map(([rule, { message, count }]): Diagnostic => ({ rule, message: count > 1 ? `${message} (${count} times)` : message }))
    const text = parts.join('')
    // Cut out of the text: a line that keeps a piece of the source would keep all of it.
    for (const { lines } of pages) for (const line of lines) line.text = text.slice(...line.spans[0]!)
    const reading: Reading = { kind, text, ...(boxed && { unit }), pages, diagnostics }
    given += pages.length
    pages = []
    notes = new Map()
    parts = []
    at = 0
    return reading
  }
  return {
    page,
    note,
    block: () => void (gap = 1),
    measure: (of) => void (unit = of),
    line: (raw, facts = {}) => {
      if (pages.length === 0) page()
      const text = cleanText(raw)
      if (isAllBlank(text)) return
      held.push({ ...facts, text, gap })
      gap = 0
    },
    region: (kind, box) => {
      if (pages.length === 0) page()
      const last = pages.at(-1)!
      const mended = box && mendBox(box, last.number, true)
      if (mended) (last.regions ??= []).push({ kind, box: mended })
      else note('region-unusable', 'a rule or a picture has coordinates that are no box: it is left out')
    },
    finish: () => {
      if (pages.length === 0 && given === 0) {
        note(NO_PAGE, 'no page was found')
        page()
      }
      return take()
    }
  }
}

const isLength = (value: number): boolean => value > SMALLEST && value < FARTHEST

/**
 * A box with its corners in order; undefined for what is no box: no numbers, no extent, off any page.
 * @param thin whether it may have no extent one way, as a hairline has none
 */
function mendBox({ x, y, width, height }: RawBox, page: number, thin = false): Box | undefined {
  const box = { page, x: Math.min(x, x + width), y: Math.min(y, y + height), width: Math.abs(width), height: Math.abs(height) }
  const near = Math.abs(box.x) < FARTHEST && Math.abs(box.y) < FARTHEST
  const sides = [box.width, box.height]
  return near && sides.every((side) => isLength(side) || (thin && side === 0)) && sides.some(isLength) ? box : undefined
}

function isAllBlank(text: string): boolean {
  for (let unit = 0; unit < text.length; unit++) if (!isBlank(text.charCodeAt(unit))) return false
  return true
}
