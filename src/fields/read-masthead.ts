import { months } from '../lexicon/en/datelines.ts'
import { titleWords } from '../lexicon/en/mastheads.ts'
import { agencies, paperEndings } from '../lexicon/zh/agencies.ts'
import { noTitles, pageCounts, titleEndings } from '../lexicon/zh/mastheads.ts'
import { LATIN_DATE } from '../lexicon/recognise/latin-furniture.ts'
import { anyOf, HAN } from '../lexicon/recognise/pattern.ts'
import type { Masthead } from '../newspaper.ts'

/** A printed line that belongs to no article, and its page. */
export interface FurnitureLine {
  text: string
  page: number
}

const NUMERAL = '[〇○零一二三四五六七八九十]'
/** A year of the Common Era or of the Republic, which papers in Taiwan count by. */
const YEAR = `(?:\\d{4}|${NUMERAL}{4}|(?:中華)?民國(?:\\d{2,3}|[〇○零一二三四五六七八九十百]{2,5}))`
const CHINESE_DATE = new RegExp(`${YEAR}\\s*年\\s*(?:\\d{1,2}|${NUMERAL}{1,3})\\s*月\\s*(?:\\d{1,2}|${NUMERAL}{1,3})\\s*日`, 'u')
const ENGLISH_DATE = new RegExp(`\\b${anyOf(months)} \\d{1,2}, \\d{4}\\b`, 'iu')
const OTHER_DATE = new RegExp(`(?<![\\p{L}\\d])${LATIN_DATE}(?!\\d)`, 'iu')
const WEEKDAY = /(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]/u

const CHINESE_TITLE = new RegExp(`^${HAN}{1,6}${anyOf([...paperEndings.flat(), ...titleEndings.flat()])}$`, 'u')
const KNOWN_TITLE = new RegExp(`^${anyOf(agencies.flat().filter((name) => /[报報]$/.test(name)))}$`, 'u')
const NO_TITLE = new RegExp(`^(?:责任|責任|编辑|編輯|督印|承印)|${anyOf(noTitles.flat())}$`, 'u')
const ENGLISH_TITLE = new RegExp(`^(?:the )?(?:\\p{L}[\\p{L}.'’-]* ){0,4}?(?:\\p{L}+-)?${anyOf(titleWords)}\\.?$`, 'iu')

const NUMBER_LABEL = `(?:第\\s?)?(?:[A-Z]{0,2}\\d{1,3}|${NUMERAL}{1,3})\\s?[版叠疊]`
const LETTER_LABEL = '[A-Z]{1,2}\\d{1,2}|0\\d'
const SECTION = `${HAN}{1,6}(?:[·•・/]${HAN}{1,6}){0,2}`
const LABEL = new RegExp(`^(?:(?:${NUMBER_LABEL}|${LETTER_LABEL})(?:\\s{0,4}${SECTION})?|${SECTION}\\s{0,4}(?:${NUMBER_LABEL}|${LETTER_LABEL}))$`, 'u')
const BARE = new RegExp(`^(?:${NUMBER_LABEL}|${LETTER_LABEL})$`, 'u')
const REFERENCE = new RegExp(`^(?:${LETTER_LABEL})$`, 'u')
const REFERENCES = new RegExp(LETTER_LABEL, 'gu')
const ENDS_IN_REFERENCE = new RegExp(`(?:${LETTER_LABEL})$`, 'u')
const COUNT = new RegExp(`^${anyOf(pageCounts)}`, 'u')

const tightened = (text: string): string => text.replace(/\s+/g, '')

/** The cells of a printed line: itself, and what white space, bars or the date and weekday set apart in it. */
function cellsOf(text: string): string[] {
  const rest = text.replace(CHINESE_DATE, '\n').replace(WEEKDAY, '\n').replace(ENGLISH_DATE, '\n').replace(OTHER_DATE, '\n')
  return [text, ...rest.split(/[\n|｜丨]|\s{2,}/u), ...rest.split(/[\s|｜丨]+/u)].map((cell) => cell.trim()).filter((cell) => cell !== '')
}

function titleIn(text: string): string | undefined {
  for (const cell of cellsOf(text)) {
    const tight = tightened(cell)
    if (KNOWN_TITLE.test(tight) || (CHINESE_TITLE.test(tight) && !NO_TITLE.test(tight))) return tight
    if (cell.includes(' ') && ENGLISH_TITLE.test(cell) && /^\p{Lu}/u.test(cell)) return cell.replace(/\.$/, '')
  }
  return undefined
}

/** A letter and a number are a label as a whole line; in a longer one they may refer to other pages (SPORTS, C1), and in an index they do. */
function labelIn(text: string): string | undefined {
  const isLabel = (cell: string): boolean => LABEL.test(cell) && !COUNT.test(tightened(cell))
  if (isLabel(text.trim())) return text.trim()
  const isIndex = (text.match(REFERENCES)?.length ?? 0) > 1
  return cellsOf(text).find((cell) => isLabel(cell) && !REFERENCE.test(cell) && !(isIndex && ENDS_IN_REFERENCE.test(cell)))
}

/** Reads the paper's title, the date of issue and the pages' labels out of the furniture. Undefined where it says none of them. */
export function readMasthead(furniture: readonly FurnitureLine[]): Masthead | undefined {
  const masthead: Masthead = {}
  const labels = new Map<number, string>()
  for (const { text, page } of furniture) {
    const title = masthead.title ?? titleIn(text)
    if (title !== undefined) masthead.title = title
    const date = masthead.date ?? (CHINESE_DATE.exec(text) ?? ENGLISH_DATE.exec(text) ?? OTHER_DATE.exec(text))?.[0]
    if (date !== undefined) masthead.date = date
    const known = labels.get(page)
    const label = known === undefined || BARE.test(known) ? labelIn(text) : undefined
    // A bare 8版 may be the end of a teaser: one that names its section is the folio.
    if (label !== undefined && (known === undefined || !BARE.test(label))) labels.set(page, label)
  }
  if (labels.size > 0) masthead.pages = [...labels].map(([page, label]) => ({ page, label }))
  return Object.keys(masthead).length > 0 ? masthead : undefined
}
