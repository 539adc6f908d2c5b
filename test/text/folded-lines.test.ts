import { expect, test } from 'vitest'
import { foldWidth } from '../../src/text/folded-lines.ts'

test('a line that fits its column has its own width', () => {
  expect(foldWidth(12, 13, 0.3)).toBe(12)
})

test('of lines joined at their hyphens the last may be a full one, since each of the others left a little free', () => {
  expect(foldWidth(3 * 12.4 + 12, 13, 0.3)).toBeCloseTo(12.4)
  expect(foldWidth(12.4 + 11.6, 13, 0.3)).toBeCloseTo(11.8)
})

test('a last line that is far from full stays so', () => {
  expect(foldWidth(13 + 4, 13, 0.3)).toBeCloseTo(4.8)
})
