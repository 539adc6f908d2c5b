/** Least size of a table, a power of two. */
const LEAST = 64

/**
 * Numbers terms as they are met, from 0 on: a hash table of numbers up to 2^53, for which a map takes many times the time and the room.
 */
export class TermTable {
  /** Each slot holds a term's number and one, or 0; at least half are empty, and there are a power of two. */
  #slots: Int32Array
  #keys: Float64Array
  #count = 0

  /** @param expected so many terms are met at most, or more if it should grow */
  constructor(expected: number = 0) {
    const size = Math.max(LEAST, 2 ** Math.ceil(Math.log2(2 * expected + 2)))
    this.#slots = new Int32Array(size)
    this.#keys = new Float64Array(size / 2)
  }

  /** How many terms have a number. */
  get size(): number {
    return this.#count
  }

  /** The term of a number. */
  term(number: number): number {
    return this.#keys[number]!
  }

  /** The number of a term, −1 if it has none. */
  find(term: number): number {
    return this.#slots[this.#slotOf(term)]! - 1
  }

  /** The number of a term, a new one if it has none. */
  number(term: number): number {
    const slot = this.#slotOf(term)
    const held = this.#slots[slot]!
    if (held > 0) return held - 1
    this.#keys[this.#count] = term
    this.#slots[slot] = ++this.#count
    if (this.#count === this.#keys.length) this.#grow()
    return this.#count - 1
  }

  /** The slot that holds a term's number, or the empty one where it would go. */
  #slotOf(term: number): number {
    const slots = this.#slots
    const keys = this.#keys
    const mask = slots.length - 1
    let mixed = Math.imul(term ^ (term / 0x100000000), 0x9e3779b1)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b)
    let slot = (mixed ^ (mixed >>> 13)) & mask
    while (slots[slot] !== 0 && keys[slots[slot]! - 1] !== term) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const keys = new Float64Array(2 * this.#keys.length)
    keys.set(this.#keys)
    this.#keys = keys
    this.#slots = new Int32Array(2 * keys.length)
    for (let number = 0; number < this.#count; number++) this.#slots[this.#slotOf(keys[number]!)] = number + 1
  }
}
