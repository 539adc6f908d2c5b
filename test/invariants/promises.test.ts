import { describe, expect, test } from 'vitest'
import type { Article, Block, Newspaper } from '../../src/newspaper.ts'
import { breaches } from './promises.ts'

const source = '晨报\n春天\n来来了\n雨水多。\f河水涨。'
const block = (role: Block['role'], text: string, spans: Block['spans'], repairs?: Block['repairs']): Block => ({
  role,
  text,
  spans,
  confidence: 1,
  ...(repairs && { repairs })
})

/** A newspaper without fault; each test spoils one thing in it. */
function paper(spoil: (article: Article, newspaper: Newspaper) => void = () => {}): Newspaper {
  const article: Article = {
    id: 'a',
    language: 'zh-Hans',
    pages: [1, 2],
    headline: '春天来了',
    bylines: [],
    images: [],
    body: '雨水多。\n\n河水涨。',
    blocks: [
      block(
        'headline',
        '春天来了',
        [
          [3, 5],
          [6, 9]
        ],
        [{ kind: 'doubled', from: '来来', to: '来' }]
      ),
      block('paragraph', '雨水多。', [[10, 14]]),
      block('paragraph', '河水涨。', [[15, 19]])
    ],
    confidence: 1
  }
  const newspaper: Newspaper = {
    format: 'broadsheet/1',
    source: { kind: 'text', characters: source.length, pages: 2, parts: [{ start: 0 }] },
    articles: [article],
    furniture: [block('furniture', '晨报', [[0, 2]])],
    diagnostics: []
  }
  spoil(article, newspaper)
  return newspaper
}

describe('breaches', () => {
  test('finds nothing wrong with a newspaper without fault', () => {
    expect(breaches(source, paper())).toEqual([])
  })

  test.each<[string, Parameters<typeof paper>[0], string]>([
    ['a lost character', (article) => article.blocks[1]!.spans.splice(0, 1, [10, 13]), 'is lost'],
    ['a character used twice', (_, newspaper) => newspaper.furniture.push(block('furniture', '多。', [[12, 14]])), 'stands in two blocks'],
    ['a span outside the source', (article) => article.blocks[2]!.spans.splice(0, 1, [15, 20]), 'outside the source'],
    ['an invented character', (article) => (article.blocks[1]!.text = '雨水多多。'), 'is not its glyphs'],
    ['characters in another order', (article) => (article.blocks[1]!.text = '水雨多。'), 'is not its glyphs'],
    ['a repair without a record', (article) => delete article.blocks[0]!.repairs, 'is not its glyphs'],
    ['a record of another repair', (article) => (article.blocks[0]!.repairs![0]!.from = '春春'), 'is not its glyphs'],
    ['a title that is not its block', (article) => (article.headline = '春天'), 'headline'],
    ['a body that is not its blocks', (article) => (article.body = '雨水多。河水涨。'), 'body'],
    ['a credit that is not printed', (article) => article.bylines.push({ kind: 'byline', text: '王河', names: [] }), 'byline'],
    ['a jump that is not printed', (article) => (article.jump = { text: '下转二版' }), 'jump'],
    ['repairs out of reading order', (article) => article.blocks[0]!.repairs!.unshift({ kind: 'hyphen', from: '了', to: '了了' }), 'is not its glyphs'],
    ['a wrong page', (article) => (article.pages = [1]), 'pages 1'],
    ['two articles of one id', (article, newspaper) => newspaper.articles.push({ ...article, blocks: [] }), 'ids'],
    ['a confidence above one', (article) => (article.blocks[0]!.confidence = 1.1), 'confidence 1.1'],
    ['furniture on two lines', (_, newspaper) => newspaper.furniture.push(block('furniture', '晨报春天', [[0, 5]])), 'two lines']
  ])('notices %s', (_, spoil, expected) => {
    expect(breaches(source, paper(spoil)).join('\n')).toContain(expected)
  })
})
