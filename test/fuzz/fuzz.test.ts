import { expect, test } from 'vitest'
import { check } from './check.ts'
import { makeHostile } from './hostile.ts'
import { openRandom } from './random.ts'
import { runCases } from './run.ts'

// `npm run fuzz` looks further; these are the same on every run.
test('damaged dumps, generated pages and noise break no promise', { timeout: 300_000 }, async () => {
  const { cases, read, finds } = await runCases(1, 1, 600)
  expect(finds).toEqual([])
  expect(cases).toBe(600)
  // Most are read: a mutator whose inputs are all refused tries nothing.
  expect(read).toBeGreaterThan(300)
})

test('hostile files of every form give a newspaper or one error, in bounded time', { timeout: 300_000 }, async () => {
  let read = 0
  const kinds = new Set<string>()
  for (let number = 0; number < 400; number++) {
    const { from, text } = makeHostile(openRandom(1, number), number % 20 === 0 ? 24_000 : 1500)
    const { faults, isRead } = await check(Buffer.from(text), number)
    expect(faults, `${from}: ${text.slice(0, 300)}`).toEqual([])
    kinds.add(from)
    if (isRead) read++
  }
  expect(kinds.size).toBe(5)
  expect(read).toBeGreaterThan(300)
})

test('a case is settled by its seed and number', async () => {
  const { makeInput } = await import('./inputs.ts')
  for (const number of [0, 7, 1999]) expect(makeInput(5, number)).toEqual(makeInput(5, number))
  expect(makeInput(5, 8).bytes).not.toEqual(makeInput(6, 8).bytes)
})
