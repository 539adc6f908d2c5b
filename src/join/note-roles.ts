import type { Role } from '../newspaper.ts'
import { isPhotoCredit, isTagline, isByline, readJumpLine } from '../lexicon/recognise.ts'
import { isFurniture } from '../lexicon/recognise/furniture.ts'
import { anyOf } from '../lexicon/recognise/pattern.ts'
import type { Words } from '../lexicon/words.ts'
import { enactmentVerbs } from '../lexicon/zh/headings.ts'
import { anySign, lastSign } from '../text/characters.ts'

/** No note is longer, in UTF-16 units. */
const LONGEST_NOTE = 60
const LONGEST_ENGLISH_NOTE = 120
/** A longer line of a Chinese page is neither that nor furniture. */
const LONGEST_CHINESE_LINE = 90
/** How far back from a line's end a note may begin, in UTF-16 units. */
export const TAIL = 48
/** A piece of a note that the line end cut off is at most this long. */
export const LONGEST_REST = 24

/** Signs and words without one of which a short line is no note: cheap to look for before the recognisers run. */
const TRIGGER_SIGNS = '摄攝图圖发發供记記员員编編评論论报報社讯訊源转轉接续續刊详見见版期号號（(【●■◆□▲◎○◇码碼扫掃农農零惠折'
const TRIGGER_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZbpsfc'
const hasTriggerSign = anySign(TRIGGER_SIGNS)
const hasTrigger = anySign(TRIGGER_SIGNS + TRIGGER_LETTERS)
const WEATHER = '今日天'
const TRIGGER_WORD = /[A-Z][A-Z0-9]|\b(?:[Bb]y|[Pp]hoto|[Ss]ee|[Ff]rom|[Pp]age|[Cc]ont)/u
export const triggers = (text: string): boolean => (hasTrigger(text) && (hasTriggerSign(text) || TRIGGER_WORD.test(text))) || text.startsWith(WEATHER)
/** The same for a line's tail. */
export const tailTriggers = (text: string): boolean => triggers(text.length > TAIL ? text.slice(-TAIL) : text)
/** What the notes of a Chinese page begin or end with: one of the two. */
const NOTE_START = /^(?:[●■◆□○★▲►△◎·（(【［〔[《图圖资資文摄攝策据據作A-Z]|本[报報刊社台网網]|[记記]者|通[讯訊][员員]|新[华華]|\p{Script=Han}{2,6}[社报報])/u
/** What a note's first sign may be, where its paper's name does not stand first, and how soon that name ends, in UTF-16 units. */
const opensNote = anySign('●■◆□○★▲►△◎·（(【［〔[《图圖资資文摄攝策据據作ABCDEFGHIJKLMNOPQRSTUVWXYZ本记記通新')
const namesPaper = anySign('社报報')
const LONGEST_NAME = 13
const startsNote = (text: string): boolean => (opensNote(text, 1) || namesPaper(text, LONGEST_NAME)) && NOTE_START.test(text)
const hasNoteLast = lastSign('摄攝版社发發图圖员員）)】]')
const ENACTED = new RegExp(`^[（(][^）)]{4,80}${anyOf(enactmentVerbs.flat())}[^）)]{0,8}[）)]$`, 'u')

/**
 * Says what a whole line is by its words alone: a jump line, a byline, a tagline, a picture's credit, an official notice's
 * legal note (a deck), or furniture. Undefined for all else.
 */
export function noteRole(text: string, chinese: boolean, words: Words | undefined): Role | undefined {
  if (words?.own?.isFurniture(text)) return 'furniture'
  if (!mayBeNote(text, chinese, words)) return undefined
  return readStoryNote(text, chinese, words) ?? (isFurniture(text, chinese, words) ? 'furniture' : undefined)
}

/** The same where furniture counts for nothing. */
export function storyNoteRole(text: string, chinese: boolean, words: Words | undefined): Role | undefined {
  return mayBeNote(text, chinese, words) ? readStoryNote(text, chinese, words) : undefined
}

function mayBeNote(text: string, chinese: boolean, words: Words | undefined): boolean {
  if (words?.own?.holds(text)) return true
  return chinese ? text.length <= LONGEST_CHINESE_LINE && triggers(text) : words?.letters?.mayBeEnglishNote(text) === true
}

function readStoryNote(text: string, chinese: boolean, words: Words | undefined): Role | undefined {
  if (chinese && ENACTED.test(text)) return 'deck'
  if (text.length > (chinese ? LONGEST_NOTE : LONGEST_ENGLISH_NOTE)) return undefined
  if (chinese && !hasNoteLast(text) && !startsNote(text) && !words?.own?.holds(text)) return undefined
  if (readJumpLine(text, words)) return 'jumpLine'
  if (isByline(text, words)) return 'byline'
  if (isPhotoCredit(text, words)) return 'credit'
  return isTagline(text, words) ? 'tagline' : undefined
}
