/**
 * Recognisers of what the press prints in fixed forms: datelines, credits, jump lines. Pure functions of a text; they know nothing of blocks and pages.
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
import { matchLatinDateline } from './recognise/latin-dateline.ts'
import { matchChineseDateline } from './recognise/zh-dateline.ts'
import { englishCreditStart, matchEnglishByline, matchEnglishDateline, matchEnglishPhotoCredit, matchEnglishTagline } from './recognise/en-lines.ts'

export { pageNumber, readJumpLine } from './recognise/jump.ts'
export { readEnglishPage } from './recognise/en-jump.ts'
export type { Credit, CreditMatch, DatelineMatch, JumpLine } from './recognise/types.ts'

/** Reads the dateline at the head of a paragraph: 新华社海口3月2日电, 【大公報訊】, LAKEWOOD (AP) —. Undefined where there is none. */
export function matchDateline(text: string): DatelineMatch | undefined {
  const found = matchChineseDateline(text)
  if (!found) return matchEnglishDateline(text) ?? matchLatinDateline(text)
  const { credit: _, ...dateline } = found
  return dateline
}

/** Reads the credit run into the head of a paragraph, after a dateline or without one: （记者 某某）. Undefined where there is none. */
export function matchRunInCredit(text: string): CreditMatch | undefined {
  return matchChineseRunInCredit(text)
}

/** Reads a reporter's credit in brackets at a paragraph's end: ……。（记者 某某）. Undefined where there is none. */
export function matchClosingCredit(text: string): CreditMatch | undefined {
  return matchChineseClosingCredit(text)
}

/** Reads a line that is nothing but a byline: ■记者 某某, 本报评论员, By JANE DOE Staff Writer. */
export function matchByline(text: string): Credit | undefined {
  return matchChineseByline(text) ?? matchEnglishByline(text)
}

/** Reads a line that is nothing but a tagline: （记者 某某）, 資料來源：新華社, Jane Doe contributed to this report. */
export function matchTagline(text: string): Credit | undefined {
  return matchChineseTagline(text) ?? matchEnglishTagline(text)
}

/** Reads a line that is nothing but a picture's credit: 某某 摄, 新华社发, Jane Doe / Staff Photographer. */
export function matchPhotoCredit(text: string): Credit | undefined {
  return matchChinesePhotoCredit(text) ?? matchEnglishPhotoCredit(text)
}

/** Whether the whole line is a byline. */
export function isByline(text: string): boolean {
  return matchByline(text) !== undefined
}

/** Whether the whole line is a tagline. */
export function isTagline(text: string): boolean {
  return matchTagline(text) !== undefined
}

/** Whether the whole line is a picture's credit. */
export function isPhotoCredit(text: string): boolean {
  return matchPhotoCredit(text) !== undefined
}

/** Finds the offset at which a caption's credit begins, at its end after a gap or a sentence. Undefined where there is none, or nothing else. */
export function matchTrailingCredit(caption: string): { start: number } | undefined {
  const start = chineseCreditStart(caption) ?? englishCreditStart(caption)
  return start === undefined ? undefined : { start }
}
