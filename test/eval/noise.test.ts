import { expect, test } from 'vitest'
import { countPairs, pairFigures } from './line-pairs.ts'
import { addNoise, POOR_SCAN } from './noise.ts'
import { ownersOfLines } from './owner.ts'

const lines = Array.from({ length: 400 }, (_, at) => `The ferry crossed the river for the ${at}th time that morning, and the bell rang.`)
const none = { dropped: 0, swapped: 0, misread: 0, cut: 0, specks: 0, advertised: 0 }

test('the same seed makes the same noise, another one another', () => {
  expect(addNoise(lines, 1, POOR_SCAN)).toEqual(addNoise(lines, 1, POOR_SCAN))
  expect(addNoise(lines, 2, POOR_SCAN)).not.toEqual(addNoise(lines, 1, POOR_SCAN))
})

test('no noise leaves a page as it is', () => {
  expect(addNoise(lines, 1, none).map(({ text }) => text)).toEqual(lines)
})

test.each<[keyof typeof none, (noisy: ReturnType<typeof addNoise>) => number]>([
  ['dropped', (noisy) => lines.length - noisy.length],
  ['swapped', (noisy) => noisy.filter(({ from }, at) => at > 0 && from! < noisy[at - 1]!.from!).length],
  ['misread', (noisy) => noisy.filter(({ text, from }) => text !== lines[from!]).length],
  ['cut', (noisy) => noisy.filter(({ text }) => text === '').length],
  ['specks', (noisy) => noisy.filter(({ from }) => from === undefined).length],
  ['advertised', (noisy) => noisy.filter(({ from, text }) => from === undefined && text !== '').length / 3]
])('%s: about as many lines as asked for, and every line knows where it comes from', (kind, count) => {
  const noisy = addNoise(lines, 1, { ...none, [kind]: 0.2 })
  expect(count(noisy) / lines.length).toBeGreaterThan(0.12)
  expect(count(noisy) / lines.length).toBeLessThan(0.28)
  if (kind !== 'misread') for (const { text, from } of noisy) if (from !== undefined) expect(text).toBe(lines[from])
})

test('counts pairs of lines that stand in one article', () => {
  // Gold: 0 0 0 1 1 and a line of none; predicted: the third line with the second article, the line of none too.
  const tally = countPairs([0, 0, 0, 1, 1, undefined], [5, 5, 6, 6, 6, 6])
  expect(tally).toEqual({ both: 2, gold: 4, predicted: 7 })
  expect(pairFigures([tally])).toEqual({ precision: 2 / 7, recall: 2 / 4, f1: 4 / 11 })
  expect(pairFigures([{ both: 0, gold: 0, predicted: 0 }])).toEqual({ precision: null, recall: null, f1: null })
})

test('knows in which article a line was printed, hyphens and misread letters or not', () => {
  const gold = {
    articles: [
      { blocks: [{ roles: ['paragraph'], text: 'The ferry returned to Willow Bend on Monday with farmers aboard.' }] },
      { blocks: [{ roles: ['paragraph'], text: 'Tea prices slipped for the fifth week as warehouses filled.' }] }
    ]
  }
  const printed = [
    'The ferry returned to Wil-',
    'low Bend on M0nday with farmers',
    'aboard.',
    '',
    'Tea prices slipped for',
    'the fifth',
    'week as warehouses filled.',
    'Vol. 7, No. 110'
  ]
  expect(ownersOfLines(printed, gold)).toEqual([0, 0, 0, undefined, 1, 1, 1, undefined])
})
