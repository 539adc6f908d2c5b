import type { LatinLanguage } from './languages/language.ts'

type Quotes = LatinLanguage['quotes']

/** A quotation runs over no more lines. */
const LONGEST_QUOTATION = 14

/** Whether a quotation is open at each line's end: opened not far above and not closed, nor taken up anew. */
export function openQuotes(texts: readonly string[], ends: readonly boolean[], { open: opening, close }: Quotes): Uint8Array {
  const open = new Uint8Array(texts.length)
  let since = -1
  texts.forEach((text, at) => {
    if (since >= 0 && (at - since > LONGEST_QUOTATION || (at > 0 && ends[at - 1] === true && text.startsWith(opening)))) since = -1
    const [opened, closed] = [text.lastIndexOf(opening), text.lastIndexOf(close)]
    if (opened > closed) since = at
    else if (closed >= 0) since = -1
    open[at] = since >= 0 ? 1 : 0
  })
  return open
}

/** No attribution runs over more lines. */
const LONGEST_ATTRIBUTION = 4
const STRAIGHT = '"'
/** Another sentence begins; a word of few letters before the stop is a title: Mr., Gov. */
const SENTENCE_INSIDE = /\p{L}{4}[.!?] \p{Lu}/u

/**
 * Whether each line begins with a quotation whose speaker was just named: “Badly,” she said. “But you don’t leave it.” A new speaker gets a paragraph
 * of their own, and is named behind what they say.
 */
export function spokenOn(texts: readonly string[], ends: readonly boolean[], quotes: Quotes): Uint8Array {
  return Uint8Array.from(texts, (text, at) =>
    at > 0 && ends[at - 1] === true && (text.startsWith(quotes.open) || text.startsWith(STRAIGHT)) && endsInAttribution(texts, at, quotes) ? 1 : 0
  )
}

/** Whether the sentence that ends before a line says who spoke, behind what was said. */
function endsInAttribution(texts: readonly string[], end: number, { close, open }: Quotes): boolean {
  const tail = texts.slice(Math.max(0, end - LONGEST_ATTRIBUTION), end).join(' ')
  const closed = Math.max(tail.lastIndexOf(close), tail.lastIndexOf(STRAIGHT))
  const behind = tail.slice(closed + 1)
  return closed > tail.lastIndexOf(open) && ',.!?—'.includes(tail.charAt(closed - 1)) && /\p{L}/u.test(behind) && !SENTENCE_INSIDE.test(behind)
}
