import { anySign } from '../../text/characters.ts'
import { noticeFormulas } from '../en/headings.ts'
import { matchLatinDateline } from './latin-dateline.ts'
import type { OwnWords } from './own-words.ts'
import { anyOf } from './pattern.ts'

/** Legal notices open with a formula. */
const NOTICE_OPENING = new RegExp(`^${anyOf(noticeFormulas)}\\b`, 'iu')
const beginsNotice = anySign('NPTBnptb')

/** A cheap look whether a text may open as a legal notice does. */
export const mayOpenNotice = (text: string): boolean => beginsNotice(text, 1)

/** Whether a text opens as a legal notice does. */
export const opensNotice = (text: string): boolean => mayOpenNotice(text) && NOTICE_OPENING.test(text)

/** A place in Latin letters, in capitals or with a day or an agency behind it: VERNAY. Berlin, 12. August. Madrid (EFE).— */
const PLACE_START = /^\p{Lu}(?:[\p{Lu}'’]{2}|[^.\d(]{1,40}[\d(])/u

/** Whether a text opens with a dateline in a language in Latin letters. */
export const opensWithPlace = (text: string, own?: OwnWords): boolean => PLACE_START.test(text) && matchLatinDateline(text, own) !== undefined
