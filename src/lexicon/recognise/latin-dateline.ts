import { tellLanguage } from '../../text/languages/tell.ts'
import { agencies } from '../en/credits.ts'
import { noPlaces } from '../en/datelines.ts'
import { pressWords } from '../latin/all.ts'
import { formsWith, forWords, type OwnWords } from './own-words.ts'
import { anyOf } from './pattern.ts'
import type { DatelineMatch } from './types.ts'

/** A dateline with its date and agency fits in. */
const LONGEST = 80

const DATE = `\\d{1,2}\\.?(?: ?(?:er|º))? (?:de )?${anyOf(pressWords.months)}(?: (?:de )?\\d{4})?`
/** What ends a dateline: a full stop, a dash, a colon, or several of these. */
const END = '(?: ?[.:])?(?: ?(?:[—–]|--?(?=[ \\p{L}]))){0,2}'
const WORD = "\\p{Lu}[\\p{L}'’]{1,20}"
const CAPITALS = "\\p{Lu}[\\p{Lu}'’]{1,20}"
const several = (word: string): string => `${word}(?:(?: |-|/)${word}){0,3}`

const patternsOf = forWords(({ latin }) => {
  const agency = `(?<agency>${anyOf(formsWith(agencies, latin.agencies))})`
  return {
    /** Berlin, 12. August. Paris, 12 février. — Madrid, 12 de marzo.— */
    dated: new RegExp(`^(?<place>${several(WORD)}),? (?:le |den )?(?<date>${DATE})(?:[.,]? ?\\(${agency}[^)]{0,20}\\))?${END}\\s`, 'u'),
    /** Berlin (dpa) - MADRID (EFE).— */
    wired: new RegExp(`^(?<place>${several(WORD)})\\.? ?[(/]${agency}\\)?${END}\\s`, 'u')
  }
})
/** GRÜNAU. In English a word in capitals may end in a full stop for other reasons: NOTICE. All persons … */
const PLACED = new RegExp(`^(?<place>${several(CAPITALS)})\\.(?: ?[—–-])? ?(?=[„«“"¿¡]?\\p{Lu}\\p{L})`, 'u')
/** A place in capitals has as many letters. */
const SHORTEST_PLACE = 4

/** The dateline at the head of a text in a language in Latin letters other than English. Leaves alone a place that goes on as a sentence. */
export function matchLatinDateline(text: string, own?: OwnWords): DatelineMatch | undefined {
  if (!/^\p{Lu}/u.test(text)) return undefined
  const head = text.slice(0, LONGEST)
  const patterns = patternsOf(own)
  const match = patterns.dated.exec(head) ?? patterns.wired.exec(head) ?? placedIn(head, text)
  if (!match?.groups) return undefined
  const { place, date, agency } = match.groups
  if (place === undefined || (date !== undefined && endsEarly(match[0], date))) return undefined
  return {
    text: match[0].trim(),
    ...(agency === undefined ? {} : { agency }),
    place,
    ...(date === undefined ? {} : { date }),
    end: match[0].length
  }
}

/** A date that nothing ends is part of a sentence: Berlin, 12. August war … */
const endsEarly = (dateline: string, date: string): boolean => /^\s*$/.test(dateline.slice(dateline.indexOf(date) + date.length)) && !date.endsWith('.')

function placedIn(head: string, text: string): RegExpExecArray | null {
  const match = PLACED.exec(head)
  const place = match?.groups?.['place']
  if (place === undefined || place.length < SHORTEST_PLACE || place.split(/[ -]/).some((word) => noPlaces.has(word))) return null
  const { language, found } = tellLanguage([text.slice(match![0].length)])
  return found > 0 && language.tag !== 'en' ? match : null
}
