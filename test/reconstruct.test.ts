import { describe, expect, it } from 'vitest'
import { reconstruct } from '../src/reconstruct.ts'
import { bigrams, intlSegmenter, type Segmenter } from '../src/text/segmenter.ts'
import { toSimplified } from '../src/text/script.ts'

/** Bodies first, their headlines behind them all and in another order, as some pages are painted. */
const FERRY = ['本報訊（記者王小川）渡口的船夫說，江水退', '了以後，兩岸的農民又可以過江趕集，孩子', '也不用再繞遠路了。']
const TEA = ['本報訊（記者李青）山上的茶葉今年早採了七', '天，暖冬之後蟲害也多，茶農說價錢還要等', '清明以後再看。']
const RAILWAY = ['本報訊（記者陳望）縣裏的鐵橋動工以來，運', '輸隊員連夜鋪軌，車頭預計年內開進縣城，', '貨運總量將會增長兩倍。']
const headlines = ['茶葉早採價錢未定', '鐵橋貨運年內開進縣城', '江水退了農民過江趕集']
const page = (heads: readonly string[]): string => [...FERRY, '', ...TEA, '', ...RAILWAY, '', ...heads.flatMap((head) => [head, ''])].join('\n')
/** How each body begins, and which headline is its own. */
const pairs = (heads: readonly string[]): unknown => [
  [heads[2], FERRY[0]!.slice(0, 9)],
  [heads[0], TEA[0]!.slice(0, 9)],
  [heads[1], RAILWAY[0]!.slice(0, 9)]
]
const pairsOf = (text: string, segmenter: Segmenter = bigrams): [string | undefined, string][] =>
  reconstruct(text, { segmenter }).articles.map(({ headline, body }) => [headline, body.slice(0, 9)])

describe('headlines far from their bodies', () => {
  it('find them by the words they share', () => {
    expect(pairsOf(page(headlines))).toEqual(pairs(headlines))
  })

  it('find them across simplified and traditional characters', () => {
    for (const [at, headline] of headlines.entries()) {
      const mixed = headlines.with(at, toSimplified(headline))
      expect(pairsOf(page(mixed))).toEqual(pairs(mixed))
    }
  })

  it("find them by a segmenter's words", () => {
    expect(pairsOf(page(headlines), intlSegmenter('zh'))).toEqual(pairs(headlines))
  })

  it('stay apart from them where a segmenter finds no words to share', () => {
    expect(pairsOf(page(headlines), { name: 'none', words: () => [] })).not.toEqual(pairs(headlines))
  })
})

it('keeps the name and the encoding of its input, and nothing else of its options', () => {
  const { source } = reconstruct('江水退了', { name: 'page.txt', encoding: 'utf-8', segmenter: bigrams })
  expect(source.parts).toEqual([{ name: 'page.txt', encoding: 'utf-8', start: 0 }])
})

describe('several inputs', () => {
  const front = '本報訊 江水退了，渡船又開了。\n\f'
  const inside = '本報訊 春茶早採七天。'

  it('are one source, a form feed between them, and say where each begins', () => {
    const { source, articles } = reconstruct([{ text: front, name: 'front.txt', encoding: 'big5' }, inside], { name: 'inside.txt' })
    expect(source).toEqual({
      kind: 'text',
      characters: front.length + 1 + inside.length,
      pages: 2,
      parts: [
        { name: 'front.txt', encoding: 'big5', start: 0 },
        { name: 'inside.txt', start: front.length + 1 }
      ]
    })
    expect(articles.map(({ pages }) => pages)).toEqual([[1], [2]])
    expect(articles[1]!.blocks[0]!.spans).toEqual([[front.length + 1, front.length + 1 + inside.length]])
  })

  it('count a page for each form feed inside them, none for the one that ends them', () => {
    expect(reconstruct(`${inside}\f\f${inside}\f\n`).source.pages).toBe(3)
    expect(reconstruct(['', `${inside}\f`, '\f', inside]).source.pages).toBe(4)
  })

  it('may be one, or none', () => {
    expect(reconstruct([front])).toEqual(reconstruct(front))
    expect(reconstruct([])).toEqual(reconstruct(''))
  })
})

it.each([null, undefined, 42, {}, new Uint8Array(2), [null]])('says what it expected instead of %j', (input) => {
  expect(() => reconstruct(input as never)).toThrow(/Cannot reconstruct `input`: expected a text, a reading, or a list of these, found /u)
})
