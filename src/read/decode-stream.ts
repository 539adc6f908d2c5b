import { countEncodedReplacements, countReplacements, findUndecodable, tellEncoding, undecodableAt, unlessUndecodable, type DecodeOptions } from './decode.ts'
import { declaredEncoding } from './kinds.ts'
import { openDecoder } from './text-decoder.ts'

/** A file's pieces in order: its bytes, or its text. */
export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array> | Iterable<string> | AsyncIterable<string>

/** What was found out of a file's bytes so far. */
export interface StreamDecoding {
  encoding?: string
  /** How many characters stand for undecodable bytes. */
  replaced: number
}

/** So many bytes settle a file's encoding. */
const HEAD = 1 << 20

/**
 * Gives the text of a file's pieces. The first megabyte settles its encoding.
 * @param said is told what was found out
 * @throws `DecodeError` where bytes cannot be decoded and `options.lenient` is not set; its offset is that of a piece where the character began in the
 * one before
 */
export async function* decodePieces(pieces: Pieces, options: DecodeOptions, said: StreamDecoding): AsyncGenerator<string, void, undefined> {
  let decode: ReturnType<typeof openStream> | undefined
  let isText: boolean | undefined
  for await (const piece of joinFirst<Uint8Array | string>(pieces, HEAD, joinBytes, (one) => (typeof one === 'string' ? HEAD : one.length))) {
    isText ??= typeof piece === 'string'
    if (isText !== (typeof piece === 'string')) throw new TypeError('Cannot read `pieces`: expected bytes or text, found both')
    if (typeof piece === 'string') yield piece
    else {
      decode ??= openStream(piece, options, said)
      yield decode(piece)
    }
  }
  if (decode) yield decode()
}

/** The same pieces, but the first ones joined until they hold so much. */
export async function* joinFirst<T extends { length: number }>(
  pieces: Iterable<T> | AsyncIterable<T>,
  least: number,
  join: (pieces: T[]) => T,
  lengthOf: (piece: T) => number = ({ length }) => length
): AsyncGenerator<T, void, undefined> {
  const first: T[] = []
  let length = 0
  for await (const piece of pieces) {
    if (length >= least) yield piece
    else {
      first.push(piece)
      length += lengthOf(piece)
      if (length >= least) yield join(first.splice(0))
    }
  }
  if (first.length > 0) yield join(first)
}

/** One piece of several of bytes; of text there is never more than one. */
function joinBytes(pieces: readonly (Uint8Array | string)[]): Uint8Array | string {
  if (pieces.length === 1) return pieces[0]!
  const bytes = pieces.filter((piece) => typeof piece !== 'string')
  if (bytes.length < pieces.length) throw new TypeError('Cannot read `pieces`: expected bytes or text, found both')
  const all = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of bytes) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** Opens a decoder for pieces of bytes, the first of which says the encoding; it is called without bytes at the end. */
function openStream(head: Uint8Array, options: DecodeOptions, said: StreamDecoding): (bytes?: Uint8Array) => string {
  const declared = options.encoding ?? declaredEncoding(head)
  const { encoding, skipped } = tellEncoding(head, declared === undefined ? options : { ...options, encoding: declared })
  const { lenient = false, name } = options
  said.encoding = encoding
  const decoder = openDecoder(encoding, !lenient)
  // Stays a piece behind, to find the place in a piece that fails.
  const follower = openDecoder(encoding, true)
  let mark = skipped
  let at = 0
  // The piece before's last bytes, with which a damaged character may begin that the file itself has.
  let tail: Uint8Array = new Uint8Array(0)
  return (bytes) => {
    const body = bytes?.subarray(mark) ?? new Uint8Array(0)
    const start = at + mark
    at = start + body.length
    mark = 0
    const text = unlessUndecodable(decoder, body, bytes !== undefined)
    if (text === undefined) throw undecodableAt(body, findUndecodable(follower, body), start, encoding, name)
    if (lenient) {
      const own = joinBytes([tail, body]) as Uint8Array
      said.replaced += countReplacements(text) - countEncodedReplacements(own, encoding)
      tail = own.subarray(encoding === 'utf-8' ? -2 : own.length - (own.length % 2))
    } else if (bytes) follower(body, true)
    return text
  }
}
