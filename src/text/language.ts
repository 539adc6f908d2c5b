import { isIdeograph, isLatin } from './characters.ts'

/** Frequent characters that only one of the scripts writes so. */
const SIMPLIFIED = '们国这来说对时会学发经产业动现进种过还后开关间问题长门见东车马书专两个为义务'
const TRADITIONAL = '們國這來說對時會學發經產業動現進種過還後開關間問題長門見東車馬書專兩個為義務'

/** −1 for a simplified form, 1 for a traditional one. */
const script = new Int8Array(0x10000)
for (const character of SIMPLIFIED) script[character.charCodeAt(0)] = -1
for (const character of TRADITIONAL) script[character.charCodeAt(0)] = 1

/** The language of a text by its script, as a BCP 47 tag: `zh-Hans`, `zh-Hant`, `en` for Latin letters, `und` where there is neither. */
export function languageOf(text: string): string {
  let traditional = 0
  let ideographs = 0
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isIdeograph(unit)) {
      ideographs++
      traditional += script[unit]!
    } else if (isLatin(unit)) letters++
  }
  if (ideographs * 3 > letters) return traditional > 0 ? 'zh-Hant' : 'zh-Hans'
  return letters > 0 ? 'en' : 'und'
}
