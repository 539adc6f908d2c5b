import { isIdeograph, isLatin } from './characters.ts'

/** Frequent characters that only one of the scripts writes so. */
const SIMPLIFIED = units('们国这来说对时会学发经产业动现进种过还后开关间问题长门见东车马书专两个为义务')
const TRADITIONAL = units('們國這來說對時會學發經產業動現進種過還後開關間問題長門見東車馬書專兩個為義務')

function units(characters: string): Set<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)))
}

/** Ideographs needed before the script is told. */
const ENOUGH = 1

/** The language of a text by its script, as a BCP 47 tag: `zh-Hans`, `zh-Hant`, `en` for Latin letters, `und` where there is neither. */
export function languageOf(text: string): string {
  let simplified = 0
  let traditional = 0
  let ideographs = 0
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isIdeograph(unit)) {
      ideographs++
      if (SIMPLIFIED.has(unit)) simplified++
      else if (TRADITIONAL.has(unit)) traditional++
    } else if (isLatin(unit)) letters++
  }
  if (ideographs * 3 > letters && ideographs >= ENOUGH) return traditional > simplified ? 'zh-Hant' : 'zh-Hans'
  return letters > 0 ? 'en' : 'und'
}
