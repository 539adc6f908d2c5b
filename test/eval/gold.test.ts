import { describe, expect, test } from 'vitest'
import { isBlank } from '../../src/text/blank.ts'
import { listCases } from './cases.ts'
import { compileGold } from './gold.ts'

const page = ['晨报', '春天', '来了', '雨水很多，江河都', '涨了。（下转四版）', '', 'The river is well-', 'known and long', '图图'].join('\n')

describe('compileGold', () => {
  const { articles, furniture } = compileGold(
    page,
    `article spring   # a comment
       headline|kicker 2-3
       paragraph 4,5@0-3
       jumpLine 5@3-
       paragraph 7-8
       caption = 图 < 9
       @dateline 本报 | - | 4月1日
       @name 记者 Ann Li
     furniture
       furniture 1`
  )

  test('joins lines as a reader would', () => {
    expect(articles[0]!.blocks.map(({ text }) => text)).toEqual(['春天来了', '雨水很多，江河都涨了。', '（下转四版）', 'The river is wellknown and long', '图'])
  })

  test('keeps roles, names, dateline and furniture', () => {
    expect(articles[0]!.blocks[0]!.roles).toEqual(['headline', 'kicker'])
    expect(articles[0]).toMatchObject({ name: 'spring', names: [{ role: '记者', name: 'Ann Li' }], dateline: { agency: '本报', date: '4月1日' } })
    expect(furniture.map(({ text }) => text)).toEqual(['晨报'])
  })

  test('knows where a block stands in the source', () => {
    expect(articles[0]!.blocks[2]!.spans!.map(([start, end]) => page.slice(start, end))).toEqual(['（下转四版）'])
  })

  test.each(['teaser 1', 'paragraph 10', 'paragraph 3-2', 'paragraph one', 'paragraph = 春 1', '@name - Ann'])('says which line it cannot read: %s', (line) => {
    expect(() => compileGold(page, `\n${line}`)).toThrow('Cannot read gold line 2')
  })

  test.each(listCases().filter(({ kind }) => kind === 'seeds'))('$id: gold gives every printed character to exactly one block', ({ source, gold }) => {
    const times = new Uint8Array(source.length)
    for (const { spans } of [...gold.articles.flatMap(({ blocks }) => blocks), ...gold.furniture!]) {
      for (const [start, end] of spans!) for (let at = start; at < end; at++) times[at]!++
    }
    const wrong = [...times.keys()].filter((at) => !isBlank(source.charCodeAt(at)) && times[at] !== 1)
    expect(wrong).toEqual([])
  })
})
