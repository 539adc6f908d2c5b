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
 * How much speaks for each body going on with the one before it, with the two before it, and so on (natural logarithms); further back nothing changes.
 */
export function kinshipsBack({ index: { terms, begins, holders, starts, table }, bodies }: Sheet): Float64Array[] {
  const worthOf = weighTold(bodies.length, begins.length)
  // Behind the bodies before that hold each term.
  const ends = starts.slice()
  // By how many paragraphs back they were told last: what the terms count for; at the end those told further back, or never.
  const fresh = new Float64Array(REACH + 2)
  return bodies.map((_, at) => {
    const worth = new Float64Array(Math.min(at, REACH))
    fresh.fill(0)
    for (let own = begins[at]!; own < begins[at + 1]!; own++) {
      const term = terms[own]!
      const factor = everydayFactor(table.term(term))
      const first = starts[term]!
      if (starts[term + 1] === first + 1) {
        // Told nowhere else, as most are.
        fresh[REACH + 1]! += factor
        continue
      }
      const end = ends[term]!++
      const nearest = end === first ? REACH + 1 : Math.min(REACH + 1, at - holders[end - 1]!)
      fresh[nearest]! += factor
      const elsewhere = starts[term + 1]! - first - 1
      let place = end
      for (let back = nearest; back <= worth.length; back++) {
        while (place > first && holders[place - 1]! >= at - back) place--
        worth[back - 1]! += factor * worthOf(elsewhere - (end - place), back)
      }
    }
    let untold = fresh[REACH + 1]!
    for (let back = REACH; back > 0; back--) {
      if (back <= worth.length) worth[back - 1] = Math.max(LEAST, Math.min(MOST, COMPANY * (worth[back - 1]! + NEW * untold) + SHIFT))
      untold += fresh[back]!
    }
    return worth
  })
}

/** What a term says that was not told before. */
const NEW = BROUGHT_UP * Math.log(1 - TOLD_AGAIN)

/**
 * Makes the function that says what a term says that a story of so many paragraphs told before and so many of the page's others tell too. A page asks few
 * questions, and each of them often.
 * @param count the page's paragraphs
 * @param most more texts than this tell no term
 */
function weighTold(count: number, most: number): (elsewhere: number, paragraphs: number) => number {
  const known = new Float64Array(most * REACH)
  return (elsewhere, paragraphs) => {
    const at = elsewhere * REACH + paragraphs - 1
    const held = known[at]!
    if (held !== 0) return held
    const chance = 1 - (1 - Math.min(1, (elsewhere + UNMET) / Math.max(1, count - paragraphs))) ** paragraphs
    return (known[at] = Math.log((TOLD_AGAIN + (1 - TOLD_AGAIN) * chance) / chance))
  }
}

/** Two paragraphs as alike as this (cosine of terms weighed by rarity) say the same, sentence by sentence; how many paragraphs back one is looked for. */
const VERBATIM = 0.4
const VERBATIM_REACH = 30
/** A paragraph of few words is like another by chance: as if each had this share of the usual paragraph's words besides. */
const SHORT_PARAGRAPH = 0.3

/** For each body, the nearest one before it that says the same; −1 where there is none. */
export function findRepeats({ index: { terms, begins, holders, starts }, squares, norms, bodies }: Sheet): Int32Array {
  const usual = SHORT_PARAGRAPH * (norms.reduce((sum, norm) => sum + norm, 0) / (norms.length || 1))
  const ends = starts.slice()
  const shared = new Float64Array(VERBATIM_REACH)
  const repeats = new Int32Array(bodies.length).fill(-1)
  for (let at = 0; at < bodies.length; at++) {
    shared.fill(0)
    for (let own = begins[at]!; own < begins[at + 1]!; own++) {
      const term = terms[own]!
      if (starts[term + 1] === starts[term]! + 1) continue
      const weight = squares[term]!
      for (let place = ends[term]!++ - 1; place >= starts[term]! && holders[place]! >= at - VERBATIM_REACH; place--) shared[at - 1 - holders[place]!]! += weight
    }
    for (let back = 0; back < Math.min(at, VERBATIM_REACH); back++) {
      const sum = shared[back]!
      if (sum === 0 || sum < VERBATIM * Math.sqrt((norms[at]! + usual) * (norms[at - 1 - back]! + usual))) continue
      repeats[at] = at - 1 - back
      break
    }
  }
  return repeats
}
