import { numberWords } from '../en/mastheads.ts'
import { backward, columnWords, courtesies, goingOn, onward, otherPages, pageWords, placedPages, related, sending } from '../en/jumps.ts'
import { DIGIT, kindsOf, LETTER, toSmall } from '../../text/latin-words.ts'
import type { JumpLine } from './types.ts'

/** What frames a jump line: brackets, arrows, the full stop. */
const FRAME = '([{►▶»>*)]}.→ '
/** A story is named in at most so many words: See HARBOR BRIDGE, A5. */
const LONGEST_SLUG = 5

/** A page by number, section letter before or behind it: 6, A5, B-12, 5A. */
const NUMBERED = /^(?:[A-Z]{0,2}-?\d{1,3}|\d{1,3}[A-Z])$/i
const LETTERED = /^[A-Z]{1,2}-?\d{1,3}$|^\d{1,3}[A-Z]$/i
/** The same with a figure misread as a letter that looks like it: Al, AS. */
const MISREAD = /^[A-Z]-?[\dIl|SOBZ]{1,2}$/

const CONTINUED = goingOn.flat()

/** A word of a line: as printed, and bare of case and marks. */
interface Word {
  printed: string
  bare: string
  /** A comma, colon, stroke or arrow ends it. */
  closed: boolean
}

/** Whether a word is one of those expected, some letters of a long one misread. */
function isOneOf(word: Word | undefined, expected: readonly string[]): boolean {
  return word !== undefined && (expected.includes(word.bare) || expected.some((form) => isMisread(word.bare, form)))
}

/** A word of six letters or more may have two wrong, or one too many or too few; a shorter one, one wrong. */
const LONG = 6
/** No letter of a shorter word is forgiven. */
const SHORT = 3

const withoutRn = (word: string): string => (word.includes('rn') ? word.replaceAll('rn', 'm') : word)

/** Whether a word is another with letters misread. That rn looks like m is forgiven besides. */
function isMisread(word: string, form: string): boolean {
  if (form.length < SHORT) return false
  const [a, b] = [withoutRn(word), withoutRn(form)]
  if (a.length === b.length) return lettersApart(a, b) <= (form.length < LONG ? 1 : 2)
  return form.length >= LONG && Math.abs(a.length - b.length) === 1 && isOneLonger(a, b)
}

function lettersApart(a: string, b: string): number {
  let apart = 0
  for (let at = 0; at < b.length; at++) if (a.charCodeAt(at) !== b.charCodeAt(at)) apart++
  return apart
}

/** Whether the longer of two words is the other with a letter set in. */
function isOneLonger(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(at) === long.slice(at + 1)
}

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const piece of text.split(/[\s/|»>]+/u)) {
    const bare = bareOf(piece)
    if (bare === '') continue
    const closed = /[,:;]$/.test(piece)
    words.push({ printed: closed ? piece.slice(0, -1) : piece, bare, closed })
  }
  return words
}

/** A word's letters, figures and hyphens, in small letters. */
function bareOf(piece: string): string {
  const small = toSmall(piece)
  let bare = ''
  let from = 0
  for (let at = 0; at < small.length; at++) {
    const unit = small.charCodeAt(at)
    if (unit === APOSTROPHE || unit === HYPHEN || (kindsOf(unit) & (LETTER | DIGIT)) !== 0) continue
    bare += small.slice(from, at)
    from = at + 1
  }
  return from === 0 ? small : bare + small.slice(from)
}

const APOSTROPHE = 0x27
const HYPHEN = 0x2d

