/**
 * `npm run bench:segmenters`: how many headlines find their own body by words alone, for each segmenter. The gold of the
 * seeds and of the Chinese pages (raw) says what the headlines and the bodies are; where they stand counts for nothing.
 */
import { alignColumns } from '../script/align-columns.ts'
import { loadSegmenter, type SegmenterName } from '../src/text/segmenter.ts'
import { addLatinWord } from '../src/text/letter-terms.ts'
import { termsBy } from '../src/text/read-terms.ts'
import type { TermReader } from '../src/text/term-list.ts'
import { affinities, indexTerms, numbersOf } from '../src/text/terms.ts'
import { type Case, listCases } from '../test/eval/cases.ts'
import type { GoldArticle } from '../test/eval/gold.ts'

const SEGMENTERS: readonly SegmenterName[] = ['bigram', 'intl', 'jieba']
const HEADLINE = ['headline']
const PACKAGE = ['kicker', 'headline', 'deck']
const BODY = ['paragraph', 'listItem']

/** The seeds, then the typeset pages, each of which is painted in several orders and counts once. */
const groups = [
  listCases().filter(({ kind }) => kind === 'seeds'),
  listCases().filter(({ kind, language, order }) => kind === 'raw' && language !== 'en' && order === 'natural')
]
/** Rounds after a first one, of which the fastest counts: long enough to have the code compiled. */
const ROUNDS = 3

const rows = [['', 'headlines of the seeds', 'with kicker and deck', 'headlines of the pages', 'with kicker and deck', 'milliseconds']]
for (const name of SEGMENTERS) rows.push([name, ...(await measure(name))])
for (const line of alignColumns(rows)) console.log(line)

async function measure(name: SegmenterName): Promise<string[]> {
  const segmenter = await loadSegmenter(name).catch((error: unknown) => {
    console.error((error as Error).message)
  })
  if (!segmenter) return rows[0]!.slice(1).map(() => '–')
  const read = termsBy(segmenter, addLatinWord)
  const all = (): string[] => groups.flatMap((cases) => [HEADLINE, PACKAGE].map((roles) => countRight(cases, roles, read)))
  const found = all()
  let least = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    all()
    least = Math.min(least, performance.now() - start)
  }
  return [...found, least.toFixed(0)]
}

/** How many headings have more in common with their own article's body than with any other of the page, of how many. */
function countRight(cases: readonly Case[], roles: readonly string[], read: TermReader): string {
  let right = 0
  let all = 0
  for (const { gold } of cases) {
    const articles = gold.articles.map((article) => ({ heading: textsOf(article, roles).join(' '), body: textsOf(article, BODY) }))
    const bodies = articles.flatMap(({ body }) => body)
    const index = indexTerms(bodies, read)
    articles.forEach(({ heading, body }, own) => {
      if (!heading || body.length === 0) return
      all++
      const shares = affinities(numbersOf(heading, read, index), index)
      let from = 0
      const sums = articles.map((article) => shares.subarray(from, (from += article.body.length)).reduce((sum, share) => sum + share, 0))
      if (sums.every((sum, at) => at === own || sum < sums[own]!)) right++
    })
  }
  return `${right} of ${all}`
}

function textsOf({ blocks }: GoldArticle, roles: readonly string[]): string[] {
  return blocks.filter((block) => roles.includes(block.roles[0]!)).map(({ text }) => text)
}
