import { reconstruct } from '../../src/index.ts'
import { openRandom } from './random.ts'

/** How many characters the first input of a series has; each next has twice as many. */
const FIRST = 16_000
const DOUBLINGS = 2
/** Four times the input: this many times the time still counts as linear, as garbage is collected now and then. */
const MOST_TIMES = 10
/** Less than this is not measured well, in seconds. */
const LEAST = 0.05

const seconds = (text: string): number => {
  const before = process.cpuUsage()
  reconstruct(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/**
 * Looks whether time grows with the input, and no faster: some characters of a text over and over, twice as many each time.
 *
 * @returns what is wrong, if anything is
 */
export function checkGrowth(text: string, seed: number, number: number): string[] {
  const random = openRandom(seed, number)
  const start = random.below(text.length)
  const unit = text.slice(start, start + 1 + random.below(random.percent(50) ? 8 : 120)) || '春'
  const [first = 0, ...others] = Array.from({ length: DOUBLINGS + 1 }, (_, times) => seconds(unit.repeat(Math.ceil((FIRST * 2 ** times) / unit.length))))
  const last = others.at(-1)!
  return last > MOST_TIMES * Math.max(first, LEAST)
    ? [`grows: ${JSON.stringify(unit)} over and over takes ${first.toFixed(2)} s, four times as long ${last.toFixed(2)} s`]
    : []
}
