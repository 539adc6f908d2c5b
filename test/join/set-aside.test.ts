import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reconstruct } from '../../src/index.ts'
import { setAside } from '../../src/join/set-aside.ts'
import { breaches } from '../invariants/promises.ts'
import { linesOf } from '../built-in.ts'

const asideOf = (...lines: string[]): string[] => setAside(linesOf(lines.join('\n'))).aside.map(({ text }) => text)

const BEFORE = ['The ferry at Willow Bend ran again Monday for the first', 'time in three years, and the county said that the land-']
const BEHIND = ['ing would be kept open through the winter, whatever the', 'river does. Farmers with baskets crossed before sunrise.']

describe('sets aside', () => {
  test.each<[string, string[]]>([
    ['a firm and its address under its goods', ['COPPER POTS', 'mended while you wait', 'Holloway & Ortega, 14 Quarry Road']],
    ['an offer with its price', ['Straw hats, worth $2.00, now 90 cents', 'at Lang Bros., second floor']]
  ])('%s', (_, advertisement) => {
    expect(asideOf(...BEFORE, '', ...advertisement, '', ...BEHIND)).toEqual(advertisement)
  })

  test.each([". , '", '~ ;', '| .', '■ .', '* * *'])('specks: %s', (specks) => {
    expect(asideOf(...BEFORE, specks, ...BEHIND)).toEqual([specks])
  })
})

describe('leaves alone', () => {
  test.each<[string, string[]]>([
    ['a headline with its byline', ['BRIDGE CLOSED', 'By JANE HOLLOWAY', 'Staff Writer']],
    ['a story that names an address', ['A fire at 14 Quarry Road drove two families from their', 'homes Monday, the chief said. Nobody was hurt.']],
    ['news with a dateline, a shop and a sum', ['PALMER, Mo., April 6.—The stable of Doe', 'Bros. burned. Loss, $6,000.']],
    ['a headline in capitals', ['FERRY RETURNS', 'after three years']],
    ['the rest of a paragraph', ['reliable telephone service, the store said, and the sale', 'of its stock at 14 Quarry Road.']],
    ['a dash or a quotation mark that a line end cut off', ['—', '”']],
    ['Chinese signs', ['——', '……', '●']]
  ])('%s', (_, lines) => {
    expect(asideOf(...BEFORE, '', ...lines, '', ...BEHIND)).toEqual([])
  })

  test('an advertisement that no blank lines set off', () => {
    expect(asideOf(...BEFORE, 'COPPER POTS', 'Holloway & Ortega, 14 Quarry Road', ...BEHIND)).toEqual([])
  })
})

test('a paragraph that an advertisement tears apart is whole again, and the advertisement furniture', () => {
  const page = [...BEFORE, '', 'COPPER POTS', 'mended while you wait', 'Holloway & Ortega, 14 Quarry Road', '', ...BEHIND]
  const { articles, furniture } = reconstruct(page.join('\n'))
  expect(articles.map(({ body }) => body)).toEqual([reconstruct([...BEFORE, ...BEHIND].join('\n')).articles[0]!.body])
  expect(furniture.map(({ text }) => text)).toEqual(page.slice(3, 6))
})

test('a headline over news with a dateline and a sum heads it', () => {
  const page = [
    'Rural lines will cost more',
    'HARBOR CITY (AP) — The telephone store said that it',
    'would charge $1.85 more a month.',
    '',
    ...BEFORE,
    ...BEHIND
  ]
  const { articles, furniture } = reconstruct(page.join('\n'))
  expect(articles[0]!.headline).toBe(page[0])
  expect(articles[0]!.body).toContain(page.slice(1, 3).join(' '))
  expect(furniture).toEqual([])
})

test('nothing is lost', () => {
  const lines = fc.constantFrom(...BEFORE, ...BEHIND, '', 'COPPER POTS', 'Holloway & Ortega, 14 Quarry Road', '. ,', '—')
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 40 }), (page) => {
      const text = page.join('\n')
      expect(breaches(text, reconstruct(text))).toEqual([])
    }),
    { seed: 1, numRuns: 60 }
  )
})
