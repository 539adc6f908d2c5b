import type { SourceKind } from '../newspaper.ts'
import { decode, type DecodeOptions } from './decode.ts'
import { readAlto } from './forms/alto.ts'
import { readBbox } from './forms/bbox.ts'
import { readHocr } from './forms/hocr.ts'
import { readNeutral } from './forms/neutral.ts'
import { readPageXml } from './forms/page-xml.ts'
import { NO_PAGE } from './forms/extract.ts'
import { ReadError } from './forms/read-error.ts'
import { readTsv } from './forms/tsv.ts'
import { tellKind } from './kinds.ts'
import { readPages, type Reading } from './lines.ts'

/** Settings of {@link read}. */
export interface ReadOptions extends DecodeOptions {
  /** What the input is; told from its content if absent. */
  kind?: SourceKind
}

/** The kinds that {@link read} reads. */
const READERS: Partial<Record<SourceKind, (source: string) => Reading>> = {
  text: readText,
  bbox: readBbox,
  hocr: readHocr,
  alto: readAlto,
  page: readPageXml,
  tsv: readTsv,
  json: readNeutral
}

/** The kinds that {@link read} reads, by name. */
export const KINDS: readonly SourceKind[] = Object.keys(READERS) as SourceKind[]

/** Plain text: form feeds part its pages. */
export function readText(text: string): Reading {
  return { kind: 'text', text, pages: { [Symbol.iterator]: () => readPages(text) }, diagnostics: [] }
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
  const reader = READERS[kind]
  const name = options.name === undefined ? 'the input' : `\`${options.name}\``
  if (!reader) throw new ReadError(`Cannot read ${name} as ${kind}: expected ${KINDS.join(', ')}`)
  try {
    const reading = reader(source)
    if (asked !== undefined && reading.diagnostics.some(({ rule }) => rule === NO_PAGE)) throw new ReadError('expected a page of that form, found none')
    return { ...reading, ...decoded, ...(options.name !== undefined && { name: options.name }) }
  } catch (error) {
    if (error instanceof ReadError) throw new ReadError(`Cannot read ${name} as ${kind}: ${error.message}`)
    throw error
  }
}

/** Bytes of an XML declaration. */
const DECLARATION = 200

/** The encoding that an XML declaration names, unless it is UTF-8 or unknown: then the bytes tell better. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARATION))
  const label = /^<\?xml[^>]{0,80}encoding=["']([\w.:-]{1,40})["']/u.exec(head)?.[1]
  if (label === undefined || /^utf/iu.test(label)) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}
