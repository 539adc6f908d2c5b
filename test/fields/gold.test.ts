import { describe, expect, it } from 'vitest'
import { BUILT_IN } from '../../src/lexicon/built-in.ts'
import { readFields } from '../../src/fields/read-fields.ts'
import type { Block, Role } from '../../src/newspaper.ts'
import { listCases, type Case } from '../eval/cases.ts'
import type { Gold } from '../eval/gold.ts'
import { add, figures, score, type Predicted } from '../eval/score.ts'

/** The gold itself with the fields read out of it: what is measured is the reading of fields and nothing before it. */
function readGold(gold: Gold): Predicted {
  return {
    articles: gold.articles.map((article) => {
      const blocks = article.blocks.map(({ roles, text }): Block => ({ role: roles[0] as Role, text, spans: [], confidence: 1 }))
      return { blocks, ...readFields(blocks, BUILT_IN) }
    })
  }
}

/** One case for every gold: a page's gold is the same whichever tool dumped it. */
const cases = listCases().filter(({ kind }) => kind === 'seeds' || kind === 'raw')
const groups: [string, number, (item: Case) => boolean][] = [
  ['the seeds', 0.99, ({ kind }) => kind === 'seeds'],
  ['the Chinese pages', 0.99, ({ kind, language }) => kind === 'raw' && language.startsWith('zh')],
  ['the English pages', 0.95, ({ kind, language }) => kind === 'raw' && language === 'en']
]

describe('fields read out of gold blocks', () => {
  it.each(groups)('name everyone credited and read the datelines of %s', (_, floor, belongs) => {
    const pool = cases.filter(belongs)
    expect(pool.length).toBeGreaterThan(0)
    const { names, datelines } = figures(pool.map(({ gold }) => score(gold, readGold(gold))).reduce(add))
    expect(names).toBeGreaterThanOrEqual(floor)
    expect(datelines).toBeGreaterThanOrEqual(floor)
  })
})
