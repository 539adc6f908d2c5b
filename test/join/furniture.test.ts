import { BUILT_IN } from '../../src/lexicon/built-in.ts'
import { describe, expect, it } from 'vitest'
import { noteRole } from '../../src/join/note-roles.ts'

describe('furniture by its words', () => {
  it.each([
    '今日天氣 12℃至18℃ 相對濕度40%－70%',
    '今日天气 多云 12℃至18℃',
    '老城鞋店 春日大减价 全场低至五折 优惠期至4月30日',
    '南湖酒家 周年酒席 惠顾买一送一',
    '中華民國一一三年三月五日 星期二 A11 論壇'
  ])('is “%s”', (line) => {
    expect(noteRole(line, true, BUILT_IN)).toBe('furniture')
  })

  it.each([
    '今日天晴，渡口恢复开航',
    '票价低至五折，优惠期至4月30日',
    '景区门票低至五折',
    '大减价引来长龙 店家忙到深夜',
    '民國八十八年九月二十一日凌晨 大地搖動'
  ])('is not “%s”', (line) => {
    expect(noteRole(line, true, BUILT_IN)).toBeUndefined()
  })
})
