import {
  matchByline,
  matchClosingCredit,
  matchPhotoCredit,
  matchRunInCredit,
  matchTagline,
  matchTrailingCredit,
  type Credit,
  type OwnWords
} from '../lexicon/recognise.ts'
import type { Block, Byline } from '../newspaper.ts'

const NOBODY: Credit = { names: [] }

const byline = (kind: Byline['kind'], text: string, credit: Credit): Byline => ({
  kind,
  text,
  ...(credit.organization === undefined ? {} : { organization: credit.organization }),
  names: credit.names
})

/** Everyone who is credited in an article, in reading order: bylines, credits run into paragraphs, taglines, pictures' credits. */
export function readBylines(blocks: readonly Block[], own?: OwnWords): Byline[] {
  return blocks.flatMap((block) => readers[block.role]?.(block.text, own) ?? [])
}

const readers: Partial<Record<Block['role'], (text: string, own?: OwnWords) => Byline[]>> = {
  // a byline is one, whatever it says; the names are those that can be read
  byline: (text, own) => [byline('byline', text, matchByline(text, own) ?? matchTagline(text, own) ?? matchPhotoCredit(text, own) ?? NOBODY)],
  paragraph: (text, own) => {
    const runIn = matchRunInCredit(text, own)
    const closing = matchClosingCredit(text, own)
    return [
      ...(runIn ? [byline('run-in', runIn.text, runIn)] : []),
      ...(closing && closing.start >= (runIn?.end ?? 0) ? [byline('tagline', closing.text, closing)] : [])
    ]
  },
  // an editor's or a legal note credits nobody
  tagline: (text, own) => {
    const credit = matchTagline(text, own) ?? matchByline(text, own) ?? matchPhotoCredit(text, own)
    return credit && (credit.names.length > 0 || credit.organization !== undefined) ? [byline('tagline', text, credit)] : []
  },
  credit: (text, own) => [byline('photo', text, matchPhotoCredit(text, own) ?? matchByline(text, own) ?? matchTagline(text, own) ?? NOBODY)],
  caption: (text, own) => {
    const start = matchTrailingCredit(text, own)?.start
    if (start === undefined) return []
    const credit = text.slice(start).trim()
    return [byline('photo', credit, matchPhotoCredit(credit, own) ?? NOBODY)]
  }
}
