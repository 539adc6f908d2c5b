import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toText } from '../../src/output/text.ts'
import { anyNewspaper } from './arbitrary.ts'
import { article, block, full, newspaper } from './sample.ts'

describe('toText', () => {
  it('puts a blank line between blocks and a line of hyphens between articles', () => {
    expect(toText(full)).toBe(`江畔新事

县里今年再修十座桥

桥通了 路近了

——十座便民桥建成记

●本报记者 王小川

本报石溪5月2日电（记者王小川）清早，江上第一班渡船没有开。

一座桥

•桥长120米
•2座引桥

▲新桥通车首日。
李木 摄

（据县融媒体中心）

（下转三版）

----------------------------------------

没有标题的一段。
`)
  })

  it('keeps every block on one line and leaves blank ones out', () => {
    expect(toText(newspaper([article([block('headline', ' 甲 \r\n 乙 '), block('deck', '\n'), block('paragraph', '丙')])]))).toBe('甲 乙\n\n丙\n')
  })

  it('writes nothing for an empty newspaper', () => {
    expect(toText(newspaper([]))).toBe('')
  })

  it('loses no character of an article but white space', () => {
    const letters = (text: string): string => text.replace(/\s/gu, '')
    fc.assert(
      fc.property(anyNewspaper, (paper) => {
        const articles = paper.articles.map(({ blocks }) => letters(blocks.map(({ text }) => text).join('')))
        expect(letters(toText(paper))).toBe(articles.filter((text) => text !== '').join('-'.repeat(40)))
      })
    )
  })
})
