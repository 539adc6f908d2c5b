import type { SourceKind } from '../newspaper.ts'
import { decode, type DecodeOptions } from './decode.ts'
import { openAlto } from './forms/alto.ts'
import { openBbox } from './forms/bbox.ts'
import { openHocr } from './forms/hocr.ts'
import { openNeutral } from './forms/neutral.ts'
import { openPageXml } from './forms/page-xml.ts'
import { NO_PAGE, readWhole, type OpenForm } from './forms/extract.ts'
import { ReadError } from './forms/read-error.ts'
import { openTsv } from './forms/tsv.ts'
import { declaredEncoding, isMarkup, tellKind } from './kinds.ts'
import { readPages, type Reading } from './lines.ts'

/** Settings of {@link read}. */
export interface ReadOptions extends DecodeOptions {
  /** What the input is; told from its content if absent. */
  kind?: SourceKind
}

/** How a form that is not plain text is read. */
export const FORMS: Partial<Record<SourceKind, OpenForm>> = {
  bbox: openBbox,
  hocr: openHocr,
  alto: openAlto,
  page: openPageXml,
  tsv: openTsv,
  json: openNeutral
}

/** The kinds that {@link read} reads, by name. */
export const KINDS: readonly SourceKind[] = ['text', ...(Object.keys(FORMS) as SourceKind[])]

/** Plain text: form feeds part its pages. */
export function readText(text: string): Reading {
  const diagnostics = isMarkup(text)
    ? [{ rule: 'markup', message: 'the input looks like HTML or XML of no form that is read: its tags were taken for text' }]
    : []
  return { kind: 'text', text, pages: { [Symbol.iterator]: () => readPages(text) }, diagnostics }
}

/**
 * Reads an input of any kind: bytes, or a text that is decoded already. A `Reading` goes to `reconstruct`.
 *
 * @throws `DecodeError` where bytes cannot be decoded, {@link ReadError} where the input is not of the kind it should be.
 */
export function read(input: Uint8Array | string, options: ReadOptions = {}): Reading {
  const { kind: asked, ...decoding } = options
  let decoded: Partial<Pick<Reading, 'encoding' | 'replaced'>> = {}
  const given: unknown = input
  if (typeof given !== 'string' && !(given instanceof Uint8Array))
    throw new TypeError(`Cannot read \`input\`: expected bytes or a text, found ${given === null ? 'null' : typeof given}`)
  let source = input as string
  if (typeof input !== 'string') {
    const declared = decoding.encoding ?? declaredEncoding(input)
    ;({ text: source, ...decoded } = decode(input, declared === undefined ? decoding : { ...decoding, encoding: declared }))
  }
  const kind = asked ?? tellKind(source)
  const open = formOf(kind, options.name)
  return saying(kind, options.name, () => {
    const reading = open ? readWhole(kind, open, source) : readText(source)
    if (asked !== undefined) assertPages(reading)
    return { ...reading, ...decoded, ...(options.name !== undefined && { name: options.name }) }
  })
}

/**
 * How a kind is read; undefined for plain text.
 * @throws {@link ReadError} for a kind that is not read
 */
export function formOf(kind: SourceKind, name: string | undefined): OpenForm | undefined {
  if (!KINDS.includes(kind)) throw new ReadError(`Cannot read ${quoted(name)} as ${kind}: expected ${KINDS.join(', ')}`)
  return FORMS[kind]
}

/** @throws {@link ReadError} for a reading without a page */
export function assertPages({ diagnostics }: Reading): void {
  if (diagnostics.some(({ rule }) => rule === NO_PAGE)) throw new ReadError('expected a page of that form, found none')
}

/** Does something; an error of it says which input was read as what. */
export function saying<T>(kind: SourceKind, name: string | undefined, what: () => T): T {
  try {
    return what()
  } catch (error) {
    if (error instanceof ReadError) throw new ReadError(`Cannot read ${quoted(name)} as ${kind}: ${error.message}`)
    throw error
  }
}

const quoted = (name: string | undefined): string => (name === undefined ? 'the input' : `\`${name}\``)
