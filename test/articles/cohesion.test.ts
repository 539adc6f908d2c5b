import { describe, expect, it } from 'vitest'
import { findRepeats, kinshipsBack } from '../../src/articles/cohesion.ts'
import { layOut, type Sheet } from '../../src/articles/sheet.ts'
import { assemble, type Draft } from '../../src/join/drafts.ts'
import { readPages } from '../../src/read/lines.ts'
import { addLatinWord } from '../../src/text/letter-terms.ts'
import { pairsBy } from '../../src/text/read-terms.ts'

const draftOf = (text: string): Draft => {
  const [page] = readPages(text)
  return {
    ...assemble([...page!.lines]),
    kind: 'body',
    role: undefined,
    language: undefined,
    measure: 0,
    width: 0,
    opens: false,
    taken: false,
    flush: false,
    open: false,
    confidence: 1,
    doubts: { extent: 0, role: 0, heading: 0, cut: 0 }
  }
}
const sheetOf = (...texts: string[]): Sheet => layOut(texts.map(draftOf), pairsBy(addLatinWord))

const PAGE = [
  'The harbor froze over, and ferries lay fast at the pier',
  'Pilots of the ferries said the harbor was frozen',
  'Teachers reached a contract with the district',
  'The district said its teachers had voted',
  'Orchards bloomed early, a beekeeper said',
  'A chess player moved to the city'
]

describe('kinshipsBack', () => {
  const sheet = sheetOf(...PAGE)

  it('speaks for a paragraph that tells again what one before it told, and against one that brings up new things', () => {
    expect(sheet.bodies).toHaveLength(PAGE.length)
    expect(kinshipsBack(sheet)[1]![0]).toBeGreaterThan(0.5)
    expect(kinshipsBack(sheet)[3]![0]).toBeGreaterThan(0.5)
    expect(kinshipsBack(sheet)[2]![0]).toBeLessThan(0)
    expect(kinshipsBack(sheet)[4]![0]).toBeLessThan(0)
  })

  it('has a value for each number of paragraphs that a story may have had so far', () => {
    expect(kinshipsBack(sheet)[0]!).toHaveLength(0)
    expect(kinshipsBack(sheet)[3]!).toHaveLength(3)
    expect(kinshipsBack(sheetOf(...PAGE, ...PAGE, ...PAGE))[17]).toHaveLength(8)
  })

  it('makes little of everyday words', () => {
    const [everyday, rare] = ['water', 'mustard'].map((word) => kinshipsBack(sheetOf(`Much ${word} came`, `No ${word} came`, ...PAGE))[1]![0]!)
    expect(everyday).toBeLessThan(rare!)
  })
})

describe('findRepeats', () => {
  it('finds the paragraph that says the same', () => {
    expect([...findRepeats(sheetOf(...PAGE, PAGE[2]!))]).toEqual([-1, -1, -1, -1, -1, -1, 2])
  })
})
