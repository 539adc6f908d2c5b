import { months } from '../en/datelines.ts'
import { titleWords } from '../en/mastheads.ts'
import { anySign } from '../../text/characters.ts'
import { anyOf } from './pattern.ts'

const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const DAY = `(?:${anyOf(months)} \\d{1,2}|\\d{1,2} ${anyOf(months)})`
const WEEKDAY_BEFORE = `${WEEKDAY}(?: (?:morning|evening|afternoon))?,? ?`
/** The date of issue: Monday, May 3, 1999. May 3, 1999. */
export const ISSUE_DATE: string = `(?:${WEEKDAY_BEFORE})?${DAY},? ?\\d{4}`

const DATED = new RegExp(`(?<![\\p{L}\\d])${WEEKDAY_BEFORE}${DAY},? ?\\d{4}(?!\\d)`, 'iu')
/** The page's label at either end of the line: A9, 4C, Page 5. */
const LABELLED = /^(?:page )?(?:[A-H]-?\d{1,2}|\d{1,2}[A-H]|(?<=page )\d{1,3}) | (?:page )?(?:[A-H]-?\d{1,2}|\d{1,2}[A-H]|(?<=page )\d{1,3})$/iu
/** The paper's name in capitals, and maybe its page: THE RIVER CITY MORNING CALL. */
const NAMED = new RegExp(
  `^(?:\\d{1,3} )?(?:THE )?(?:\\p{Lu}[\\p{Lu}.’'-]{1,19} ){1,4}${anyOf(titleWords.map((word) => word.toUpperCase()))}(?: \\d{1,3})?$`,
  'u'
)
/** Names of papers and sections are written with capitals, but for these. */
const NAMES_ONLY = /^(?:(?:\p{Lu}\S*|[&/|·•—–-]|of|the|and|page|\d{1,3}|\d{1,2}[A-H])(?: |$)){1,10}$/u
const hasFigure = anySign('0123456789')

/**
 * Says whether a line is a page's running head: the full date of issue with its weekday, and around it names alone, the page's label or the paper's name in
 * capitals among them. Every page of a paper bears one, and where only one page is read no other shows it. Leaves alone sentences that tell a date.
 */
export function isRunningHead(text: string): boolean {
  const date = hasFigure(text) ? DATED.exec(text) : null
  if (!date) return false
  const rest = (text.slice(0, date.index) + ' ' + text.slice(date.index + date[0].length)).replace(/[\s,.]+/gu, ' ').trim()
  return NAMES_ONLY.test(rest) && (LABELLED.test(text) || NAMED.test(rest))
}
