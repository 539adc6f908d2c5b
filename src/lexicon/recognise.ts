/**
 * Recognisers of what the press prints in fixed forms: datelines, credits, jump lines. Pure functions of a text; they know nothing of blocks and pages.
 * All take what lines are read by beside the built-in words in ideographs: what reads letters, and words of a caller's own.
 */
import type { Credit, CreditMatch, DatelineMatch } from './recognise/types.ts'
import {
  chineseCreditStart,
  matchChineseByline,
  matchChineseClosingCredit,
  matchChinesePhotoCredit,
  matchChineseRunInCredit,
  matchChineseTagline
} from './recognise/zh-lines.ts'
import { matchChineseDateline } from './recognise/zh-dateline.ts'
import { nameAlone } from './recognise/zh-names.ts'
import type { Words } from './words.ts'

export { pageNumber, readJumpLine } from './recognise/jump.ts'
export { nameAlone } from './recognise/zh-names.ts'
export type { Credit, CreditMatch, DatelineMatch, JumpLine } from './recognise/types.ts'

/** Reads the dateline at the head of a paragraph: 新华社海口3月2日电, 【大公報訊】, LAKEWOOD (AP) —. Undefined where there is none. */
export function matchDateline(text: string, words: Words | undefined): DatelineMatch | undefined {
  const found = matchChineseDateline(text, words?.own)
  if (!found) return words?.letters?.matchEnglishDateline(text, words.own) ?? words?.letters?.matchLatinDateline(text, words.own)
  const { credit: _, ...dateline } = found
  return dateline
}

/** Reads the credit run into the head of a paragraph, after a dateline or without one: （记者 某某）. Undefined where there is none. */
export function matchRunInCredit(text: string, words: Words | undefined): CreditMatch | undefined {
  return matchChineseRunInCredit(text, words?.own)
}

/** Reads a reporter's credit in brackets at a paragraph's end: ……。（记者 某某）. Undefined where there is none. */
export function matchClosingCredit(text: string, words: Words | undefined): CreditMatch | undefined {
  return matchChineseClosingCredit(text, words?.own)
}

/** Reads a line that is nothing but a byline: ■记者 某某, 本报评论员, By JANE DOE Staff Writer. */
export function matchByline(text: string, words: Words | undefined): Credit | undefined {
  return matchChineseByline(text, words?.own) ?? words?.letters?.matchEnglishByline(text, words.own)
}

/** Reads a line that is nothing but a tagline: （记者 某某）, 資料來源：新華社, Jane Doe contributed to this report. */
export function matchTagline(text: string, words: Words | undefined): Credit | undefined {
  return matchChineseTagline(text, words?.own) ?? words?.letters?.matchEnglishTagline(text, words.own)
}

/** Reads a line that is nothing but a picture's credit: 某某 摄, 新华社发, Jane Doe / Staff Photographer. */
export function matchPhotoCredit(text: string, words: Words | undefined): Credit | undefined {
  return matchChinesePhotoCredit(text, words?.own) ?? words?.letters?.matchEnglishPhotoCredit(text, words.own)
}

/** Reads a line of names alone, 林　深 or Anna Kowalska, which is a byline where a page signs so. */
export function matchBareNames(text: string, words: Words | undefined): Credit | undefined {
  const name = nameAlone(text)
  return name === undefined ? words?.letters?.matchBareNames(text, words.own) : { names: [{ name }] }
}

/** Whether the whole line is a byline. */
export function isByline(text: string, words: Words | undefined): boolean {
  return matchByline(text, words) !== undefined
}

/** Whether the whole line is a tagline. */
export function isTagline(text: string, words: Words | undefined): boolean {
  return matchTagline(text, words) !== undefined
}

/** Whether the whole line is a picture's credit. */
export function isPhotoCredit(text: string, words: Words | undefined): boolean {
  return matchPhotoCredit(text, words) !== undefined
}

/** Finds the offset at which a caption's credit begins, at its end after a gap or a sentence. Undefined where there is none, or nothing else. */
export function matchTrailingCredit(caption: string, words: Words | undefined): { start: number } | undefined {
  const start = chineseCreditStart(caption, words?.own) ?? words?.letters?.englishCreditStart(caption, words.own)
  return start === undefined ? undefined : { start }
}
