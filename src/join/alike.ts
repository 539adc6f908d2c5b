import type { Letters } from '../lexicon/words.ts'
import { pairsBy } from '../text/read-terms.ts'
import { weighTerms, sizesOf, squaresOf } from '../text/terms.ts'

/** How much two of some texts have in common, from 0 to 1: cosine of their terms, each as heavy as it is rare among them. Quickest asked text by text. */
export function compareTexts(texts: readonly string[], letters: Letters | undefined): (from: number, to: number) => number {
  const weighed = weighTerms(texts, pairsBy(letters?.addLatinWord))
  const { terms, begins } = weighed
  const squares = squaresOf(weighed)
  const sizes = sizesOf(weighed, squares)
  // The text, weighed from 1, whose terms are marked last.
  const marks = new Int32Array(squares.length)
  let marked = 0
  return (from, to) => {
    if (marked !== from + 1) {
      marked = from + 1
      for (let at = begins[from]!; at < begins[from + 1]!; at++) marks[terms[at]!] = marked
    }
    let shared = 0
    for (let at = begins[to]!; at < begins[to + 1]!; at++) if (marks[terms[at]!] === marked) shared += squares[terms[at]!]!
    return shared / Math.sqrt(sizes[from]! * sizes[to]! || 1)
  }
}
