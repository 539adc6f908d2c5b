import { indexTerms, termsOf } from '../text/terms.ts'

/** How much two of some texts have in common, from 0 to 1: cosine of their terms, each as heavy as it is rare among them. Quickest asked text by text. */
export function compareTexts(texts: readonly string[]): (from: number, to: number) => number {
  const { terms, weights } = indexTerms(texts.map(termsOf))
  const sizes = terms.map((own) => own.reduce((sum, term) => sum + weights[term]! ** 2, 0))
  // The text, counted from 1, whose terms are marked last.
  const marks = new Int32Array(weights.length)
  let marked = 0
  return (from, to) => {
    if (marked !== from + 1) {
      marked = from + 1
      for (const term of terms[from]!) marks[term] = marked
    }
    let shared = 0
    for (const term of terms[to]!) if (marks[term] === marked) shared += weights[term]! ** 2
    return shared / Math.sqrt(sizes[from]! * sizes[to]! || 1)
  }
}
