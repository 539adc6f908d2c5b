import {
  matchBareNames,
  matchByline,
  matchClosingCredit,
  matchPhotoCredit,
  matchRunInCredit,
  matchTagline,
  matchTrailingCredit,
  type Credit
} from '../lexicon/recognise.ts'
import type { Words } from '../lexicon/words.ts'
import type { Block, Byline } from '../newspaper.ts'

const NOBODY: Credit = { names: [] }

const byline = (kind: Byline['kind'], text: string, credit: Credit): Byline => ({
  kind,
  text,
  ...(credit.organization === undefined ? {} : { organization: credit.organization }),
  names: credit.names
})

/** Everyone who is credited in an article, in reading order: bylines, credits run into paragraphs, taglines, pictures' credits. */
export function readBylines(blocks: readonly Block[], words?: Words): Byline[] {
  return blocks.flatMap((block) => readers[block.role]?.(block.text, words) ?? [])
}

const readers: Partial<Record<Block['role'], (text: string, words?: Words) => Byline[]>> = {
  // a byline is one, whatever it says; the names are those that can be read
  byline: (text, words) => {
    const credit = matchByline(text, words) ?? matchTagline(text, words) ?? matchPhotoCredit(text, words) ?? matchBareNames(text, words)
    return [byline('byline', text, credit ?? NOBODY)]
  },
  paragraph: (text, words) => {
    const runIn = matchRunInCredit(text, words)
    const closing = matchClosingCredit(text, words)
    return [
      ...(runIn ? [byline('run-in', runIn.text, runIn)] : []),
      ...(closing && closing.start >= (runIn?.end ?? 0) ? [byline('tagline', closing.text, closing)] : [])
    ]
  },
  // an editor's or a legal note credits nobody
  tagline: (text, words) => {
    const credit = matchTagline(text, words) ?? matchByline(text, words) ?? matchPhotoCredit(text, words)
    return credit && (credit.names.length > 0 || credit.organization !== undefined) ? [byline('tagline', text, credit)] : []
  },
  credit: (text, words) => [byline('photo', text, matchPhotoCredit(text, words) ?? matchByline(text, words) ?? matchTagline(text, words) ?? NOBODY)],
  caption: (text, words) => {
    const start = matchTrailingCredit(text, words)?.start
    if (start === undefined) return []
    const credit = text.slice(start).trim()
    return [byline('photo', credit, matchPhotoCredit(credit, words) ?? NOBODY)]
  }
}
