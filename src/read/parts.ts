import type { Diagnostic, SourceKind, SourcePart, Unit } from '../newspaper.ts'
import { readPages, type Line, type Page, type Reading } from './lines.ts'

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
export type Input = string | Reading | readonly (string | InputPart | Reading)[]

/** All inputs as one source, a form feed between them, and where each begins. */
export interface JoinedParts {
  kind: SourceKind | 'mixed'
  text: string
  unit?: Unit
  parts: SourcePart[]
  pages: Iterable<Page>
  diagnostics: Diagnostic[]
}

const isReading = (input: string | InputPart | Reading): input is Reading => typeof input === 'object' && 'pages' in input

/** @throws TypeError for what is no input, bytes above all: they are decoded first */
function assertInput(input: unknown): asserts input is Input {
  if (isPart(input) || (Array.isArray(input) && input.every(isPart))) return
  const found = input instanceof Uint8Array ? 'bytes, which `decode` or `read` makes text of' : input === null ? 'null' : typeof input
  throw new TypeError(`Cannot reconstruct \`input\`: expected a text, a reading, or a list of these, found ${found}`)
}

const isPart = (one: unknown): boolean => typeof one === 'string' || (typeof one === 'object' && one !== null && 'text' in one && typeof one.text === 'string')

/** Makes one source of the inputs. What a part does not say of itself, `usual` says. */
export function joinParts(input: Input, usual: Omit<SourcePart, 'start'>): JoinedParts {
  assertInput(input)
  const inputs = typeof input === 'string' || 'pages' in input ? [input] : input.length > 0 ? input : ['']
  const parts: SourcePart[] = []
  const texts: string[] = []
  let start = 0
  for (const one of inputs) {
    const { text, name, encoding }: InputPart = typeof one === 'string' ? { text: one } : one
    parts.push({ ...usual, ...(name !== undefined && { name }), ...(encoding !== undefined && { encoding }), start })
    texts.push(text)
    start += text.length + 1
  }
  const text = texts.length === 1 ? texts[0]! : texts.join('\f')
  const starts = parts.map((part) => part.start)
  const readings = inputs.filter(isReading)
  if (readings.length === 0) return { kind: 'text', text, parts, pages: readPages(text, starts), diagnostics: [] }
  const kinds = new Set(inputs.map((one) => (isReading(one) ? one.kind : 'text')))
  const unit = readings.find((reading) => reading.unit)?.unit
  const diagnostics = readings.flatMap((reading) => {
    const begin = starts[inputs.indexOf(reading)]!
    return reading.diagnostics.map(({ span, ...said }): Diagnostic => ({ ...said, ...(span && { span: [span[0] + begin, span[1] + begin] }) }))
  })
  return { kind: kinds.size === 1 ? [...kinds][0]! : 'mixed', text, ...(unit && { unit }), parts, pages: pagesOf(inputs, starts), diagnostics }
}

/** The pages of all inputs, numbered through, their spans moved to where each input begins. */
function* pagesOf(inputs: readonly (string | InputPart | Reading)[], starts: readonly number[]): Generator<Page> {
  let before = 0
  for (const [at, one] of inputs.entries()) {
    const pages = isReading(one) ? one.pages : readPages(typeof one === 'string' ? one : one.text)
    let count = 0
    for (const page of pages) {
      count = page.number
      yield before === 0 && at === 0 ? page : { ...page, number: page.number + before, lines: page.lines.map((line) => move(line, starts[at]!, before)) }
    }
    before += count
  }
}

function move(line: Line, start: number, pages: number): Line {
  return {
    ...line,
    spans: line.spans.map(([from, to]) => [from + start, to + start]),
    page: line.page + pages,
    ...(line.box && { box: { ...line.box, page: line.box.page + pages } })
  }
}
