import { describe, expect, it } from 'vitest'
import { reconstruct } from '../../src/reconstruct.ts'

const FIRST = [
  'PORT ELM, April 3.--The ferry at the lower',
  'landing opened again on Tuesday after the',
  'river fell below the second mark, said its',
  'captain, and hundreds of people from both',
  'banks were waiting with carts and the ferry'
]
const REST = ['took nine of them over at a time.']
const MORE = ['The ferry had lain at the landing for nine', 'days, while the river carried trees and a', 'barn past it.']
const HEADINGS = ['FERRY OPENS AS RIVER FALLS.', 'Captain Takes Nine Carts at a Time.']
const OTHER = [
  'TEACHERS AGREE.',
  '',
  'HARTFIELD, April 3.--Teachers and the school',
  'district have agreed on a contract for three',
  'years, which the board is to vote on in May.'
]

/** A page of the ferry's story, headings in the middle of its first sentence, and of another. */
const read = (headings: readonly string[], rest = REST, first = FIRST) =>
  reconstruct(['THE ELM TRIBUNE.', '', ...first, '', ...headings, '', ...rest, ...MORE, '', ...OTHER].join('\n')).articles

describe('headings in the middle of a sentence', () => {
  it('head the story that they tear, and its sentence is whole', () => {
    const [ferry, teachers, ...others] = read(HEADINGS)
    expect(others).toEqual([])
    expect(ferry!.blocks.map(({ role, text }) => [role, text])).toEqual([
      ['headline', HEADINGS[0]],
      ['deck', HEADINGS[1]],
      ['paragraph', [...FIRST, ...REST].join(' ')],
      ['paragraph', MORE.join(' ')]
    ])
    expect(teachers!.headline).toBe('TEACHERS AGREE.')
  })

  it('are none of its own if they have no word of it', () => {
    const [ferry] = read(['LINIMENT AND TONIC WINE.'])
    expect(ferry!.headline).toBeUndefined()
    expect(ferry!.body).toContain('took nine of them')
  })

  it('leave a story the headline that stands over it', () => {
    const [ferry, teachers] = read(['Nine Carts on the Ferry.'], REST, ['FERRY LANDING IS OPEN.', ...FIRST])
    expect(ferry!.headline).toBe('FERRY LANDING IS OPEN.')
    expect(ferry!.body).toContain('took nine of them')
    expect(teachers!.headline).toBe('TEACHERS AGREE.')
  })
})
