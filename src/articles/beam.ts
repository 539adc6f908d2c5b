/** Where a beam over headings stands: what the last one went to, and what led there. */
export interface State {
  score: number
  target: number
  /** The stretch last given a heading: where the order stands. */
  place: number
  /** How often the order began anew; only where headings stand apart. */
  pass: number
  /** Targets that have a headline, as bits (of two windows of 31). */
  low: number
  high: number
  /** … that have a byline. */
  signedLow: number
  signedHigh: number
  /** Lines of the block that the last heading is in: below zero where it is no headline, 0 where none. */
  block: number
  before: State | undefined
}

/** A state that scores so much less than the best is dropped, wide as the beam may be: no line behind it makes up for that. In natural logarithms. */
const HOPELESS = 8

/** What a line gives its target. */
export type Mark = 'headline' | 'byline' | undefined

/**
 * What the states of one line grow to for the next, of which all but a beam's width and all hopeless ones are dropped: columns of numbers, so that only those kept
 * become states. Growths that only their past tells apart are one, the best.
 */
export class Growth {
  readonly #apart: boolean
  readonly #width: number
  #count = 0
  // Lists, since few growths pass: tables for all that there may be take longer to make than to fill.
  readonly #score: number[] = []
  readonly #target: number[] = []
  readonly #place: number[] = []
  readonly #pass: number[] = []
  readonly #low: number[] = []
  readonly #high: number[] = []
  readonly #signedLow: number[] = []
  readonly #signedHigh: number[] = []
  readonly #block: number[] = []
  readonly #before: State[] = []
  /** The best scores that growths had when they were first added, best first, as many as the beam is wide: what is below the last is not kept. */
  readonly #top: Float64Array
  /** The growth last added of each target, from −1 on, and the one added before each; −1 where there is none. */
  readonly #last: Int32Array
  readonly #earlier: number[] = []

  /**
   * @param targets how many there are
   * @param apart what tells growths apart is how far the order went and whether its last target has a headline, rather than which targets have one
   * @param width how many states are kept
   */
  constructor(targets: number, apart: boolean, width: number) {
    this.#apart = apart
    this.#width = width
    this.#last = new Int32Array(targets + 1)
    this.#top = new Float64Array(width)
    this.clear()
  }

  clear(): void {
    this.#count = 0
    this.#last.fill(-1)
    this.#top.fill(-Infinity)
  }

  /**
   * @param gain what is added to the state's score
   * @param place where the order stands then
   * @param pass how often it began anew
   * @param block lines of the block that the line is in
   * @param mark what the target has from now on
   */
  add(before: State, gain: number, target: number, place: number, pass: number, block: number, mark: Mark): void {
    const score = before.score + gain
    if (score < this.#top[this.#width - 1]! || score < this.#top[0]! - HOPELESS) return
    const low = mark === 'headline' ? before.low | lowBit(target) : before.low
    const high = mark === 'headline' ? before.high | highBit(target) : before.high
    const signedLow = mark === 'byline' ? before.signedLow | lowBit(target) : before.signedLow
    const signedHigh = mark === 'byline' ? before.signedHigh | highBit(target) : before.signedHigh
    let at = this.#last[target + 1]!
    while (
      at >= 0 &&
      !(
        this.#block[at] === block &&
        (this.#apart
          ? this.#place[at] === place && this.#pass[at] === pass && (pass > 0 || hasBit(this.#low[at]!, this.#high[at]!, target) === hasBit(low, high, target))
          : this.#low[at] === low && this.#high[at] === high && this.#signedLow[at] === signedLow && this.#signedHigh[at] === signedHigh)
      )
    )
      at = this.#earlier[at]!
    if (at < 0) {
      at = this.#count++
      this.#earlier[at] = this.#last[target + 1]!
      this.#last[target + 1] = at
      this.#rank(score)
    } else if (score <= this.#score[at]!) return
    this.#before[at] = before
    this.#score[at] = score
    this.#target[at] = target
    this.#place[at] = place
    this.#pass[at] = pass
    this.#low[at] = low
    this.#high[at] = high
    this.#signedLow[at] = signedLow
    this.#signedHigh[at] = signedHigh
    this.#block[at] = block
  }

  /** Puts a score among the best. */
  #rank(score: number): void {
    const top = this.#top
    let rank = this.#width - 1
    if (score <= top[rank]!) return
    for (; rank > 0 && top[rank - 1]! < score; rank--) top[rank] = top[rank - 1]!
    top[rank] = score
  }

  /** The best, as many as the beam is wide at most, best first; of equals those that came first. */
  best(): State[] {
    const ranked: number[] = []
    for (let at = 0; at < this.#count; at++) {
      const score = this.#score[at]!
      if (score < this.#top[0]! - HOPELESS) continue
      if (ranked.length === this.#width && this.#score[ranked[this.#width - 1]!]! >= score) continue
      let rank = Math.min(ranked.length, this.#width - 1)
      for (; rank > 0 && this.#score[ranked[rank - 1]!]! < score; rank--) ranked[rank] = ranked[rank - 1]!
      ranked[rank] = at
    }
    return ranked.map((at) => ({
      score: this.#score[at]!,
      target: this.#target[at]!,
      place: this.#place[at]!,
      pass: this.#pass[at]!,
      low: this.#low[at]!,
      high: this.#high[at]!,
      signedLow: this.#signedLow[at]!,
      signedHigh: this.#signedHigh[at]!,
      block: this.#block[at]!,
      before: this.#before[at]
    }))
  }
}

/** Whether a target has a headline. */
export const isCovered = ({ low, high }: State, target: number): boolean => hasBit(low, high, target)
/** … a byline. */
export const isSigned = ({ signedLow, signedHigh }: State, target: number): boolean => hasBit(signedLow, signedHigh, target)

const hasBit = (low: number, high: number, target: number): boolean => ((low & lowBit(target)) | (high & highBit(target))) !== 0

/** A target's bit among the low ones, 0 among the others; pages with more than 62 targets share bits. */
const lowBit = (target: number): number => (target % 62 < 31 ? 1 << (target % 31) : 0)
/** The same among the high ones. */
const highBit = (target: number): number => (target % 62 < 31 ? 0 : 1 << (target % 31))
