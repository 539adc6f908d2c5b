/** The noisy set: the English pages, dumped raw or by OCR, as a poor scan of old newsprint would read. */
import type { Newspaper } from '../../src/newspaper.ts'
import type { Case } from './cases.ts'
import { countPairs, type PairTally } from './line-pairs.ts'
import { addNoise, POOR_SCAN } from './noise.ts'
import { ownersOfLines } from './owner.ts'

/** A noisy page: its text, and the gold article of each of its lines. */
export interface NoisyCase {
  id: string
  source: string
  /** Of each line of `source`. */
  owners: (number | undefined)[]
}

/** Each page is made noisy so many times, each time in another way. */
const TIMES = 2

/** Makes the noisy set of the cases that belong in it. */
export function listNoisy(cases: readonly Case[]): NoisyCase[] {
  return cases
    .filter(({ kind, language }) => language === 'en' && (kind === 'raw' || kind === 'ocr'))
    .flatMap(({ id, source, gold }) => {
      // No page breaks: raw OCR text often has none.
      const lines = source.replaceAll('\f', '\n').split('\n')
      const owners = ownersOfLines(lines, gold)
      return Array.from({ length: TIMES }, (_, seed): NoisyCase => {
        const noisy = addNoise(lines, seed + 1, POOR_SCAN)
        return {
          id: `${id} noisy ${seed + 1}`,
          source: noisy.map(({ text }) => text).join('\n'),
          owners: noisy.map(({ from }) => (from === undefined ? undefined : owners[from]))
        }
      })
    })
}

/** Counts the pairs of lines that stand in one article. A line cut between articles goes with the one that has its beginning. */
export function tallyPairs({ source, owners }: NoisyCase, { articles }: Newspaper): PairTally {
  const starts: number[] = []
  for (let at = 0; at >= 0; at = source.indexOf('\n', at) + 1 || -1) starts.push(at)
  const owned = new Int32Array(source.length).fill(-1)
  articles.forEach(({ blocks }, article) => {
    for (const { spans } of blocks) for (const [start, end] of spans) owned.fill(article, start, end)
  })
  const predicted = starts.map((start, line) => {
    const end = starts[line + 1] ?? source.length
    const first = owned.subarray(start, end).find((article) => article >= 0)
    return first
  })
  return countPairs(owners, predicted)
}
