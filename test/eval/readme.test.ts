import { expect, test } from 'vitest'
import { overstated, setFigures } from './readme.ts'
import type { Figures } from './score.ts'

const ratios: Figures = {
  articles: 1,
  blocks: 0.899,
  text: 1,
  paragraphs: 0.9,
  rejoined: 1,
  headlines: 1,
  order: 1,
  names: null,
  datelines: 1,
  lost: 0,
  invented: 3
}
const readme = 'Figures:\n\n<!-- figures: npm run eval -- --readme -->\nold\n<!-- end of figures -->\n\nMore.\n'
const told = setFigures(readme, { seeds: ratios })

test('puts the figures between the marks, cut off to two digits', () => {
  expect(told).toMatch(/^Figures:\n\n<!-- figures.* -->\n\| {2}\| articles \|/)
  expect(told).toContain('| seeds | 1.00 | 1.00 | 0.89 | 0.90 | 1.00 | – | 1.00 | 0 | 3 |')
  expect(told).toMatch(/<!-- end of figures -->\n\nMore\.\n$/)
  expect(setFigures(told, { seeds: ratios })).toBe(told)
})

test('lets the README tell what was measured, or less', () => {
  expect(overstated(told, { seeds: ratios })).toEqual([])
  expect(overstated(told, { seeds: { ...ratios, blocks: 0.95, invented: 1 } })).toEqual([])
})

test('finds a figure that is put too high, and a group that is left out', () => {
  expect(overstated(told, { seeds: { ...ratios, blocks: 0.88 } })).toEqual(['seeds: the README says blocks is 0.89, measured 0.88'])
  expect(overstated(told, { seeds: { ...ratios, invented: 4 } })).toEqual(['seeds: the README says invented is 3, measured 4'])
  expect(overstated(told, { seeds: { ...ratios, order: null } })).toEqual(['seeds: the README says order is 1.00, measured –'])
  expect(overstated(told, { seeds: ratios, 'en raw mixed': ratios })).toEqual(['en raw mixed: the README has no figures of it'])
})

test('says what is missing where there are no marks', () => {
  expect(() => setFigures('Figures', { seeds: ratios })).toThrow('Cannot find the figures in `README.md`')
})
