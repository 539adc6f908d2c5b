import { everydayFactor } from '../text/terms.ts'
import type { Sheet } from './sheet.ts'

// What words say of a paragraph going on with those before it. Each term is asked how likely it is to stand there if the story goes on, against
// any other place of the page: one that was told before, and seldom elsewhere, is the story's; one that is new tells a little against it.

/** Of a paragraph's terms, so many stand there because the story told them before, beyond chance. */
const TOLD_AGAIN = 0.12
/** A story brings up new things all the time: a term that was not told before says this share of what it would by that chance. */
const BROUGHT_UP = 0.2
/** What a term counts for as having been met that was met nowhere else. */
const UNMET = 0.5
/** Terms come in company, so that each says less than it would alone; and two paragraphs that share nothing much are rather of two stories. */
const COMPANY = 0.5
const SHIFT = -0.1
/** Related stories share as much as one story's own paragraphs do: more says no more. */
const MOST = 0.8
const LEAST = -1
/** How many paragraphs back a story is looked for: further back some word is found by chance, in whichever story. */
const REACH = 8

/**
 * How much speaks for body `at` going on with the one before it, with the two before it, and so on (natural logarithms); further back nothing changes.
 */
export function kinshipBack({ index: { terms, begins, holders, starts, table }, bodies }: Sheet, at: number): Float64Array {
  const worth = new Float64Array(Math.min(at, REACH))
  for (let own = begins[at]!; own < begins[at + 1]!; own++) {
    const term = terms[own]!
    const factor = everydayFactor(table.term(term))
    const first = starts[term]!
    const count = starts[term + 1]! - first
    let place = first
    while (holders[place]! < at) place++
    let told = 0
    for (let back = 1; back <= worth.length; back++) {
      while (place > first && holders[place - 1]! >= at - back) {
        place--
        told++
      }
      worth[back - 1]! += factor * (told === 0 ? BROUGHT_UP * Math.log(1 - TOLD_AGAIN) : worthOf(count - told - 1, bodies.length - back, back))
    }
  }
  return worth.map((value) => Math.max(LEAST, Math.min(MOST, COMPANY * value + SHIFT)))
}

/** What a term says that a story of so many paragraphs told before and so many of the others tell too. */
function worthOf(elsewhere: number, others: number, paragraphs: number): number {
  const chance = 1 - (1 - Math.min(1, (elsewhere + UNMET) / Math.max(1, others))) ** paragraphs
  return Math.log((TOLD_AGAIN + (1 - TOLD_AGAIN) * chance) / chance)
}

/** Two paragraphs as alike as this (cosine of terms weighed by rarity) say the same, sentence by sentence; how many paragraphs back one is looked for. */
const VERBATIM = 0.4
const VERBATIM_REACH = 30
/** A paragraph of few words is like another by chance: as if each had this share of the usual paragraph's words besides. */
const SHORT_PARAGRAPH = 0.3

/** For each body, the nearest one before it that says the same; −1 where there is none. */
export function findRepeats({ index: { terms, begins, holders, starts }, squares, norms, bodies }: Sheet): Int32Array {
  const usual = SHORT_PARAGRAPH * (norms.reduce((sum, norm) => sum + norm, 0) / (norms.length || 1))
  return Int32Array.from(bodies, (_, at) => {
    const shared = new Float64Array(Math.min(at, VERBATIM_REACH))
    for (let own = begins[at]!; own < begins[at + 1]!; own++) {
      const term = terms[own]!
      const weight = squares[term]!
      for (let place = starts[term]!; holders[place]! < at; place++) {
        const back = at - 1 - holders[place]!
        if (back < VERBATIM_REACH) shared[back]! += weight
      }
    }
    const found = shared.findIndex((sum, back) => sum >= VERBATIM * Math.sqrt((norms[at]! + usual) * (norms[at - 1 - back]! + usual)) && sum > 0)
    return found < 0 ? -1 : at - 1 - found
  })
}
