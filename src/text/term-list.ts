// Kinds of terms lie in ranges of their own: pairs or words of ideographs, words of letters, numbers, everyday words.
export const WORDS: number = 2 ** 33
export const NUMBERS: number = 2 ** 34
export const EVERYDAY: number = 2 ** 35

/** A growing list of terms, which one text after the other can use: a page has thousands, and to grow an array for each text costs more than to find them. */
export class TermList {
  values: Float64Array = new Float64Array(LEAST_ROOM)
  length = 0

  add(term: number): void {
    if (this.length === this.values.length) {
      const grown = new Float64Array(2 * this.length)
      grown.set(this.values)
      this.values = grown
    }
    this.values[this.length++] = term
  }
}

const LEAST_ROOM = 256

/**
 * Adds the terms of a text to a list, what tells it from others, each as a number, in order and as often as they stand there.
 * `simplified` asks for those of its simplified form, where texts in both scripts are compared.
 */
export type TermReader = (text: string, list: TermList, simplified?: boolean) => void

/** A number of 32 bits for a stretch of text, each unit with some bits set. */
export function hash(text: string, from: number, to: number, bits = 0): number {
  let sum = 7
  for (let at = from; at < to; at++) sum = (Math.imul(sum, 31) + (text.charCodeAt(at) | bits)) >>> 0
  return sum
}

/** The term of a number. */
export const numberTerm = (digits: string): number => NUMBERS + hash(digits, 0, digits.length)
