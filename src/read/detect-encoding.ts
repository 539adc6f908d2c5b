import { DOUBLE_BYTE_ENCODINGS, type CodeRegion, type DoubleByteEncoding } from './encodings.ts'
import { openDecoder, REPLACEMENT } from './text-decoder.ts'

/** Bytes looked at. Two hundred characters settle the question; this is a few pages, and costs a few milliseconds. */
const SAMPLE_BYTES = 65536

/** Share of UTF-16 units that must be characters of everyday text. In the wrong byte order about half are, in other encodings fewer. */
const UTF16_PLAUSIBLE = 0.8

/** Zero bytes in text that is valid UTF-8 besides: fewer are strays, since UTF-16 that is mostly ASCII has one in every two. */
const UTF16_ZEROS = 0.1

/** Share of non-ASCII characters that must be well-formed UTF-8. Damaged UTF-8 has nearly all; other encodings, by chance, one in seven. */
const UTF8_WELL_FORMED = 0.75

/** What a character in everyday use counts, where one of the commonest counts 1: every wrong double-byte reading finds some of these too. */
const EVERYDAY_WEIGHT = 0.3

/** What two neighbouring accented letters count, where one alone counts 1: `größe` has a pair, but any double-byte character is a pair. */
const LETTER_PAIR_WEIGHT = 0.2

/** Share of accented letters and marks that Western text stays below; the densest languages have one letter in ten. */
const LETTERS_AT_MOST = 0.34

/** Characters before the first accented letter that are counted with it, so that a short word is judged whole. */
const LETTER_CONTEXT = 64

/** Below this no reading shows a language. The right reading of running text is at 0.4 to 0.9; noise is below zero. */
const LEAST_SCORE = 0.1

const ASCII = /[\0-\x7f]/g

/**
 * Tells a text's encoding from its bytes. Byte-order marks are not looked at.
 *
 * @returns `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `big5`, `shift_jis`, `euc-jp`, `euc-kr`, `windows-1252`, or `undefined` where none of
 * them gives text. Whether all the bytes can be decoded is for the decoder to say: a damaged file is still told.
 */
export function detectEncoding(bytes: Uint8Array): string | undefined {
  const utf16 = detectUtf16(bytes.subarray(0, SAMPLE_BYTES))
  if (utf16 !== undefined) return utf16
  // What precedes the first non-ASCII byte reads the same in every encoding left, and that byte begins a character in each of them.
  const first = bytes.findIndex((byte) => byte >= 0x80)
  if (first < 0) return 'utf-8'
  const sample = bytes.subarray(first, first + SAMPLE_BYTES)
  if (wellFormedUtf8(sample) >= UTF8_WELL_FORMED) return 'utf-8'
  const doubleByte = detectDoubleByte(sample)
  const western = openDecoder('windows-1252', false)(bytes.subarray(Math.max(0, first - LETTER_CONTEXT), first + SAMPLE_BYTES))
  return scoreSingleByte(western) > (doubleByte?.score ?? LEAST_SCORE) ? 'windows-1252' : doubleByte?.encoding
}

/** UTF-16 without a byte-order mark: it holds zero bytes (line breaks, digits), and in the right byte order its units are everyday characters. */
function detectUtf16(sample: Uint8Array): string | undefined {
  let zeros = 0
  for (const byte of sample) if (byte === 0) zeros++
  if (zeros === 0 || (zeros < sample.length * UTF16_ZEROS && wellFormedUtf8(sample) === 1)) return undefined
  const little = plausibleUnits(sample, 0)
  const big = plausibleUnits(sample, 1)
  if (Math.max(little.plausible, big.plausible) < UTF16_PLAUSIBLE) return undefined
  // Small Latin letters are Chinese characters in the wrong order, so that ASCII has a say of its own.
  return little.plausible + little.ascii >= big.plausible + big.ascii ? 'utf-16le' : 'utf-16be'
}

/** Shares of the units that are everyday characters, and that are ASCII. `lowAt` is the place of a unit's low byte: 0 or 1. */
function plausibleUnits(sample: Uint8Array, lowAt: 0 | 1): { plausible: number; ascii: number } {
  const units = sample.length >> 1
  let plausible = 0
  let ascii = 0
  for (let i = 0; i < units; i++) {
    const unit = (sample[2 * i + lowAt] ?? 0) | ((sample[2 * i + 1 - lowAt] ?? 0) << 8)
    if (isAsciiText(unit)) ascii++
    else if (isEverydayUnit(unit)) plausible++
  }
  return units === 0 ? { plausible: 0, ascii: 0 } : { plausible: (plausible + ascii) / units, ascii: ascii / units }
}

