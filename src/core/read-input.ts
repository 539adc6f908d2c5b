import type { InputPart } from '../read/parts.ts'
import { tellKind } from '../read/kinds.ts'
import type { Reading } from '../read/lines.ts'
import type { ReadOptions } from '../read/read.ts'

/** What the core takes: bytes or text of any kind, with a name or without one. */
export type CoreInput = string | Uint8Array | { name: string; content: string | Uint8Array }

/** Settings of reading. */
export type CoreReadOptions = Pick<ReadOptions, 'encoding' | 'lenient' | 'kind' | 'name'>

/** So much of an input's beginning shows what it is. */
const HEAD = 4096

/**
 * Reads an input: a text is taken as it is, for all else what reads it is loaded.
 *
 * @throws `DecodeError` where bytes cannot be decoded, `ReadError` where the input is not of the kind it should be.
 */
export async function readInput(input: CoreInput, options: CoreReadOptions): Promise<InputPart | Reading> {
  const { name, content } = typeof input === 'string' || input instanceof Uint8Array ? { name: options.name, content: input } : input
  const named = name === undefined ? {} : { name }
  const kind = options.kind ?? tellKind(typeof content === 'string' ? content : new TextDecoder().decode(content.subarray(0, HEAD)))
  if (kind === 'pdf' && typeof content !== 'string') return (await import('../read/read-pdf.ts')).readPdf(content, named)
  const { encoding, lenient } = options
  const decoding = { ...named, ...(encoding !== undefined && { encoding }), ...(lenient !== undefined && { lenient }) }
  if (kind !== 'text') return (await import('../read/read.ts')).read(content, { ...decoding, kind })
  if (typeof content === 'string') return { text: content, ...named }
  const { text, encoding: found } = (await import('../read/decode.ts')).decode(content, decoding)
  return { text, encoding: found, ...named }
}
