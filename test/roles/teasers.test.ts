import { expect, test } from 'vitest'
import { read, reconstruct } from '../../src/index.ts'
import { opensTeasers } from '../../src/lexicon/recognise/items.ts'
import { bboxOf, typeset, type PageLine } from '../read/forms.ts'

/** A column of twenty signs, its paragraphs indented by two. */
const column = (x: number, y: number, count: number): PageLine[] =>
  Array.from({ length: count }, (_, at) => {
    const indent = at % 4 === 0 ? 2 : 0
    return typeset(at % 4 === 3 ? '船又开了。' : '江水退了以后两岸的人又可以赶集孩子们不用绕'.slice(0, 20 - indent), x + indent * 10, y + at * 14, 10)
  })
const TEASERS = ['渡口的老船夫又有了新船 2版', '山上的桃花：开到几时 3版', '河边修路，绕行看这里 5版', '小镇的球队赢了三场 8版']
const indexOf = (lines: readonly string[]): string[] => {
  const page = [
    typeset('今日导读', 300, 40, 20),
    ...lines.map((text, at) => typeset(text, 320, 72 + at * 14, 10)),
    typeset('渡口重开', 40, 40, 20),
    ...column(40, 80, 24),
    typeset('桃花开了', 300, 180, 20),
    ...column(300, 220, 16)
  ]
  const { articles } = reconstruct(read(bboxOf([page])))
  return articles.find(({ headline }) => headline === '今日导读')!.blocks.flatMap(({ role, text }) => (role === 'listItem' ? [text] : []))
}

test('each teaser of an index is an item, though none is indented', () => {
  expect(indexOf(TEASERS)).toEqual(TEASERS)
})

test('a teaser may take two lines', () => {
  expect(opensTeasers([TEASERS[0]!, '河边修路，从明天起的绕行办法', '看这里 5版', TEASERS[3]!])).toEqual([false, true, false, true])
})

test('a teaser’s page number may be cut by the line’s end', () => {
  expect(opensTeasers([TEASERS[0]!, '河边修路，绕行看这里 5', '版', TEASERS[3]!])).toEqual([false, true, false, true])
})

test('two lines that end with a page are no list', () => {
  expect(opensTeasers([...TEASERS.slice(0, 2), '江水退了以后，两岸的人'])).toEqual([false, false, false])
  expect(opensTeasers([...TEASERS.slice(0, 3), '江水退了以后，两岸的人'])).toEqual([false, true, true, false])
})
