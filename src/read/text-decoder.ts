/** The platform's `TextDecoder`, with what some platforms get wrong put right. */

/** Decodes the next bytes; with `more`, an unfinished character at their end waits for the next call. Throws a `TypeError` on undecodable bytes if it was opened as fatal. */
export type Decoder = (bytes: Uint8Array, more?: boolean) => string

/** What stands for bytes that cannot be decoded. */
export const REPLACEMENT = '\ufffd'

/**
 * ICU, which Node decodes with, gives private-use characters and C1 controls for Big5 codes that have no character, where the Encoding
 * Standard has an error. The standard's Big5 table holds neither, so whatever comes out as one of them was not decoded.
 */
const NOT_IN_BIG5 = /[\u0080-\u009f\ue000-\uf8ff]/
const ALL_NOT_IN_BIG5 = /[\u0080-\u009f\ue000-\uf8ff]/g

/** What windows-1252 has at 0x80 to 0x9F. Some versions of Node read ISO 8859-1 under its name and give C1 controls there. */
const WINDOWS_1252_C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Opens a decoder that keeps its state from call to call. A byte-order mark is a character like any other to it.
 *
 * @param encoding - A name that {@link resolveEncoding} gives.
 * @param fatal - Whether undecodable bytes throw a `TypeError`, rather than become U+FFFD.
 */
export function openDecoder(encoding: string, fatal: boolean): Decoder {
  const decoder = new TextDecoder(encoding, { fatal, ignoreBOM: true })
  const platform: Decoder = (bytes, more = false) => decoder.decode(bytes, { stream: more })
  if (encoding === 'big5') return (bytes, more) => withoutStrays(platform(bytes, more), fatal)
  if (encoding === 'windows-1252')
    return (bytes, more) => platform(bytes, more).replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252_C1.charAt(c.charCodeAt(0) - 0x80))
  return platform
}

function withoutStrays(text: string, fatal: boolean): string {
  if (!fatal) return text.replace(ALL_NOT_IN_BIG5, REPLACEMENT)
  if (NOT_IN_BIG5.test(text)) throw new TypeError('Cannot decode bytes as big5: expected codes that have a character')
  return text
}
