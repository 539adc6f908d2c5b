import { backward, onward, related } from '../zh/jumps.ts'
import { mayBeChineseJump } from './gates.ts'
import { forWords, type OwnWords } from './own-words.ts'
import { anyOf, HAN } from './pattern.ts'
import { printed, squeeze } from './squeeze.ts'
import type { JumpLine } from './types.ts'
import type { Words } from '../words.ts'

/** No jump line is longer, letter-spacing included. */
const LONGEST_JUMP = 60

const NUMERAL = '[〇○零一二三四五六七八九十]{1,3}'
/** Behind a letter, engines read a one for an l or an I, and a nought for an O. */
const MISREAD = '[A-Z][\\dlIO]{1,2}'
const PAGE = `(?:[A-Z]{0,2}\\d{1,3}|${MISREAD}|[A-Z]|${NUMERAL})`
const PAGES = `${PAGE}(?:[、,—-]${PAGE}){0,3}`
const DECORATION = '[▲▼►▶◀◄↓→←·•★①-⑳>»]{0,4}'
const chineseOf = forWords(
  ({ chinese }) =>
    new RegExp(
      `^${DECORATION}[(「『]?${DECORATION}(?:(?<to>${anyOf([...onward, ...chinese.onward])})|(?<from>${anyOf([...backward, ...chinese.backward])})|${HAN}{0,8}?(?<see>${anyOf(related.flat())}))` +
        `第?(?<page>${PAGES})(?:[版页頁叠疊]${HAN}{0,4})${DECORATION}[)」』]?${DECORATION}$`,
      'u'
    )
)

const DIGITS = '零一二三四五六七八九'

/** The number that Chinese numerals up to 99 or digits write; undefined for A4 and the like. */
export function pageNumber(page: string): number | undefined {
  if (/^\d+$/.test(page)) return Number(page)
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
export function readJumpLine(text: string, words: Words | undefined): JumpLine | undefined {
  if (text.length > LONGEST_JUMP) return undefined
  return mayBeChineseJump(text) ? chineseJump(text, words?.own) : words?.letters?.readLatinJumpLine(text, words.own)
}

/** A page's label, its misread digits as they were printed. */
const asDigits = (page: string): string => page[0]! + page.slice(1).replace(/[lI]/gu, '1').replace(/O/gu, '0')

function chineseJump(text: string, own: OwnWords | undefined): JumpLine | undefined {
  const squeezed = squeeze(text)
  const match = chineseOf(own).exec(squeezed.text)
  const page = match?.groups?.['page']
  if (!match?.groups || page === undefined) return undefined
  const at = squeezed.text.lastIndexOf(page)
  const direction = match.groups['to'] !== undefined ? 'to' : match.groups['from'] !== undefined ? 'from' : 'see'
  return line(direction, asDigits(printed(squeezed, at, at + page.length)), page)
}