/** Takes brackets, arrows and the full stop off both ends. */
function unframed(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && FRAME.includes(text.charAt(start))) start++
  while (end > start && FRAME.includes(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

/** The page at a line's end, and how many words come before. */
interface PagePhrase {
  printed: string
  number?: number
  words: number
  /** It is called a page, or has a section's letter: more than a bare number. */
  sure: boolean
}

function pagePhrase(words: readonly Word[]): PagePhrase | undefined {
  let end = words.length
  // , Column Two
  if (end > 2 && isOneOf(words[end - 2], columnWords) && (/^\d$/.test(words[end - 1]!.bare) || numberWords.includes(words[end - 1]!.bare))) end -= 2
  const last = words[end - 1]
  if (!last) return undefined
  const phrase = (word: Word, from: number, sure: boolean): PagePhrase => {
    const start = from > 0 && words[from - 1]!.bare === 'the' ? from - 1 : from
    return { printed: word.printed, ...numberOf(word), words: start, sure }
  }
  const named = words[end - 2]
  if (isOneOf(last, pageWords) && named && (placedPages.includes(named.bare) || otherPages.includes(named.bare) || NUMBERED.test(named.bare)))
    return phrase(named, end - 2, true)
  const called = isOneOf(named, pageWords) && end > 2
  const from = called ? end - 2 : end - 1
  if (NUMBERED.test(last.printed) || numberWords.includes(last.bare)) return phrase(last, from, called || LETTERED.test(last.printed))
  if (MISREAD.test(last.printed) && (called || end > 1)) return phrase(last, from, true)
  return called || last.bare === 'next' ? (otherPages.includes(last.bare) ? phrase(last, from, called) : undefined) : undefined
}

function numberOf({ printed, bare }: Word): { number?: number } {
  if (/^\d+$/.test(printed)) return { number: Number(printed) }
  const word = Math.max(numberWords.indexOf(bare), placedPages.indexOf(bare) + 1)
  return word > 0 ? { number: word } : bare === 'front' ? { number: 1 } : {}
}

/** A word of what a story is called: in capitals or with a capital, no sentence's end. */
const isOfName = ({ printed, bare }: Word): boolean =>
  (/^\P{L}*[\p{Lu}\d]/u.test(printed) || related.includes(bare) || PARTICLES.has(bare)) && !/[.!?]/.test(printed)

/** Small words inside a name: See MAN OF THE YEAR, A5. */
const PARTICLES: ReadonlySet<string> = new Set(['of', 'the', 'and', 'in', 'on', 'for', 'a', '&'])

const inCapitals = (words: readonly Word[]): boolean =>
  words.length > 0 && words.every(({ printed }) => printed === printed.toUpperCase() && /\p{Lu}/u.test(printed))

/**
 * Reads a line that is nothing but an English jump line: See HARBOR, A5; (Continued on Page Five.); HARBOR From A1; Continued From First Page.
 * A letter or two misread are forgiven where the rest is sure. Leaves alone what ends in a number for another reason: without the word page
 * or a section's letter, only printed forms read as they are will do.
 */
export function readEnglishJump(text: string): JumpLine | undefined {
  const words = wordsOf(unframed(text))
  const page = words.length > 1 && words.length < 12 ? pagePhrase(words) : undefined
  if (!page || page.words === 0) return undefined
  const rest = words.slice(0, page.words)
  const line = (direction: JumpLine['direction'], slug: readonly Word[]): JumpLine | undefined => {
    const named = slug.map(({ printed }) => printed).join(' ')
    if (slug.length > LONGEST_SLUG || !slug.every(isOfName)) return undefined
    return { direction, page: page.printed, ...(page.number !== undefined && { number: page.number }), ...(named !== '' && { slug: named }) }
  }
  const going = rest.findIndex((word) => isOneOf(word, CONTINUED))
  if (going >= 0) {
    const behind = rest[going + 1]
    const slug = rest.slice(0, going).filter(({ bare }) => !courtesies.includes(bare))
    if (rest.length > going + 2 || (!behind && !page.sure)) return undefined
    if (isOneOf(behind, backward)) return line('from', slug)
    return !behind || onward.includes(behind.bare) ? line('to', slug) : undefined
  }
  // "… more from next", "… rose from five" break off in mid-sentence.
  if (!page.sure && (page.number === undefined || !/^\P{L}*\p{Lu}/u.test(rest[0]!.printed))) return undefined
  if (isOneOf(rest.at(-1), backward)) {
    const slug = rest.slice(0, -1)
    const read = backward.includes(rest.at(-1)!.bare)
    return (read && (page.sure || slug.length === 0 || inCapitals(slug))) || (page.sure && inCapitals(slug)) ? line('from', slug) : undefined
  }
  const at = rest.findIndex(({ bare }) => !courtesies.includes(bare))
  const send = rest[at]
  if (!isOneOf(send, sending)) return undefined
  let slug = rest.slice(at + 1)
  const read = sending.includes(send!.bare)
  const turns = send!.bare.startsWith('t')
  if (turns && slug[0]?.bare === 'to') slug = slug.slice(1)
  else if (turns && slug.length > 0) return undefined
  // A comma behind the name may be read as a full stop.
  const name = slug.at(-1)
  if (name && page.sure && inCapitals(slug) && name.printed.endsWith('.')) slug = [...slug.slice(0, -1), { ...name, printed: name.printed.slice(0, -1) }]
  const on = slug.at(-1)?.bare === 'on'
  if (on) slug = slug.slice(0, -1)
  if (slug.length > 0 && !on && !slug.at(-1)!.closed && !(page.sure && inCapitals(slug))) return undefined
  if (!read && !(page.sure && (inCapitals(slug) || slug.length === 0))) return undefined
  return line(slug[0] && related.includes(slug[0].bare) ? 'see' : 'to', slug)
}

/** The number of a page written in an English word: Five, First. */
export function readEnglishPage(text: string): number | undefined {
  const word = wordsOf(text).find(({ bare }) => !pageWords.includes(bare))
  return word && numberOf(word).number
}
