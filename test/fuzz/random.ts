/** A source of random numbers that a seed and a number settle, so that any case can be made again by itself. */
export interface Random {
  /** A whole number from 0 to just below a limit. */
  below: (limit: number) => number
  /** True so many times in a hundred. */
  percent: (share: number) => boolean
  /** One of some. */
  pick: <T>(from: readonly T[]) => T
}

/** Opens the random numbers of one case (mulberry32, its state mixed from both). */
export function openRandom(seed: number, number: number): Random {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35)) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, percent: (share) => next() * 100 < share, pick: (from) => from[below(from.length)]! }
}
