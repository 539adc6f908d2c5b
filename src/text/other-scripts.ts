import { isIdeograph } from './characters.ts'

/** Scripts other than Latin and ideographs alone, with the tag of what is written in them: their language where they have one. */
const SCRIPTS: readonly (readonly [tag: string, signs: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['el', /\p{Script=Greek}/u],
  ['und-Cyrl', /\p{Script=Cyrillic}/u],
  ['hy', /\p{Script=Armenian}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['und-Arab', /\p{Script=Arabic}/u],
  ['und-Deva', /\p{Script=Devanagari}/u],
  ['bn', /\p{Script=Bengali}/u],
  ['ta', /\p{Script=Tamil}/u],
  ['th', /\p{Script=Thai}/u],
  ['ka', /\p{Script=Georgian}/u]
]
/** The place among them of each unit's script, counted from 1; `NONE` for a unit of no such script, 0 for one that was not looked at. */
const scripts = new Uint8Array(0x10000)
const NONE = SCRIPTS.length + 1

/** A unit's script, learned when it is first met. */
function scriptOf(unit: number): number {
  return scripts[unit]! || (scripts[unit] = SCRIPTS.findIndex(([, signs]) => signs.test(String.fromCharCode(unit))) + 1 || NONE)
}

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
  const counts = new Int32Array(NONE + 1)
  let ideographs = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isIdeograph(unit)) ideographs++
    else counts[scriptOf(unit)]!++
  }
  counts[NONE] = 0
  const kana = counts[1]!
  if (kana > 0 && kana >= LEAST_KANA * (kana + ideographs)) counts[1] = kana + ideographs
  else counts[1] = 0
  const most = Math.max(...counts)
  if (most === 0 || most < MOST_LETTERS * (text.match(LETTER)?.length ?? 0)) return undefined
  return SCRIPTS[counts.indexOf(most) - 1]![0]
}
