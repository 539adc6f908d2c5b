/** Pairwise line F1: of all pairs of a page's lines, which stand in one article, in the gold and as predicted. */

/** Pairs of lines that stand in one article. */
export interface PairTally {
  /** In the gold and as predicted. */
  both: number
  gold: number
  predicted: number
}

/** The ratios, from 0 to 1; null where there is no pair. */
export interface PairFigures {
  precision: number | null
  recall: number | null
  f1: number | null
}

/**
 * Counts pairs of lines.
 *
 * @param gold the article of each line; undefined for a line of none
 * @param predicted the same as predicted, in the same order
 * @returns the counts: a line of no article stands in no pair
 */
export function countPairs(gold: readonly (number | undefined)[], predicted: readonly (number | undefined)[]): PairTally {
  const sizes = (keys: readonly (string | undefined)[]): number => {
    const counts = new Map<string, number>()
    for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
    return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
  }
  const named = (list: readonly (number | undefined)[]): (string | undefined)[] => list.map((one) => (one === undefined ? undefined : String(one)))
  const both = gold.map((one, at) => (one === undefined || predicted[at] === undefined ? undefined : `${one} ${predicted[at]}`))
  return { both: sizes(both), gold: sizes(named(gold)), predicted: sizes(named(predicted)) }
}

/** The figures of tallies added up. */
export function pairFigures(tallies: readonly PairTally[]): PairFigures {
  const sum = (key: keyof PairTally): number => tallies.reduce((total, tally) => total + tally[key], 0)
  const [both, gold, predicted] = [sum('both'), sum('gold'), sum('predicted')]
  return {
    precision: predicted > 0 ? both / predicted : null,
    recall: gold > 0 ? both / gold : null,
    f1: gold + predicted > 0 ? (2 * both) / (gold + predicted) : null
  }
}
