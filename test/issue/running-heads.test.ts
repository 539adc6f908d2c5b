import { expect, test } from 'vitest'
import { reconstruct } from '../../src/index.ts'
import { findRunningHeads } from '../../src/issue/running-heads.ts'
import { pagesOf } from '../built-in.ts'

const stories = [
  ['Ferry returns after three years', 'The ferry at Willow Bend ran again Monday, and Walter Pruitt was at the tiller.'],
  ['Tea prices slip for fifth week', 'Tea prices slipped on Friday as warehouses filled with early leaf.'],
  ['Bridge survey to begin in May', 'The county will survey the iron bridge in May, the commissioner said.'],
  ['Hives stolen near the orchard', 'A beekeeper who went to check on his bees found forty hives gone.']
] as const
const page = (at: number, head: string, foot: string): string => `${head}\n\n${stories[at]!.join('\n')}\n\n${foot}`
const headsOf = (pages: readonly string[]): string[] => {
  const text = pages.join('\f')
  const starts = [...findRunningHeads(pagesOf(text)).values()].flatMap((each) => [...each])
  return starts.map((start) => text.slice(start).split(/[\n\f]/)[0]!)
}

test.each([
  ['numbers aside', ['Valley Edition  12', 'Valley Edition  13', 'Valley Edition  14']],
  ['letters misread aside', ['Valley Edition Weekly', 'Vallcy Edition Weekly', 'Valley Editlon Weekly']]
])('a line at the edge of three pages is a running head, %s', (_, heads) => {
  expect(headsOf(heads.map((head, at) => page(at, head, '')))).toEqual(heads)
})

test('a line at the edge of two pages is one where it has the title or the date', () => {
  const date = ['Thursday, April 20, 2017', 'THURSDAY, APRIL 20, 2017']
  expect(headsOf(date.map((head, at) => page(at, head, 'Valley Edition')))).toEqual(date)
})

test('page labels that go up are folios', () => {
  expect(headsOf(['A1', 'A5', 'A6'].map((foot, at) => page(at, `Head ${'abcd'[at]}`, foot)))).toEqual(['A1', 'A5', 'A6'])
  expect(headsOf(['4', '4', '4'].map((foot, at) => page(at, `Head ${'abcd'[at]}`, foot)))).toEqual([])
})

test.each([
  ['a credit', 'By JANE HOLLOWAY'],
  ['a jump line', 'Continued on Page A5'],
  ['a sentence', 'Nobody was hurt.']
])('%s at the edge of several pages is none', (_, line) => {
  expect(headsOf([0, 1, 2, 3].map((at) => page(at, line, '')))).toEqual([])
})

test('what copies of one page have in common is none', () => {
  expect(headsOf(Array.from({ length: 3 }, () => page(0, 'Valley Edition', 'Printed at Harrowgate\nBy the river')))).toEqual([])
})

test('a headline that stands over both halves of a story is none', () => {
  expect(headsOf(['渡口重开\n两岸的茶农背着竹篓过江赶集，孩子上学不用再绕\n远路。', '渡口重开\n船工周大河撑了四十年渡船，石阶上又坐满了等船\n的人。'])).toEqual(
    []
  )
})

test('running heads are furniture, a block for each, and leave the stories of their pages alone', () => {
  const plain = [0, 1, 2, 3].map((at) => page(at, '', ''))
  const headed = [0, 1, 2, 3].map((at) => page(at, `Valley Edition  ${at + 12}`, 'Printed at Harrowgate'))
  const { articles, furniture } = reconstruct(headed)
  expect(articles.map(({ body, headline }) => [headline, body])).toEqual(reconstruct(plain).articles.map(({ body, headline }) => [headline, body]))
  expect(furniture.map(({ text }) => text)).toEqual([12, 13, 14, 15].flatMap((number) => [`Valley Edition  ${number}`, 'Printed at Harrowgate']))
})
