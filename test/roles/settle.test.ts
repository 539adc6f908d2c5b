import { describe, expect, it } from 'vitest'
import { reconstruct } from '../../src/reconstruct.ts'

const NOTICE = [
  'Notice is hereby given that by virtue of a writ',
  'I will sell at the barn of the debtor, upon Monday',
  'next, the following property, to wit:'
]
const items = (...lines: string[]): string[] =>
  reconstruct(['NOTICE OF SALE.', ...NOTICE, ...lines].join('\n'))
    .articles.flatMap(({ blocks }) => blocks)
    .flatMap(({ role, text }) => (role === 'listItem' ? [text] : []))

describe('an inventory', () => {
  it('is a list, behind a colon, of what each item says how many', () => {
    expect(items('One bay mare, aged nine.', 'Twenty-two stands of bees.', '11 chairs, some broken.', 'Terms cash.')).toEqual([
      'One bay mare, aged nine.',
      'Twenty-two stands of bees.',
      '11 chairs, some broken.'
    ])
  })

  it('is none of one, nor of what says no number', () => {
    expect(items('One bay mare, aged nine.', 'Terms cash.')).toEqual([])
    expect(items('Horses, of all ages.', 'Bees, in stands.', 'Terms cash.')).toEqual([])
  })
})

describe('a picture with its report', () => {
  const roles = (text: string): string[] => reconstruct(text).articles.flatMap(({ blocks }) => blocks.map(({ role }) => role))
  const news = '昨日，志愿者在湿地公园清理芦苇，为候鸟过冬\n做准备。每年十月，近两百人来此义务劳动。\n本报记者 石磊 摄影报道'

  it('has who took it for its credit, and what stands above for its caption', () => {
    expect(roles(`夜市点亮老城\n本报讯 华灯初上，老城的青石板路上人头攒\n动，三条街区完成改造。\n${news}`).slice(-2)).toEqual(['caption', 'credit'])
  })

  it('is signed under a headline', () => {
    expect(roles('候鸟要来了\n本报记者 石磊 摄影报道\n昨日，志愿者在湿地公园清理芦苇，为候鸟过冬\n做准备。每年十月，近两百人来此义务劳动。')).toEqual([
      'headline',
      'byline',
      'paragraph'
    ])
  })
})

describe('a line that was painted twice for its shadow', () => {
  it('is a heading, though it reads like running text', () => {
    const line = 'Heron lands on the mayor, stays for the vote.'
    const story =
      'The bird came in by the open window at a quarter past\nseven and would not leave. The clerk read the minutes\nall the same, and the council passed the budget.'
    const headlineOf = (head: string): string | undefined => reconstruct(`${head}\n${story}\n`).articles[0]?.headline
    expect(headlineOf(line)).toBeUndefined()
    expect(headlineOf(`${line}\n${line}`)).toBe(line)
  })
})

describe('a table', () => {
  const story = '猿隊九局下半兩出局後連敲三支安打，以六比五\n氣走獅隊，拉近與龍頭的勝差，全場觀眾起立。'
  const shape = (text: string): [string, string | undefined][] =>
    reconstruct(text).articles.flatMap(({ blocks }) => blocks.map(({ role, text }): [string, string] => [role, text]))

  it('is a list of its rows under its heading', () => {
    const rows = ['象隊 31 17 1 —', '猿隊 29 18 2 1.5', '獅隊 24 24 0 7.0']
    expect(shape(`九局逆轉\n${story}\n聯盟戰績\n${rows.join('\n')}\n`).slice(-4)).toEqual([['subheading', '聯盟戰績'], ...rows.map((row) => ['listItem', row])])
  })

  it('is none of two rows, nor of a line with figures in it', () => {
    const roles = shape(`九局逆轉\n${story}\n象隊 31 17 1 —\n猿隊 29 18 2 1.5\n`).map(([role]) => role)
    expect(roles).not.toContain('listItem')
  })

  it('of times is a programme, whose rows stand by themselves', () => {
    const rows = ['18:35 東海—龍潭 洲際', '19:00 南崗—北埔 和平', '20:00 網球 決賽（直播）']
    expect(shape(`九局逆轉\n${story}\n今日賽程\n${rows.join('\n')}\n`).map(([, text]) => text)).toEqual(expect.arrayContaining(rows))
  })
})
