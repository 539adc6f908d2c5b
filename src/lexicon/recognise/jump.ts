import { backward, onward, related } from '../zh/jumps.ts'
import { numberWords } from '../en/mastheads.ts'
import { mayBeChineseJump, mayBeEnglishJump } from './gates.ts'
import { anyOf, formsOf, HAN } from './pattern.ts'
import { printed, squeeze } from './squeeze.ts'
import type { JumpLine } from './types.ts'

/** No jump line is longer, letter-spacing included. */
const LONGEST_JUMP = 60

const NUMERAL = '[〇○零一二三四五六七八九十]{1,3}'
const PAGE = `(?:[A-Z]{0,2}\\d{1,3}|[A-Z]|${NUMERAL})`
const PAGES = `${PAGE}(?:[、,—-]${PAGE}){0,3}`
const DECORATION = '[▲▼►▶◀◄↓→←·•★①-⑳>»]{0,4}'
const CHINESE = new RegExp(
  `^${DECORATION}[(「『]?${DECORATION}(?:(?<to>${anyOf(formsOf(onward))})|(?<from>${anyOf(formsOf(backward))})|${HAN}{0,8}?(?<see>${anyOf(formsOf(related))}))` +
    `第?(?<page>${PAGES})(?:[版页頁叠疊]${HAN}{0,4})${DECORATION}[)」』]?${DECORATION}$`,
  'u'
)

const WORD_PAGE = `(?:[A-Z]{0,2}-?\\d{1,3}[A-Z]?|${anyOf(numberWords)}|next)`
const ENGLISH_PAGE = `(?:(?:the )?(?:page|pages|pg\\.?|p\\.) ?)?(?<page>${WORD_PAGE})(?: page)?(?:, ?col(?:umn|\\.)? ?\\d)?`
const SLUG = `[\\p{L}\\d][\\p{L}\\d'’&.-]*(?: [\\p{L}\\d'’&.-]+){0,4}`
const FROM = new RegExp(`^(?:(?:continued|cont['’.]?d?\\.?) from|(?:${SLUG}[:,]? ?[»>|]?)?(?: ?)from) (?:the )?${ENGLISH_PAGE}$`, 'iu')
const TO = new RegExp(
  `^(?:(?:continued|cont['’.]?d?\\.?)(?: on| to| at| in)?|(?:please )?turn to|please see(?: ${SLUG},)?|see ${SLUG},|see) (?:on )?${ENGLISH_PAGE}$`,
  'iu'
)
const RELATED = /^(?:see (?:related|more|also)|related|story|stories|more|details|editorial)\b/i
const ENGLISH_FRAME = '([{►▶»>*)]}.'

const DIGITS = '零一二三四五六七八九'

/** The number that Chinese numerals up to 99, digits or an English word write; undefined for A4 and the like. */
export function pageNumber(page: string): number | undefined {
  if (/^\d+$/.test(page)) return Number(page)
  const word = numberWords.indexOf(page.toLowerCase())
  if (word >= 0) return word
  const numerals = page.replace(/[〇○]/g, '零')
  if (!/^[零一二三四五六七八九十]+$/.test(numerals)) return undefined
  const ten = numerals.indexOf('十')
  if (ten < 0) return Number(numerals.replace(/./gu, (digit) => String(DIGITS.indexOf(digit))))
  const tens = ten === 0 ? 1 : DIGITS.indexOf(numerals.charAt(0))
  return tens * 10 + (ten + 1 < numerals.length ? DIGITS.indexOf(numerals.charAt(ten + 1)) : 0)
}

const line = (direction: JumpLine['direction'], page: string, plain: string = page): JumpLine => {
  const number = pageNumber(plain)
  return number === undefined ? { direction, page } : { direction, page, number }
}

/** Reads a text that is nothing but a jump line, in brackets of any kind or none: （下转四版）, 上接第1版, 詳刊B1版, See HARBOR, A5, (Continued on Page Five.) */
export function readJumpLine(text: string): JumpLine | undefined {
  if (text.length > LONGEST_JUMP) return undefined
  return mayBeChineseJump(text) ? chineseJump(text) : mayBeEnglishJump(text) ? englishJump(text) : undefined
}

function chineseJump(text: string): JumpLine | undefined {
  const squeezed = squeeze(text)
  const match = CHINESE.exec(squeezed.text)
  const page = match?.groups?.['page']
  if (!match?.groups || page === undefined) return undefined
  const at = squeezed.text.lastIndexOf(page)
  return line(match.groups['to'] !== undefined ? 'to' : match.groups['from'] !== undefined ? 'from' : 'see', printed(squeezed, at, at + page.length), page)
}

/** Takes brackets, arrows and the full stop off both ends. */
function unframed(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && (ENGLISH_FRAME + ' ').includes(text.charAt(start))) start++
  while (end > start && (ENGLISH_FRAME + ' ').includes(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

function englishJump(text: string): JumpLine | undefined {
  const plain = unframed(text.replace(/\s+/g, ' '))
  const from = FROM.exec(plain)?.groups?.['page']
  if (from !== undefined) return line('from', from)
  const to = TO.exec(plain)?.groups?.['page']
  if (to === undefined) return undefined
  return line(RELATED.test(plain) ? 'see' : 'to', to)
}
