import { InvalidArgumentError } from 'commander'
import { resolveEncoding } from '../read/decode.ts'

// What stands behind an option: each of these takes it as it was typed, and throws an InvalidArgumentError that says what was expected.

/** The most seconds that a timer counts: 2 to the power of 31 milliseconds, not quite 25 days. Beyond that it would end at once. */
const LONGEST = 2_147_483

/** The encoding that a label names. */
export function parseEncoding(label: string): string {
  try {
    return resolveEncoding(label)
  } catch (error) {
    throw new InvalidArgumentError((error as RangeError).message)
  }
}

/** A whole number from 1. */
export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('Expected a whole number from 1.')
  return Number(text)
}

/** Seconds, or parts of them. */
export function parseSeconds(text: string): number {
  const seconds = /^\d{0,9}(?:\.\d{1,9})?$/.test(text) ? Number(text) : NaN
  if (!(seconds > 0 && seconds <= LONGEST)) throw new InvalidArgumentError(`Expected a number of seconds above 0, at most ${LONGEST}.`)
  return seconds
}
