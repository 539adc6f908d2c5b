import { describe, expect, it } from 'vitest'
import { reconstruct } from '../../src/reconstruct.ts'
import { column } from './column.ts'

const FERRY = [
  'PORT ELM (AP) — The ferry at the lower landing opened again on Tuesday after the river fell below the second mark, said its captain, and hundreds of people from both banks were waiting with carts.',
  'The ferry had lain at the landing for nine days, while the river carried trees and a barn past it.'
]
const TEACHERS = [
  'HARTFIELD (AP) — Teachers and the school district have agreed on a contract for three years, which the board is to vote on in the first week of May, said the president of the union.',
  'The contract gives teachers a raise of three percent and keeps the oldest school in the district open.'
]
const BEES = [
  'DULANE (AP) — A beekeeper lost forty hives to thieves who came at night with a truck, and his neighbors heard nothing, said the sheriff, who has no trace of them so far.',
  'The hives were to stand among cherries that are expected to bloom within the week.'
]
const CAPTION =
  'A mallard leads her nine ducklings from the oldest school of the district past carts and trees to the ferry at the landing, where a watchman stops the only van.'

/** Stories with their headlines behind them, as they were painted, then a picture; more lines behind the first story. */
const page = (caption: string, first: string[] = []): string =>
  [
    ...FERRY.map(column),
    'Ferry opens again as river falls',
    'By ANNA HOLT',
    ...first,
    ...TEACHERS.map(column),
    'Teachers and school district agree',
    'By TOM REED',
    ...BEES.map(column),
    'Forty hives gone in a night',
    'By SAM COLE',
    column(caption),
    'Oscar Lind / Staff Photographer'
  ].join('\n')

interface Pictured {
  headline: string | undefined
  captions: (string | undefined)[]
}
const pictured = (text: string): Pictured[] =>
  reconstruct(text)
    .articles.map(({ headline, images }) => ({ headline, captions: images.map(({ caption }) => caption) }))
    .filter(({ captions }) => captions.length > 0)

describe('a picture whose words two stories have alike', () => {
  it('stands for itself', () => {
    expect(pictured(page(CAPTION))).toEqual([{ headline: undefined, captions: [CAPTION] }])
  })

  it('gets the one heading that no story needs, wherever that stands', () => {
    expect(pictured(page(CAPTION, ['A new lane for traffic']))).toEqual([{ headline: 'A new lane for traffic', captions: [CAPTION] }])
  })

  it('gets none that shares words with a story', () => {
    expect(pictured(page(CAPTION, ['A new lane for the ferry']))).toEqual([{ headline: undefined, captions: [CAPTION] }])
  })
})

describe('a picture whose words are one story’s', () => {
  it('goes there, wherever it stands', () => {
    const caption =
      'People with carts wait for the ferry at the lower landing on Tuesday, nine days after the river rose over the second mark and its captain tied it up.'
    expect(pictured(page(caption, ['A new lane for traffic']))).toEqual([{ headline: 'Ferry opens again as river falls', captions: [caption] }])
  })
})

describe('a picture right behind a story', () => {
  const BRIDE =
    'A bride comes out of church with her lieutenant at noon on Monday, two hundred guests and the sheriff behind them, for a drive along the shore.'

  it('stands for itself where the story has little of its words', () => {
    expect(pictured(page(BRIDE))).toEqual([{ headline: undefined, captions: [BRIDE] }])
  })
})