function isAsciiText(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || (code >= 0x09 && code <= 0x0d)
}

/** Latin letters, general punctuation, enclosed numbers, CJK punctuation and kana, Han, Hangul, full-width forms. */
function isEverydayUnit(unit: number): boolean {
  return (
    (unit >= 0xa0 && unit < 0x180) ||
    (unit >= 0x2010 && unit < 0x2040) ||
    (unit >= 0x2460 && unit < 0x2500) ||
    (unit >= 0x3000 && unit < 0x3100) ||
    (unit >= 0x4e00 && unit < 0xa000) ||
    (unit >= 0xac00 && unit < 0xd7a4) ||
    (unit >= 0xff00 && unit < 0xfff0)
  )
}

/** Share of non-ASCII characters that are well-formed UTF-8; 1 where there are none. An unfinished one at the sample's end does not count. */
function wellFormedUtf8(sample: Uint8Array): number {
  try {
    openDecoder('utf-8', true)(sample, true)
    return 1
  } catch {
    const characters = openDecoder('utf-8', false)(sample, true).replace(ASCII, '')
    return characters.replaceAll(REPLACEMENT, '').length / characters.length
  }
}

/** The double-byte encoding whose reading of the sample looks most like the language written in it. */
function detectDoubleByte(sample: Uint8Array): { encoding: string; score: number } | undefined {
  let best: { encoding: string; score: number } | undefined
  for (const row of DOUBLE_BYTE_ENCODINGS) {
    const score = scoreDoubleByte(openDecoder(row.encoding, false)(sample, true), weightsOf(row))
    if (score > (best?.score ?? LEAST_SCORE)) best = { encoding: row.encoding, score }
  }
  return best
}

/** Kept from call to call: decoding a region of a code table takes longer than scoring a short text. */
const knownWeights = new Map<string, Map<string, number>>()

/** What each character counts for its encoding; the others count nothing. */
function weightsOf({ encoding, frequent, everyday }: DoubleByteEncoding): Map<string, number> {
  const known = knownWeights.get(encoding)
  if (known !== undefined) return known
  const weights = new Map<string, number>()
  for (const character of charactersOf(encoding, everyday)) weights.set(character, EVERYDAY_WEIGHT)
  for (const character of frequent) weights.set(character, 1)
  knownWeights.set(encoding, weights)
  return weights
}

/** All the characters that an encoding has in a region of its code table. */
function charactersOf(encoding: string, { leads, trails }: CodeRegion): string {
  const pairs: number[] = []
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (const [from, to] of trails) for (let trail = from; trail <= to; trail++) pairs.push(lead, trail)
  }
  return openDecoder(encoding, false)(Uint8Array.from(pairs)).replaceAll(REPLACEMENT, '')
}

/** From -1, nothing but undecodable bytes, to 1, nothing but the language's commonest characters. ASCII has no say. */
function scoreDoubleByte(text: string, weights: Map<string, number>): number {
  let score = 0
  let characters = 0
  for (const character of text) {
    const code = character.charCodeAt(0)
    if (isAsciiText(code)) continue
    characters++
    score += isNoise(code) ? -1 : (weights.get(character) ?? 0)
  }
  return characters === 0 ? 0 : score / characters
}

/** Western text has its accented letters and quotation marks one at a time, among ASCII; two bytes for a character never look so. */
function scoreSingleByte(text: string): number {
  let score = 0
  let characters = 0
  for (let i = 0; i < text.length;) {
    const start = i
    let noise = 0
    for (; i < text.length && !isAsciiText(text.charCodeAt(i)); i++) if (isNoise(text.charCodeAt(i))) noise++
    const run = i - start
    characters += run
    if (noise > 0 || run > 2) score -= run
    else score += run === 1 ? 1 : run * LETTER_PAIR_WEIGHT
    if (run === 0) i++
  }
  return characters === 0 || characters > text.length * LETTERS_AT_MOST ? 0 : score / characters
}

/** What running text does not hold: controls, private-use characters, and what stands for undecodable bytes. */
function isNoise(code: number): boolean {
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xe000 && code < 0xf900) || code === 0xfffd
}
