import { detectEncoding } from './detect-encoding.ts'
import { EXPECTED_ENCODINGS } from './encodings.ts'
import { isNoText } from './no-text.ts'
import { openDecoder, REPLACEMENT, type Decoder } from './text-decoder.ts'

/** Settings of {@link decode}. */
export interface DecodeOptions {
  /** The encoding: any label of the Encoding Standard that the platform knows. Told from the bytes if absent. */
  encoding?: string
  /** Replace undecodable bytes by U+FFFD rather than throw, unless so many are that it is no text. */
  lenient?: boolean
  /** The input's name, for messages. */
  name?: string
}

/** What {@link decode} gives back. */
export interface Decoded {
  /** The text, without a byte-order mark. */
  text: string
  /** The encoding it was in: a lower-case name of the Encoding Standard. */
  encoding: string
  /** How many characters of `text` stand for undecodable bytes; always 0 unless `lenient`. */
  replaced: number
}

/** Bytes that cannot be decoded: where they are, and as what they were read. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError'
  /** The input's name, if it has one. */
  readonly input: string | undefined
  /** Offset in bytes, from the input's start, of the first character that cannot be decoded. */
  readonly offset: number
  /** As what the bytes were read; `undefined` where no encoding gives text. */
  readonly encoding: string | undefined

  constructor(message: string, place: { input: string | undefined; offset: number; encoding: string | undefined }) {
    super(message)
    this.input = place.input
    this.offset = place.offset
    this.encoding = place.encoding
  }
}

/** What a file may begin with to say its encoding. It is no part of the text. */
const BYTE_ORDER_MARKS: readonly { encoding: string; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] }
]

/** Bytes decoded at a time on the way to the first undecodable ones; up to twice as many are then decoded singly. */
const STEP = 16384

/**
 * Decodes a text. A byte-order mark settles its encoding, else `options.encoding` does, else the bytes themselves: UTF-8, UTF-16, GB18030,
 * Big5, and where they are none of these Shift_JIS, EUC-JP, EUC-KR or Windows-1252.
 *
 * @throws {DecodeError} Where bytes cannot be decoded and `options.lenient` is not set, or where it is and what comes out is hardly text.
 * @throws {RangeError} Where `options.encoding` is no encoding that the platform knows.
 * @throws {TypeError} Where `bytes` are none: an `ArrayBuffer` has to be wrapped, a text needs no decoding.
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  assertBytes(bytes)
  const { name, lenient = false } = options
  const { encoding: used, skipped } = tellEncoding(bytes, options)
  const body = bytes.subarray(skipped)
  const text = unlessUndecodable(openDecoder(used, true), body)
  if (text !== undefined) return { text, encoding: used, replaced: 0 }
  if (!lenient) throw undecodable(body, skipped, used, name)
  const mended = openDecoder(used, false)(body)
  const replaced = countReplacements(mended) - countEncodedReplacements(body, used)
  if (isNoText(mended, replaced)) throw noText(mended.length, replaced, skipped, used, name)
  return { text: mended, encoding: used, replaced }
}

function assertBytes(bytes: unknown): void {
  if (bytes instanceof Uint8Array) return
  const found = bytes instanceof ArrayBuffer ? 'an ArrayBuffer' : bytes === null ? 'null' : typeof bytes
  throw new TypeError(`Cannot decode \`bytes\`: expected a Uint8Array, found ${found}`)
}

/**
 * Says in what encoding bytes are, by their beginning, and how many of them are its byte-order mark.
 * @throws {DecodeError} where they fit none that is known by itself and `options.lenient` is not set
 */
export function tellEncoding(bytes: Uint8Array, options: DecodeOptions): { encoding: string; skipped: number } {
  const { name, lenient = false } = options
  const asked = options.encoding === undefined ? undefined : resolveEncoding(options.encoding)
  const mark = BYTE_ORDER_MARKS.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte))
  const encoding = mark?.encoding ?? asked ?? detectEncoding(bytes)
  if (encoding === undefined && !lenient) throw noEncodingFits(bytes, name)
  return { encoding: encoding ?? 'utf-8', skipped: mark?.bytes.length ?? 0 }
}

/**
 * The encoding that a label names.
 *
 * @throws {RangeError} Where it names none that the platform knows; the message lists what is expected.
 */
