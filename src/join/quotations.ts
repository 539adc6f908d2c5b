import type { LatinLanguage } from '../text/languages/language.ts'

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
const CLOSES = /[,.!?—]$/u
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
  let tail = ''
  for (let at = end - 1; at >= Math.max(0, end - LONGEST_ATTRIBUTION); at--) {
    const text = texts[at]!
    const closed = Math.max(text.lastIndexOf(close), text.lastIndexOf(STRAIGHT))
    if (text.lastIndexOf(open) > closed) return false
    if (closed < 0) tail = `${text} ${tail}`
    else {
      const behind = `${text.slice(closed + 1)} ${tail}`.trim()
      return CLOSES.test(text.slice(0, closed)) && /\p{L}/u.test(behind) && !SENTENCE_INSIDE.test(behind)
    }
  }
  return false
}
