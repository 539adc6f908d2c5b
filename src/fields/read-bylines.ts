import { matchByline, matchClosingCredit, matchPhotoCredit, matchRunInCredit, matchTagline, matchTrailingCredit, type Credit } from '../lexicon/recognise.ts'
import type { Block, Byline } from '../newspaper.ts'

const NOBODY: Credit = { names: [] }

const byline = (kind: Byline['kind'], text: string, credit: Credit): Byline => ({
  kind,
  text,
  ...(credit.organization === undefined ? {} : { organization: credit.organization }),
  names: credit.names
})

/** Everyone who is credited in an article, in reading order: bylines, credits run into paragraphs, taglines, pictures' credits. */
export function readBylines(blocks: readonly Block[]): Byline[] {
  return blocks.flatMap((block) => readers[block.role]?.(block.text) ?? [])
}

const readers: Partial<Record<Block['role'], (text: string) => Byline[]>> = {
  // a byline is one, whatever it says; the names are those that can be read
  byline: (text) => [byline('byline', text, matchByline(text) ?? matchTagline(text) ?? matchPhotoCredit(text) ?? NOBODY)],
  paragraph: (text) => {
    const runIn = matchRunInCredit(text)
    const closing = matchClosingCredit(text)
    return [
      ...(runIn ? [byline('run-in', runIn.text, runIn)] : []),
      ...(closing && closing.start >= (runIn?.end ?? 0) ? [byline('tagline', closing.text, closing)] : [])
    ]
  },
  // an editor's or a legal note credits nobody
  tagline: (text) => {
    const credit = matchTagline(text) ?? matchByline(text) ?? matchPhotoCredit(text)
    return credit && (credit.names.length > 0 || credit.organization !== undefined) ? [byline('tagline', text, credit)] : []
  },
  credit: (text) => [byline('photo', text, matchPhotoCredit(text) ?? matchByline(text) ?? matchTagline(text) ?? NOBODY)],
  caption: (text) => {
    const start = matchTrailingCredit(text)?.start
    if (start === undefined) return []
    const credit = text.slice(start).trim()
    return [byline('photo', credit, matchPhotoCredit(credit) ?? NOBODY)]
  }
}
