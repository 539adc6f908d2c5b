/**
 * Cheap looks at a text before the recognisers take it apart. Nearly every line of a page is plain text: a look costs next to nothing,
 * and only what passes is read properly. A gate may let through too much, never too little.
 */
import { anySign, isIdeograph, lastSign } from '../../text/characters.ts'
import { agencies, paperEndings, pictureAgencies, selfNames } from '../zh/agencies.ts'
import { agencyPictures, deeds, picturePhrases, pictureSourceWords, shortTitles, sourceWords, titles } from '../zh/credits.ts'
import type { OwnWords } from './own-words.ts'
import { lastOf } from './pattern.ts'

const STOPS = '，。、；：！？,;:!?（('
const SENT = '电電讯訊稿息道导導'
/** A dateline with its agency, place and reporter is no longer, letter-spacing included. */
const LONGEST_DATELINE = 160
/** Somebody's report has so many signs before its comma at least, and no more. */
const SHORTEST_REPORT = 3
const LONGEST_REPORT = 80

/** What a sign is at the head of a text: a stop, or the word that ends a dateline. */
const STOP = 1
const SENT_SIGN = 2
const kinds = new Uint8Array(0x10000)
for (const sign of STOPS) kinds[sign.charCodeAt(0)] = STOP
for (const sign of SENT) kinds[sign.charCodeAt(0)] = SENT_SIGN
const BRACKETS = '（('
/** What the names of agencies and papers end with, and the word for a reporter; a name that has 电 or 讯 in it ends so much further on, letter-spacing included. */
const namesSource = anySign(`${lastOf([...agencies.flat(), ...selfNames.flat(), ...paperEndings.flat()])}者`)
const LONGEST_SOURCE = 48
const REPORT_ENDS = '道导導'
const REPORT_STOPS = ',:，：'

/** The first position from `from` on that is not white space. */
export function skipBlank(text: string, from: number): number {
  let at = from
  while (at < text.length && !isIdeograph(text.charCodeAt(at)) && /\s/.test(text.charAt(at))) at++
  return at
}

/** Whether 电, 讯 or 报道 stands before a text's first punctuation mark, as in a Chinese dateline, and an agency, a paper or a reporter may be named about there. A bracket may open it. */
export function opensLikeDateline(text: string, own?: OwnWords): boolean {
  const start = skipBlank(text, 0)
  if (kinds[text.charCodeAt(start)] === STOP && !BRACKETS.includes(text.charAt(start))) return false
  const end = Math.min(text.length, start + LONGEST_DATELINE + 2)
  for (let at = start + 1; at < end; at++) {
    const kind = kinds[text.charCodeAt(at)]!
    if (kind !== 0) return kind === SENT_SIGN && (namesSource(text, at + LONGEST_SOURCE) || own?.holds(text) === true)
  }
  return false
}

/** Whether 报道 stands before the first comma or colon: 记者某某报道： */
export function opensWithReport(text: string): boolean {
  const end = Math.min(text.length, LONGEST_REPORT + 1)
  for (let at = 0; at < end; at++)
    if (kinds[text.charCodeAt(at)] === STOP) return at >= SHORTEST_REPORT && REPORT_ENDS.includes(text.charAt(at - 1)) && REPORT_STOPS.includes(text.charAt(at))
  return false
}

const CREDIT_ENDS = [...deeds.flat(), ...agencies.flat(), ...pictureAgencies.flat(), ...agencyPictures, ...picturePhrases.flat()]
const hasCreditSign = anySign(lastOf([...CREDIT_ENDS, ...titles.flat(), ...shortTitles.flat(), ...pictureSourceWords]))
const endsInCredit = lastSign(lastOf(CREDIT_ENDS))
const NAMES_FOLLOW = new RegExp(`[摄攝]\\s*影|[${lastOf([...shortTitles.flat(), ...pictureSourceWords])}]\\s*[/／:：]`, 'u')
const SOURCE = new RegExp(`[${lastOf(sourceWords.flat())}]\\s*[/／:：]`, 'u')
const MARKED = /^\s*[●■◆○◎□▲△▼▽★☆•·※◇►▶◀◄◤◥|丨(（[［【〔《〈-]/u
const isClosed = lastSign(')）]］】〕》〉')
const COLON = /[/／:：]/u
const BREAK = /[，。！？；…“”]/u

/** Whether a line can be a Chinese byline or picture credit: no punctuation of sentences, and a mark or a character of credits. */
export function mayBeCredit(text: string, own?: OwnWords): boolean {
  return (hasCreditSign(text) || own?.holds(text) === true || MARKED.test(text)) && !BREAK.test(text)
}

/** Whether a line can be a Chinese tagline: in brackets, or a source with its colon. */
export function mayBeTagline(text: string): boolean {
  return (MARKED.test(text) && isClosed(text.trimEnd())) || (COLON.test(text) && SOURCE.test(text))
}

/** Whether the end of a caption can be a Chinese credit. */
export function mayEndInCredit(tail: string, own?: OwnWords): boolean {
  if (own?.holds(tail)) return true
  const end = tail.trimEnd()
  return endsInCredit(isClosed(end) ? end.slice(0, -1).trimEnd() : end) || NAMES_FOLLOW.test(tail)
}

/** Whether a text can be a Chinese jump line: it has a word for page. */
export function mayBeChineseJump(text: string): boolean {
  return /[版页頁叠疊]/u.test(text)
}
