import { visit } from 'unist-util-visit'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { toTree } from '../../src/output/tree.ts'
import { full, newspaper } from './sample.ts'

describe('toTree', () => {
  it('lets a visitor collect the headlines', () => {
    const headlines: string[] = []
    visit(toTree(full), 'headline', (node) => {
      expectTypeOf(node.type).toEqualTypeOf<'headline'>()
      headlines.push(node.value)
    })
    expect(headlines).toEqual(['桥通了 路近了'])
  })

  it('has the articles first and then the furniture, in the order of the newspaper', () => {
    expect(toTree(full).children.map((node) => node.type)).toEqual(['article', 'article', 'furniture', 'furniture'])
    const kinds: string[] = []
    visit(toTree(full), 'article', (node) => {
      kinds.push(node.children.map((child) => child.type).join(' '))
    })
    expect(kinds).toEqual(full.articles.map((article) => article.blocks.map((block) => block.role).join(' ')))
  })

  it('keeps the spans, the confidence and the repairs of a block', () => {
    const [article] = toTree(full).children
    const headline = full.articles[0]!.blocks[2]!
    expect(article?.type === 'article' && article.children[2]).toEqual({
      type: 'headline',
      value: headline.text,
      data: { spans: headline.spans, confidence: headline.confidence, repairs: headline.repairs }
    })
  })

  it('keeps what is known of the newspaper and of each article', () => {
    const tree = toTree(full)
    expect(tree.data).toEqual({ format: full.format, source: full.source, masthead: full.masthead, diagnostics: full.diagnostics })
    const { bylines, dateline, images, jump } = full.articles[0]!
    expect(tree.children[0]?.data).toMatchObject({ id: 'a1', language: 'zh-Hans', pages: [1], bylines, dateline, images, jump, confidence: 0.8 })
  })

  it('has no fields that the page has not', () => {
    expect(Object.keys(toTree(newspaper([])).data)).toEqual(['format', 'source', 'diagnostics'])
    expect(Object.keys(toTree(full).children[1]?.data ?? {})).toEqual(['id', 'language', 'pages', 'bylines', 'images', 'confidence'])
  })

  it('can be changed without changing the newspaper', () => {
    const before = structuredClone(full)
    visit(toTree(full), (node) => {
      if ('value' in node) node.value = ''
      else node.children = []
    })
    expect(full).toEqual(before)
  })
})
