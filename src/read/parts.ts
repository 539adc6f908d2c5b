import type { Words } from '../lexicon/words.ts'
import type { Box, Diagnostic, SourceKind, SourcePart, Span, Unit } from '../newspaper.ts'
import { readBy, readPages, type Line, type Page, type Reading } from './lines.ts'

/** One of several inputs that are one issue: a page, or several parted by form feeds. */
export interface InputPart {
  /** The decoded dump. */
  text: string
  /** The input's name, kept in `source.parts`. */
  name?: string
  /** The encoding it was decoded from, kept in `source.parts`. */
  encoding?: string
}

/** What is read: a dump, a reading of another form, or the dumps and readings of one issue, its pages in order. */
export type Input = string | Reading | readonly OneInput[]

/** One input: a dump, or a reading of another form. */
export type OneInput = string | InputPart | Reading

/** All inputs as one source, a form feed between them, and where each begins. */
export interface JoinedParts {
  kind: SourceKind | 'mixed'
  text: string
  unit?: Unit
  parts: SourcePart[]
  /** The pages, their lines to be read by some words. */
  pages: (words: Words) => Iterable<Page>
  /** The pages can be gone through again, and are read of the text each time; otherwise once only. */
  rereads: boolean
  diagnostics: Diagnostic[]
}

const isReading = (input: OneInput): input is Reading => typeof input === 'object' && 'pages' in input

/** @throws TypeError for what is no input, bytes above all: they are decoded first */
function assertInput(input: unknown): asserts input is Input {
  if (isPart(input) || (Array.isArray(input) && input.every(isPart))) return
  const found = input instanceof Uint8Array ? 'bytes, which `decode` or `read` makes text of' : input === null ? 'null' : typeof input
  throw new TypeError(`Cannot reconstruct \`input\`: expected a text, a reading, or a list of these, found ${found}`)
}

/** Whether something is an input. */
export const isPart = (one: unknown): one is OneInput =>
  typeof one === 'string' || (typeof one === 'object' && one !== null && 'text' in one && typeof one.text === 'string')

/** The text of an input, and what it says of itself. */
export const partOf = (one: OneInput): InputPart => (typeof one === 'string' ? { text: one } : one)

/** What form an input has, and the unit of its boxes. */
export const kindOf = (one: OneInput): Pick<Reading, 'kind' | 'unit'> => (isReading(one) ? one : { kind: 'text' })

/** The pages of an input, numbered from 1. */
export const pagesOf = (one: OneInput): Iterable<Page> => (isReading(one) ? one.pages : readPages(partOf(one).text))

/** What was wrong with an input whose text begins at an offset of the source. */
export function diagnosticsOf(one: OneInput, start: number): Diagnostic[] {
  if (!isReading(one)) return []
  return one.diagnostics.map(({ span, ...said }): Diagnostic => ({ ...said, ...(span && { span: moveSpan(span, start) }) }))
}

/** Makes one source of the inputs. What a part does not say of itself, `usual` says. */
export function joinParts(input: Input, usual: Omit<SourcePart, 'start'>): JoinedParts {
  assertInput(input)
  const inputs = typeof input === 'string' || 'pages' in input ? [input] : input.length > 0 ? input : ['']
  const parts: SourcePart[] = []
  const texts: string[] = []
  let start = 0
  for (const one of inputs) {
    const { text, name, encoding } = partOf(one)
    parts.push({ ...usual, ...(name !== undefined && { name }), ...(encoding !== undefined && { encoding }), start })
    texts.push(text)
    start += text.length + 1
  }
  const text = texts.length === 1 ? texts[0]! : texts.join('\f')
  const starts = parts.map((part) => part.start)
  const readings = inputs.filter(isReading)
  if (readings.length === 0) return { kind: 'text', text, parts, pages: (words) => anew(() => readPages(text, starts, words)), rereads: true, diagnostics: [] }
  const kinds = new Set(inputs.map((one) => kindOf(one).kind))
  const unit = readings.find((reading) => reading.unit)?.unit
  const diagnostics = inputs.flatMap((one, at) => diagnosticsOf(one, starts[at]!))
  const kind = kinds.size === 1 ? [...kinds][0]! : 'mixed'
  const rereads = kind === 'text' && readings.every(({ pages }) => !Object.is(pages[Symbol.iterator](), pages))
  return { kind, text, ...(unit && { unit }), parts, pages: (words) => anew(() => joinPages(inputs, starts, words)), rereads, diagnostics }
}

/** Pages that are made whenever they are gone through. */
const anew = (make: () => Generator<Page>): Iterable<Page> => ({ [Symbol.iterator]: make })

/** The pages of all inputs, numbered through, their spans moved to where each input begins. */
function* joinPages(inputs: readonly OneInput[], starts: readonly number[], words: Words): Generator<Page> {
  let before = 0
  for (const [at, one] of inputs.entries()) {
    let count = 0
    for (const page of pagesOf(one)) {
      count = page.number
      yield readBy(before === 0 && at === 0 ? page : movePage(page, starts[at]!, before), words)
    }
    before += count
  }
}

/** A page of an input whose text begins at an offset of the source, so many pages before it. */
function movePage(page: Page, start: number, pages: number): Page {
  return {
    ...page,
    number: page.number + pages,
    lines: page.lines.map((line) => moveLine(line, start, pages)),
    ...(page.regions && { regions: page.regions.map(({ kind, box }) => ({ kind, box: moveBox(box, pages) })) })
  }
}

/** A span of an input whose text begins at an offset of the source. */
export const moveSpan = ([from, to]: Span, start: number): Span => [from + start, to + start]

/** A box of an input that has so many pages before it. */
export const moveBox = (box: Box, pages: number): Box => ({ ...box, page: box.page + pages })

/** A line of an input whose text begins at an offset of the source, so many pages before it. */
export function moveLine(line: Line, start: number, pages: number): Line {
  return {
    ...line,
    spans: line.spans.map((span) => moveSpan(span, start)),
    page: line.page + pages,
    ...(line.box && { box: moveBox(line.box, pages) })
  }
}
