import { anySign, isIdeograph } from '../../text/characters.ts'
import { matchDateline, matchRunInCredit } from '../recognise.ts'
import type { Words } from '../words.ts'

/** A dateline and the credit behind it take no more, in UTF-16 units. */
const LONGEST_OPENING = 90
/** Without one of these no dateline and no run-in credit: cheap to look for first. */
const OPENING_SIGNS = /[电電讯訊报報记記者]|[A-Z]{3}/u

/** A dateline begins with a bracket, or names its paper or agency within a few signs; an English one has capitals. */
const OPENING_START = /^(?:[【［〔[（(「『●■]|.{1,9}[社报報台网網讯訊])|[A-Z]{3}/u

/** What begins such a start, and what ends it within so many UTF-16 units: without either, and without capitals, a text need not be read. */
const isMark = anySign('【［〔[（(「『●■')
/** Signs of two units each may stand before: what has one is let through. */
const HIGH_SURROGATES = String.fromCharCode(...Array.from({ length: 0x400 }, (_, at) => 0xd800 + at))
const namesPaper = anySign('社报報台网網讯訊' + HIGH_SURROGATES)
const LONGEST_START = 10

/** Whether there are three capitals in a row within an opening's length. */
function hasCapitals(text: string): boolean {
  const end = Math.min(text.length, LONGEST_OPENING)
  for (let at = 2; at < end; at++) {
    if (!isCapital(text.charCodeAt(at))) at += 2
    else if (isCapital(text.charCodeAt(at - 1)) && isCapital(text.charCodeAt(at - 2))) return true
  }
  return false
}

/** A place in Latin letters begins with a capital, with an accent or without. */
const beginsCapital = (text: string): boolean => isCapital(text.charCodeAt(0)) || (text.charCodeAt(0) >= 0xc0 && text.charCodeAt(0) < 0x250)

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a

/**
 * A quick look whether a text may open as stories do; it may let through too much.
 * @param rest how it may go on behind the line's end
 */
export function mayOpenStory(text: string, rest: string, words: Words | undefined): boolean {
  return (
    words?.own?.holds(text.slice(0, LONGEST_OPENING)) === true ||
    isMark(text, 1) ||
    namesPaper(text, LONGEST_START) ||
    (text.length < LONGEST_START && namesPaper(rest, LONGEST_START)) ||
    beginsCapital(text) ||
    hasCapitals(text) ||
    hasCapitals(rest) ||
    words?.letters?.mayOpenNotice(text) === true
  )
}

/**
 * Whether a text opens as the wire's and the desk's stories do, with a dateline or a reporter's credit, or as a legal notice does.
 * @param rest how it goes on behind the line's end
 */
export function opensStory(text: string, rest: string, words: Words | undefined): boolean {
  if (words?.letters?.opensNotice(text)) return true
  if (!mayOpenStory(text, rest, words)) return false
  // Between words in Latin letters the line's end is a space.
  const head = (text + (rest !== '' && rest.charCodeAt(0) < 0x250 ? ' ' : '') + rest).slice(0, LONGEST_OPENING)
  const named = words?.own?.holds(head) === true || (OPENING_START.test(head) && OPENING_SIGNS.test(head))
  if (named && (matchDateline(head, words) !== undefined || matchRunInCredit(head, words) !== undefined)) return true
  return !isIdeograph(head.charCodeAt(0)) && words?.letters?.opensWithPlace(head, words.own) === true
}

/** A caption says so: a pointer to its picture, or a picture's number. */
export const CAPTION_OPENING: RegExp = /^(?:[▲△▼▽◀◁▶▷►◄↑↓←→]|[图圖](?:[①-⑳]|[一二三四五六七八九十0-9]{1,2}[：: \u3000])|[（(]?[上下左右][图圖])/u
/** A list item's bullet. */
export const BULLET: RegExp = /^[●•■◆▪○★☆※□·]/u

const opens = anySign('●•■◆▪○★☆※□·▲△▼▽◀◁▶▷►◄↑↓←→图圖（(上下左右')

/** Whether a line opens a block by its first sign, whatever its indent: a bullet, a caption's pointer or number. */
export function opensBlock(text: string): boolean {
  if (!opens(text, 1)) return false
  return BULLET.test(text) || CAPTION_OPENING.test(text)
}
