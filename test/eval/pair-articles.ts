/** How much of two articles is the same: shared over all, from 0 to 1. */
export interface Pair {
  /** Index of the predicted article. */
  predicted: number
  iou: number
}

type Bag = Map<string, number>

/** Runs of three code points, block by block, with how often each occurs; a shorter block is one run. */
function shingles(texts: readonly string[]): Bag {
  const bag: Bag = new Map()
  for (const text of texts) {
    const points = [...text]
    for (let at = 0; at < Math.max(1, points.length - 2); at++) {
      const run = points.slice(at, at + 3).join('')
      bag.set(run, (bag.get(run) ?? 0) + 1)
    }
  }
  return bag
}

function sizeOf(bag: Bag): number {
  let size = 0
  for (const count of bag.values()) size += count
  return size
}

function overlap(a: Bag, b: Bag): number {
  let shared = 0
  for (const [run, count] of a) shared += Math.min(count, b.get(run) ?? 0)
  return shared / (sizeOf(a) + sizeOf(b) - shared || 1)
}

/**
 * Pairs gold articles with predicted ones, one to one, the most alike first.
 *
 * @param gold the block texts of each gold article
 * @param predicted the block texts of each predicted article
 * @returns for each gold article its pair, or undefined where nothing is left that shares anything with it
 */
export function pairArticles(gold: readonly string[][], predicted: readonly string[][]): (Pair | undefined)[] {
  const predictedBags = predicted.map(shingles)
  const candidates: (Pair & { gold: number })[] = []
  gold.map(shingles).forEach((bag, index) => {
    predictedBags.forEach((other, at) => {
      const iou = overlap(bag, other)
      if (iou > 0) candidates.push({ gold: index, predicted: at, iou })
    })
  })
  candidates.sort((a, b) => b.iou - a.iou)
  const pairs: (Pair | undefined)[] = gold.map(() => undefined)
  const taken = new Set<number>()
  for (const { gold: index, predicted: at, iou } of candidates) {
    if (pairs[index] || taken.has(at)) continue
    pairs[index] = { predicted: at, iou }
    taken.add(at)
  }
  return pairs
}
