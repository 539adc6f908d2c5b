import { describe, expect, it } from 'vitest'
import { reconstruct } from '../../src/reconstruct.ts'
import { column } from './column.ts'

const STORIES = [
  [
    'The ferry at the lower landing opened again on Tuesday after the river fell below the second mark, said its captain, and hundreds of people were waiting.',
    'The ferry had lain at the landing for nine days, while the river carried trees and a barn past it, and the captain counted them.'
  ],
  [
    'DULANE (AP) — A beekeeper lost forty hives to thieves who came at night with a truck. His neighbors heard nothing, and the sheriff has no trace of the hives so far.'
  ],
  [
    'HARTFIELD (AP) — Teachers and the school district have agreed on a contract for three years, which the board is to vote on in the first week of May.',
    'The contract gives teachers a raise of three percent, said the president of the union, and keeps the oldest school in the district open.'
  ],
  [
    'OAK HILL (AP) — Two hospitals that have competed for ninety years are to merge, and their patients asked on Monday which of the two maternity wards would close.',
    'The merger needs the approval of the attorney general, who has asked both hospitals for their accounts, and of the diocese.'
  ],
  [
    'STONE BRIDGE (AP) — Engineers closed the iron bridge to trucks on Friday, since rust has eaten a third of its northern girders, a report found.',
    'The report, by engineers of the state, says the bridge will carry cars for two winters more, if its girders are painted.'
  ]
]
const HEADLINES = [
  'Ferry opens again as river falls',
  'Forty hives gone in a night',
  'Teachers and school district agree on contract',
  'Two hospitals are to merge',
  'Rust closes iron bridge to trucks'
]
const DECKS = ['Captain counted trees and a barn past the landing', 'Engineers give girders two winters more']

describe('bylines printed behind all headlines and decks', () => {
  const text = [...STORIES.flat().map(column), ...HEADLINES, ...DECKS, 'By ANNA HOLT', 'By TOM REED', 'By SAM COLE', 'By ROY HALE'].join('\n')
  const { articles } = reconstruct(text)

  it('begin with the first story, and leave the brief without one', () => {
    const signed = articles.map(({ headline, bylines }) => [headline, bylines[0]?.text])
    expect(signed).toEqual([
      [HEADLINES[0], 'By ANNA HOLT'],
      [HEADLINES[1], undefined],
      [HEADLINES[2], 'By TOM REED'],
      [HEADLINES[3], 'By SAM COLE'],
      [HEADLINES[4], 'By ROY HALE']
    ])
  })
})
