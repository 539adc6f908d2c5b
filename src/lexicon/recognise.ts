/**
 * Recognisers of what the press prints in fixed forms: datelines, credits, jump lines. Pure functions of a text; they know nothing of blocks and pages.
 * All take words of a caller's own, which they know beside the built-in ones.
 */
import type { OwnWords } from './recognise/own-words.ts'
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
export type { OwnWords } from './recognise/own-words.ts'
export type { Credit, CreditMatch, DatelineMatch, JumpLine } from './recognise/types.ts'

/** Reads the dateline at the head of a paragraph: 新华社海口3月2日电, 【大公報訊】, LAKEWOOD (AP) —. Undefined where there is none. */
export function matchDateline(text: string, own?: OwnWords): DatelineMatch | undefined {
  const found = matchChineseDateline(text, own)
  if (!found) return matchEnglishDateline(text, own) ?? matchLatinDateline(text, own)
  const { credit: _, ...dateline } = found
  return dateline
}

/** Reads the credit run into the head of a paragraph, after a dateline or without one: （记者 某某）. Undefined where there is none. */
export function matchRunInCredit(text: string, own?: OwnWords): CreditMatch | undefined {
  return matchChineseRunInCredit(text, own)
}

/** Reads a reporter's credit in brackets at a paragraph's end: ……。（记者 某某）. Undefined where there is none. */
export function matchClosingCredit(text: string, own?: OwnWords): CreditMatch | undefined {
  return matchChineseClosingCredit(text, own)
}

/** Reads a line that is nothing but a byline: ■记者 某某, 本报评论员, By JANE DOE Staff Writer. */
export function matchByline(text: string, own?: OwnWords): Credit | undefined {
  return matchChineseByline(text, own) ?? matchEnglishByline(text, own)
}

/** Reads a line that is nothing but a tagline: （记者 某某）, 資料來源：新華社, Jane Doe contributed to this report. */
export function matchTagline(text: string, own?: OwnWords): Credit | undefined {
  return matchChineseTagline(text, own) ?? matchEnglishTagline(text, own)
}

/** Reads a line that is nothing but a picture's credit: 某某 摄, 新华社发, Jane Doe / Staff Photographer. */
export function matchPhotoCredit(text: string, own?: OwnWords): Credit | undefined {
  return matchChinesePhotoCredit(text, own) ?? matchEnglishPhotoCredit(text, own)
}

/** Whether the whole line is a byline. */
export function isByline(text: string, own?: OwnWords): boolean {
  return matchByline(text, own) !== undefined
}

/** Whether the whole line is a tagline. */
export function isTagline(text: string, own?: OwnWords): boolean {
  return matchTagline(text, own) !== undefined
}

/** Whether the whole line is a picture's credit. */
export function isPhotoCredit(text: string, own?: OwnWords): boolean {
  return matchPhotoCredit(text, own) !== undefined
}

/** Finds the offset at which a caption's credit begins, at its end after a gap or a sentence. Undefined where there is none, or nothing else. */
export function matchTrailingCredit(caption: string, own?: OwnWords): { start: number } | undefined {
  const start = chineseCreditStart(caption, own) ?? englishCreditStart(caption, own)
  return start === undefined ? undefined : { start }
}
