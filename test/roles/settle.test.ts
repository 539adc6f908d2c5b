import { describe, expect, it } from 'vitest'
import { reconstruct } from '../../src/reconstruct.ts'

const NOTICE = [
  'Notice is hereby given that by virtue of a writ',
  'I will sell at the barn of the debtor, upon Monday',
  'next, the following property, to wit:'
]
const items = (...lines: string[]): string[] =>
  reconstruct(['NOTICE OF SALE.', ...NOTICE, ...lines].join('\n'))
    .articles.flatMap(({ blocks }) => blocks)
    .flatMap(({ role, text }) => (role === 'listItem' ? [text] : []))

describe('an inventory', () => {
  it('is a list, behind a colon, of what each item says how many', () => {
    expect(items('One bay mare, aged nine.', 'Twenty-two stands of bees.', '11 chairs, some broken.', 'Terms cash.')).toEqual([
      'One bay mare, aged nine.',
      'Twenty-two stands of bees.',
      '11 chairs, some broken.'
    ])
  })

  it('is none of one, nor of what says no number', () => {
    expect(items('One bay mare, aged nine.', 'Terms cash.')).toEqual([])
    expect(items('Horses, of all ages.', 'Bees, in stands.', 'Terms cash.')).toEqual([])
  })
})
