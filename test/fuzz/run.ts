import { check } from './check.ts'
import { checkGrowth } from './growth.ts'
import { makeInput } from './inputs.ts'

/** A case that broke a promise. */
export interface Find {
  number: number
  from: string
  faults: string[]
}

/** What a run came to. */
export interface Tally {
  cases: number
  /** How many were read; the others were refused by an error that says why. */
  read: number
  finds: Find[]
}

/** How time grows is tried once in so many cases. */
const GROWTH_EVERY = 500

/**
 * Tries cases, each of which its seed and number settle.
 *
 * @param begin is told before each case
 */
export async function runCases(seed: number, from: number, count: number, begin: (number: number) => void = () => {}): Promise<Tally> {
  const tally: Tally = { cases: 0, read: 0, finds: [] }
  for (let number = from; number < from + count; number++) {
    begin(number)
    const { from: origin, bytes } = makeInput(seed, number)
    const { faults, isRead } = await check(bytes, number)
    if (number % GROWTH_EVERY === GROWTH_EVERY - 1) faults.push(...checkGrowth(new TextDecoder().decode(bytes), seed, number))
    tally.cases++
    if (isRead) tally.read++
    if (faults.length > 0) tally.finds.push({ number, from: origin, faults })
  }
  return tally
}
