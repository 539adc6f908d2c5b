import { SIGN_NAMES, type SignName, type Signs } from '../../src/trust/confidence.ts'
import type { Rated } from './reliability.ts'

/** A block with what its confidence is made of, and whether it was right. */
export interface Sample {
  /** The page that it stands on, in whichever dump: those of one page are never parted between fitting and testing. */
  page: string
  signs: Signs
  right: boolean
}

export type Coefficients = Record<SignName | 'base', number>

/** Signs that may never speak against a block: the surer a stage, the surer the block. */
export const FOR_ONLY: ReadonlySet<SignName> = new Set(['extent', 'role', 'heading', 'cut', 'length', 'whole', 'wholePage', 'recognised'])

/** What a coefficient costs, squared, so that signs that say the same share what they say: small beside thousands of blocks. */
const SHRINK = 0.05
/** Newton's steps: they settle in half as many. */
const STEPS = 25

/**
 * Fits a logistic function of the signs to blocks: the likeliest coefficients, none below zero for signs that may only speak for a block.
 *
 * @param samples blocks, right and wrong
 * @returns the coefficients
 */
export function fitConfidence(samples: readonly Sample[]): Coefficients {
  let names: SignName[] = [...SIGN_NAMES]
  for (;;) {
    const weights = newton(samples, names)
    const against = names.filter((name, at) => FOR_ONLY.has(name) && weights[at + 1]! < 0)
    if (against.length === 0) {
      const zero = Object.fromEntries(SIGN_NAMES.map((name) => [name, 0])) as Record<SignName, number>
      return { base: weights[0]!, ...zero, ...(Object.fromEntries(names.map((name, at) => [name, weights[at + 1]!])) as Partial<Record<SignName, number>>) }
    }
    names = names.filter((name) => !against.includes(name))
  }
}

/** The likeliest weights: of the base, then of each sign. */
function newton(samples: readonly Sample[], names: readonly SignName[]): number[] {
  const rows = samples.map(({ signs }) => [1, ...names.map((name) => signs[name])])
  const size = names.length + 1
  const weights = new Array<number>(size).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const matrix = Array.from({ length: size }, (_, at) => Array.from({ length: size + 1 }, (_, other) => (at > 0 && other === at ? SHRINK : 0)))
    for (let at = 1; at < size; at++) matrix[at]![size]! -= SHRINK * weights[at]!
    rows.forEach((row, sample) => {
      const chance = 1 / (1 + Math.exp(-dot(row, weights)))
      const [slope, off] = [chance * (1 - chance), Number(samples[sample]!.right) - chance]
      for (let at = 0; at < size; at++) {
        matrix[at]![size]! += row[at]! * off
        for (let other = 0; other < size; other++) matrix[at]![other]! += slope * row[at]! * row[other]!
      }
    })
    solve(matrix).forEach((change, at) => (weights[at]! += change))
  }
  return weights
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, at) => sum + value * b[at]!, 0)

/** Solves linear equations, each row with its right side last, by elimination. */
function solve(rows: number[][]): number[] {
  const size = rows.length
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let at = column + 1; at < size; at++) if (Math.abs(rows[at]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = at
    ;[rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!]
    const own = rows[column]!
    // A sign that is the same in all blocks tells nothing.
    if (Math.abs(own[column]!) < 1e-12) continue
    for (let at = 0; at < size; at++) {
      if (at === column) continue
      const factor = rows[at]![column]! / own[column]!
      for (let other = column; other <= size; other++) rows[at]![other]! -= factor * own[other]!
    }
  }
  return rows.map((row, at) => (Math.abs(row[at]!) < 1e-12 ? 0 : row[size]! / row[at]!))
}

/** How likely a block is right by some coefficients. */
export const chanceOf = (signs: Signs, coefficients: Coefficients): number =>
  1 / (1 + Math.exp(-SIGN_NAMES.reduce((sum, name) => sum + coefficients[name] * signs[name], coefficients.base)))

/** Rates every block by coefficients fitted without its page. */
export function crossValidate(samples: readonly Sample[]): Rated[] {
  return [...new Set(samples.map(({ page }) => page))].flatMap((page) => {
    const coefficients = fitConfidence(samples.filter((sample) => sample.page !== page))
    return samples.filter((sample) => sample.page === page).map(({ signs, right }) => ({ confidence: chanceOf(signs, coefficients), right }))
  })
}