export function resolveEncoding(label: string): string {
  let encoding: string
  try {
    encoding = new TextDecoder(label).encoding
  } catch {
    throw new RangeError(`Cannot decode as \`${label}\`: expected an encoding such as ${EXPECTED_ENCODINGS.join(', ')}`)
  }
  // The Encoding Standard decodes all of the GB family as GB18030, which contains the others. Node does not.
  return encoding === 'gbk' ? 'gb18030' : encoding
}

/** The text, or `undefined` where it meets bytes that cannot be decoded. */
export function unlessUndecodable(decoder: Decoder, bytes: Uint8Array, more = false): string | undefined {
  try {
    return decoder(bytes, more)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function undecodable(body: Uint8Array, skipped: number, encoding: string, name: string | undefined): DecodeError {
  return undecodableAt(body, firstUndecodable(body, encoding), skipped, encoding, name)
}

/** The error for bytes of a body that cannot be decoded; `skipped` bytes stood before the body. */
export function undecodableAt(
  body: Uint8Array,
  { start, end }: { start: number; end: number },
  skipped: number,
  encoding: string,
  name: string | undefined
): DecodeError {
  const found = bytesOf(body.subarray(start, end)) || 'the end'
  const offset = skipped + start
  const message = `Cannot decode ${quoted(name)} at byte ${offset}: expected ${encoding}, found ${found}`
  return new DecodeError(message, { input: name, offset, encoding })
}

const bytesOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ')

function noEncodingFits(bytes: Uint8Array, name: string | undefined): DecodeError {
  const offset = firstUndecodable(bytes, 'utf-8').start
  const message = `Cannot decode ${quoted(name)} at byte ${offset}: expected text, found bytes that fit no encoding known by itself; name the encoding if it is text`
  return new DecodeError(message, { input: name, offset, encoding: undefined })
}

function noText(length: number, replaced: number, offset: number, encoding: string, name: string | undefined): DecodeError {
  const message = `Cannot decode ${quoted(name)} as ${encoding}: expected text, found ${replaced} undecodable of ${length} characters; name another encoding if it is text`
  return new DecodeError(message, { input: name, offset, encoding })
}

function quoted(name: string | undefined): string {
  return name === undefined ? 'the input' : `\`${name}\``
}

/**
 * Where the first undecodable character stands: from its first byte to the byte that shows it to be wrong, both counted in.
 * A decoder does not say. One finds the step that fails; another goes up to the step before, whole, and from there byte by byte.
 */
function firstUndecodable(bytes: Uint8Array, encoding: string): { start: number; end: number } {
  const scout = openDecoder(encoding, true)
  let failing = 0
  while (failing < bytes.length && unlessUndecodable(scout, bytes.subarray(failing, failing + STEP), true) !== undefined) failing += STEP

  const follower = openDecoder(encoding, true)
  let before = 0
  for (; before < failing - STEP; before += STEP) follower(bytes.subarray(before, before + STEP), true)
  const { start, end } = findUndecodable(follower, bytes.subarray(before))
  return { start: before + start, end: before + end }
}

/** Where the first character stands at which a decoder fails, told byte by byte: from its first byte to the one that shows it, both counted in. */
export function findUndecodable(decoder: Decoder, bytes: Uint8Array): { start: number; end: number } {
  let start = 0
  for (let i = 0; i < bytes.length; i++) {
    const text = unlessUndecodable(decoder, bytes.subarray(i, i + 1), true)
    if (text === undefined) return { start, end: i + 1 }
    if (text !== '') start = i + 1
  }
  return { start, end: bytes.length }
}

export function countReplacements(text: string): number {
  let count = 0
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) count++
  return count
}

/** How often the bytes themselves say U+FFFD: a text that was damaged before. In GB18030 it takes four bytes, and nobody writes it. */
export function countEncodedReplacements(bytes: Uint8Array, encoding: string): number {
  let count = 0
  if (encoding === 'utf-8') {
    for (let i = 0; i + 2 < bytes.length; i++) if (bytes[i] === 0xef && bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) count++
  } else if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const [first, second] = encoding === 'utf-16le' ? [0xfd, 0xff] : [0xff, 0xfd]
    for (let i = 0; i + 1 < bytes.length; i += 2) if (bytes[i] === first && bytes[i + 1] === second) count++
  }
  return count
}
