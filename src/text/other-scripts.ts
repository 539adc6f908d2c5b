import { isIdeograph } from './characters.ts'

/** Scripts other than Latin and ideographs alone, by ranges of UTF-16 units, with the tag of what is written in them: their language where they have one. */
const SCRIPTS: readonly (readonly [tag: string, from: number, to: number])[] = [
  ['ja', 0x3041, 0x30ff],
  ['ko', 0xac00, 0xd7a3],
  ['el', 0x370, 0x3ff],
  ['und-Cyrl', 0x400, 0x52f],
  ['hy', 0x531, 0x58a],
  ['he', 0x5d0, 0x5ea],
  ['und-Arab', 0x620, 0x6d3],
  ['und-Deva', 0x900, 0x97f],
  ['bn', 0x980, 0x9ff],
  ['ta', 0xb80, 0xbff],
  ['th', 0xe01, 0xe4f],
  ['ka', 0x10a0, 0x10ff]
]
const scripts = new Uint8Array(0x10000)
SCRIPTS.forEach(([, from, to], at) => scripts.fill(at + 1, from, to + 1))

/** Japanese sets ideographs among kana: half of its signs are kana, and in titles one in ten at least. */
const LEAST_KANA = 0.1
/** Of another script are most of its letters. */
const MOST_LETTERS = 0.5
const LETTER = /\p{L}/gu

/**
 * The tag (BCP 47) of a text in a script other than Latin and ideographs alone: its language, or `und` with the script where several languages share it
 * (`und-Cyrl`). Undefined for all other texts.
 */
export function tellScript(text: string): string | undefined {
  const counts = new Int32Array(SCRIPTS.length + 1)
  let ideographs = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isIdeograph(unit)) ideographs++
    else counts[scripts[unit]!]!++
  }
  counts[0] = 0
  const kana = counts[1]!
  if (kana > 0 && kana >= LEAST_KANA * (kana + ideographs)) counts[1] = kana + ideographs
  else counts[1] = 0
  const most = Math.max(...counts)
  if (most === 0 || most < MOST_LETTERS * (text.match(LETTER)?.length ?? 0)) return undefined
  return SCRIPTS[counts.indexOf(most) - 1]![0]
}
