import { expect, test } from 'vitest'
import { runCases } from './run.ts'

// `npm run fuzz` looks further; these are the same on every run.
test('damaged dumps, generated pages and noise break no promise', { timeout: 300_000 }, async () => {
  const { cases, read, finds } = await runCases(1, 1, 600)
  expect(finds).toEqual([])
  expect(cases).toBe(600)
  // Most are read: a mutator whose inputs are all refused tries nothing.
  expect(read).toBeGreaterThan(300)
})

test('a case is settled by its seed and number', async () => {
  const { makeInput } = await import('./inputs.ts')
  for (const number of [0, 7, 1999]) expect(makeInput(5, number)).toEqual(makeInput(5, number))
  expect(makeInput(5, 8).bytes).not.toEqual(makeInput(6, 8).bytes)
})
