import type { Role } from '../../src/newspaper.ts'
import type { Gold, GoldBlock } from './gold.ts'
import type { Predicted, PredictedArticle, PredictedBlock } from './score.ts'

/**
 * Makes a prediction out of gold with the faults that reconstructions have: blocks lost, glued, put into another
 * article, given another role, misspelt; articles split and shuffled; credits and datelines wrong.
 *
 * @param gold the gold
 * @param seed any whole number; the same seed makes the same faults
 * @param rate the share of blocks that get a fault, from 0 to 1
 * @returns the prediction
 */
export function perturb(gold: Gold, seed: number, rate: number): Predicted {
  const random = generator(seed)
  const happens = (): boolean => random() < rate
  const articles = gold.articles.map((article): PredictedArticle => ({
    blocks: article.blocks.map(predicted).flatMap((block) => (happens() ? spoil(block, random) : [block])),
    ...(!happens() && { bylines: [{ names: (article.names ?? []).map(({ name }) => ({ name: happens() ? name.slice(1) : name })) }] }),
    ...(article.dateline && { dateline: happens() ? { place: '某地' } : article.dateline })
  }))
  for (const article of articles) {
    if (happens()) glue(article.blocks, Math.floor(random() * article.blocks.length))
    if (happens()) {
      const other = articles[Math.floor(random() * articles.length)]!
      other.blocks.push(...article.blocks.splice(0, Math.floor(random() * article.blocks.length)))
    }
    if (happens()) articles.push({ blocks: article.blocks.splice(Math.floor(article.blocks.length / 2)) })
    if (happens()) article.blocks = shuffled(article.blocks, random)
  }
  const furniture = (gold.furniture ?? []).map(predicted).flatMap((block) => (happens() ? spoil(block, random) : [block]))
  return { articles: shuffled(articles, random), furniture }
}

const predicted = ({ roles, text }: GoldBlock): PredictedBlock => ({ role: roles.at(-1) as Role, text })

/** One fault in one block. */
function spoil(block: PredictedBlock, random: () => number): PredictedBlock[] {
  const at = Math.floor(random() * block.text.length)
  const faults: PredictedBlock[][] = [
    [],
    [block, block],
    [{ ...block, role: 'paragraph' }],
    [{ ...block, role: 'headline' }],
    [{ ...block, text: block.text.slice(0, at) + block.text.slice(at + 1) }],
    [{ ...block, text: `${block.text.slice(0, at)} x ${block.text.slice(at)}` }],
    [
      { ...block, text: block.text.slice(0, at) },
      { ...block, text: block.text.slice(at) }
    ],
    [{ ...block, text: block.text.slice(2), repairs: [{ from: block.text.slice(0, 2), to: '' }] }],
    [{ ...block, text: `图图${block.text}`, repairs: [{ from: '图', to: '图图图' }] }]
  ]
  return faults[Math.floor(random() * faults.length)]!
}

/** Joins a block with the next. */
function glue(blocks: PredictedBlock[], at: number): void {
  const [first, second] = blocks.slice(at, at + 2)
  if (first && second) blocks.splice(at, 2, { ...first, text: first.text + second.text })
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

/** Numbers from 0 to 1, the same on every machine (a linear congruential generator, the constants of Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}
