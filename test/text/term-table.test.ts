import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TermTable } from '../../src/text/term-table.ts'

test('numbers terms as they are met, each once', () => {
  const table = new TermTable()
  expect([7, 2 ** 34 + 1, 7, 0].map((term) => table.number(term))).toEqual([0, 1, 0, 2])
  expect(table.size).toBe(3)
  expect(table.term(1)).toBe(2 ** 34 + 1)
})

test('knows no number for what it has not met', () => {
  expect(new TermTable().find(7)).toBe(-1)
  expect(new TermTable(1000).find(0)).toBe(-1)
})

test('is a map, however many terms it was made for', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 35 }), { maxLength: 500 }), fc.nat(600), (terms, expected) => {
      const table = new TermTable(expected)
      const numbers = new Map<number, number>()
      for (const term of terms) if (!numbers.has(term)) numbers.set(term, numbers.size)
      for (const term of terms) expect(table.number(term)).toBe(numbers.get(term))
      for (const [term, number] of numbers) {
        expect(table.find(term)).toBe(number)
        expect(table.term(number)).toBe(term)
      }
    })
  )
})
