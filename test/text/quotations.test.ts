import { describe, expect, it } from 'vitest'
import { spokenOn } from '../../src/text/quotations.ts'

const QUOTES = { open: '“', close: '”' }
/** For the last of some lines, all of which but those that a hyphen ends may end a sentence. */
const last = (...texts: string[]): number =>
  spokenOn(
    texts,
    texts.map((text) => /[.!?][”"]?$/.test(text)),
    QUOTES
  ).at(-1)!

describe('a quotation goes on behind the name of its speaker', () => {
  it.each([
    ['on one line', ['“Badly,” Lyle said.', '“But you don’t leave it.”']],
    ['over several', ['on television,” said Walt Ostrander,', '71, tying off a bag with twine.', '“But my mother’s house was']],
    ['behind a title', ['“It is done,” said Gov. Thomas', 'Rusk of the state house.', '“We can rest.”']],
    ['in straight quotation marks', ['Shoal," said the captain this evening.', '"I have passed that light']]
  ])('%s', (_title, texts) => {
    expect(last(...texts)).toBe(1)
  })

  it.each([
    ['but not behind a sentence without one', ['took the news with something short of joy.', '“I bought the lunches,” said']],
    ['but not behind a quotation that ends the sentence', ['Brandt said, “It stays.”', '“I’d call it a draw,” said']],
    ['but not where another sentence stands between', ['“Badly,” Lyle said. The county left.', '“But you don’t leave it.”']],
    ['but not far below it', ['“Badly,” Lyle said', 'and', 'went', 'on', 'his way.', '“But you don’t leave it.”']],
    ['but not in mid-sentence', ['“Badly,” Lyle said and', '“But you don’t leave it.”']]
  ])('%s', (_title, texts) => {
    expect(last(...texts)).toBe(0)
  })
})
