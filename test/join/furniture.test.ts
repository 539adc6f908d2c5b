import { BUILT_IN } from '../../src/lexicon/built-in.ts'
import { describe, expect, it } from 'vitest'
import { noteRole } from '../../src/join/note-roles.ts'
import { reconstruct } from '../../src/index.ts'

describe('furniture by its words', () => {
  it.each([
    '今日天氣 12℃至18℃ 相對濕度40%－70%',
    '今日天气 多云 12℃至18℃',
    '老城鞋店 春日大减价 全场低至五折 优惠期至4月30日',
    '南湖酒家 周年酒席 惠顾买一送一',
    '中華民國一一三年三月五日 星期二 A11 論壇',
    '民國一百零八年十月十七日 星期四 東海日報 地方新聞 B3',
    '今日16版',
    'B3 體育 2022年9月14日 星期三',
    '2022年9月14日 星期三 B3 體育'
  ])('is “%s”', (line) => {
    expect(noteRole(line, true, BUILT_IN)).toBe('furniture')
  })

  it.each([
    '今日天晴，渡口恢复开航',
    '票价低至五折，优惠期至4月30日',
    '景区门票低至五折',
    '大减价引来长龙 店家忙到深夜',
    '民國八十八年九月二十一日凌晨 大地搖動',
    '2022年9月14日 那一天'
  ])('is not “%s”', (line) => {
    expect(noteRole(line, true, BUILT_IN)).toBeUndefined()
  })
})

describe('boxes of a page’s head, each on a line', () => {
  const story = '渡口的船夫说，江水退了以后，两岸的人\n又可以过江赶集，孩子不用再绕远路了。\n'
  const furniture = (head: string): string[] => reconstruct(`${head}\n\n江水退了\n\n${story}`).furniture.map(({ text }) => text)

  it('are furniture at the top and beside one another', () => {
    expect(furniture('2025年4月28日\n\n星期一\n\n青山日报\n\n地方新闻\n\nB3')).toEqual(['2025年4月28日', '星期一', '青山日报', '地方新闻', 'B3'])
  })

  it('are text where nothing of the page’s head stands before them', () => {
    expect(reconstruct(`江水退了\n\n${story}●麻辣海带丝，此日期前最佳：\n2024年3月15日\n●芝麻海带结，此日期前最佳：\n2024年2月28日\n`).furniture).toEqual([])
  })
})

describe('what closes a bracket', () => {
  it('is the text’s that opens it, whatever its words', () => {
    const review =
      '读一本写故乡的书，常常会在某一页停下来，\n不是因为难懂，而是因为太熟悉了，像是自己\n写的一样。\n（《江上的日子》，沈渡著，二百四十页，上海\n译林出版社出版）'
    const { articles, furniture } = reconstruct(`在字里行间遇见故乡\n${review}\n`)
    expect(furniture).toEqual([])
    expect(articles[0]!.blocks.at(-1)!.text).toMatch(/上海译林出版社出版）$/u)
  })
})
