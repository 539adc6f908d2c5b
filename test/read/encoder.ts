import { openDecoder } from '../../src/read/text-decoder.ts'

/** Turns text into bytes. Throws on a character that the encoding does not have. */
export type Encoder = (text: string) => Uint8Array

/** An encoder for a double-byte or single-byte encoding, made by decoding every code of one or two bytes and turning the table round. */
export function encoderOf(encoding: string): Encoder {
  const decode = (...bytes: number[]): string => openDecoder(encoding, false)(Uint8Array.from(bytes))
  const table = new Map<string, number[]>()
  const keep = (character: string, bytes: number[]): void => {
    if (!table.has(character) && [...character].length === 1 && character !== '\ufffd') table.set(character, bytes)
  }
  for (let byte = 0; byte < 256; byte++) keep(decode(byte), [byte])
  for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) keep(decode(lead, trail), [lead, trail])
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((character) => {
        const bytes = table.get(character)
        if (bytes === undefined) throw new Error(`${encoding} has no ${character}`)
        return bytes
      })
    )
}

/** UTF-16 without a byte-order mark. */
export function encodeUtf16(text: string, order: 'utf-16le' | 'utf-16be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), order === 'utf-16le')
  return bytes
}
