import { pressWords } from '../latin/all.ts'
import { anyOf } from './pattern.ts'

/** No line of furniture is longer, in UTF-16 units. */
const LONGEST = 120

const MONTH = anyOf(pressWords.months)
const WEEKDAY = anyOf(pressWords.weekdays)
/** den, le, il; er, de: before the day's number, behind it, before the month. */
const LEAD = `(?:${anyOf(pressWords.dateWords)} ?)?`
const DAY = `${LEAD}\\d{1,2}\\.?(?: ?º| ?${anyOf(pressWords.dateWords)})?`
/** Dienstag, 4. März 2025. Mardi 4 mars 2025. Martes, 4 de marzo de 2025 */
export const LATIN_DATE: string = `(?:${WEEKDAY},? ?)?${DAY} ${LEAD}${MONTH},?(?: de)? ?\\d{4}`
const DAY_OF_WEEK = `${WEEKDAY},? ?${DAY} ${LEAD}${MONTH}`
const NUMBER = `${anyOf(pressWords.numbers)} ?\\d[\\d.,]{0,6}`
const PAGE = `${anyOf(pressWords.pages)} ?[A-Z]?\\d{1,3}`
const AMOUNT = '\\d{1,3}(?:[.,]\\d{1,2})?'
const PRICE = `(?:${anyOf(pressWords.coins)} ?${AMOUNT}|${AMOUNT} ?${anyOf(pressWords.coins)})`
const VOLUME = `(?:${anyOf(pressWords.volumes)} ?[\\dIVXLC]{1,6}|(?:\\d{1,3}|[IVXLC]{1,7})\\.?(?:e|ª|º|°)? ?${anyOf(pressWords.volumes)})`

/** Boxes of a masthead, an ear or a running head. */
const BOX = `(?:${LATIN_DATE}|${DAY_OF_WEEK}|${NUMBER}|${PAGE}|${PRICE}|${VOLUME})`
const ONE = new RegExp(`^${BOX}[.,]?$`, 'iu')
const ANY = new RegExp(`(?<![\\p{L}\\d])${BOX}(?![\\p{L}\\d])`, 'giu')
/** A paper's name alone on its line: L’Écho de Vernay, Le Petit Journal, Neue Zürcher Zeitung. */
const NAME = new RegExp(
  `^(?:\\p{Lu}[\\p{L}’'-]{0,14}[ ’']){0,3}(?:\\p{Lu}\\p{L}{1,12})?${anyOf([...pressWords.titles, ...pressWords.titles.map((title) => title.toLowerCase())])}(?: (?:de |du |des |d’|della |di |da |do |del |van |von |für )?(?:la |les |las |los )?\\p{Lu}[\\p{L}’'-]{1,20}){0,2}$`,
  'u'
)

/** The date of issue with its weekday, and the page's number at the other end of the line, behind a dash, or right behind the year: LE COURRIER DU VAL — Samedi 22 septembre 2018 — 7 */
const FULL_DATE = new RegExp(`(?<![\\p{L}\\d])${WEEKDAY},? ?${DAY} ${LEAD}${MONTH},?(?: de)? ?\\d{4}(?!\\d)`, 'iu')
const BARE_PAGE = /^\d{1,3} ?[–—|·•]|[–—|·•] ?\d{1,3}$|\d{4} \d{1,3}$/u

/** What of a line of boxes may be none: the paper's name, a place, in UTF-16 units. */
const LONGEST_REST = 32
/** A paper's name is no longer. */
const LONGEST_NAME = 40

/**
 * Says whether a line in another language than English is furniture by its words alone: the date of issue, its number, the price, the page, two or more of
 * these with the paper's name. Leaves alone sentences that mention one.
 */
export function isLatinFurniture(text: string): boolean {
  if (text.length > LONGEST || !/\d/.test(text)) return false
  if (ONE.test(text)) return true
  let boxes = BARE_PAGE.test(text) && FULL_DATE.test(text) ? 1 : 0
  const rest = text.replace(ANY, () => (boxes++, ' '))
  return boxes > 1 && rest.replace(/[^\p{L}\d]/gu, '').length <= LONGEST_REST
}

/** Says whether a line is a paper's name by its words: L’Écho de Vernay, Neue Zürcher Zeitung. A headline may be made of such words too: what stands beside it must tell. */
export function isPaperName(text: string): boolean {
  return text.length <= LONGEST_NAME && NAME.test(text)
}
