import { describe, expect, it } from 'vitest'
import { readMasthead } from '../../src/fields/read-masthead.ts'

const lines = (...texts: string[]): { text: string; page: number }[] => texts.map((text) => ({ text, page: 1 }))

describe('the masthead', () => {
  it('is read out of lines of their own', () => {
    expect(readMasthead(lines('青山日报', 'QINGSHAN RIBAO', '2024年3月2日 星期六 农历甲辰年正月廿二', '1版 要闻'))).toEqual({
      title: '青山日报',
      date: '2024年3月2日',
      pages: [{ page: 1, label: '1版 要闻' }]
    })
  })

  it('is read out of one running head', () => {
    expect(readMasthead(lines('青山晚报 2024 年 3 月 2 日 星期六 责任编辑 王小雨  第02版'))).toEqual({
      title: '青山晚报',
      date: '2024 年 3 月 2 日',
      pages: [{ page: 1, label: '第02版' }]
    })
  })

  it('has its date by the years of the Republic too', () => {
    expect(readMasthead(lines('中華民國一一三年三月五日 星期二'))).toEqual({ date: '中華民國一一三年三月五日' })
  })

  it('keeps the first title and each page’s first label', () => {
    expect(
      readMasthead([
        { text: '青 山 時 報', page: 1 },
        { text: '二〇二四年三月二日', page: 1 },
        { text: '要聞　A1', page: 1 },
        { text: '青山周刊', page: 2 },
        { text: 'A2', page: 2 },
        { text: 'A3', page: 2 }
      ])
    ).toEqual({
      title: '青山時報',
      date: '二〇二四年三月二日',
      pages: [
        { page: 1, label: '要聞　A1' },
        { page: 2, label: 'A2' }
      ]
    })
  })

  it('reads English heads', () => {
    expect(readMasthead(lines('THE LAKEWOOD HERALD.', 'LAKEWOOD, MONDAY MORNING, MARCH 4, 1912.'))).toEqual({
      title: 'THE LAKEWOOD HERALD',
      date: 'MARCH 4, 1912'
    })
    expect(readMasthead(lines('Lakewood Evening Post', 'Monday, March 4, 2013', 'B3'))).toEqual({
      title: 'Lakewood Evening Post',
      date: 'March 4, 2013',
      pages: [{ page: 1, label: 'B3' }]
    })
  })

  it('takes no count of pages, index or imprint for a label or a title', () => {
    expect(
      readMasthead(lines('今日8版', '共12版', '副刊C1　馬經D3', 'SPORTS: Home win, C1', '責任編輯 王小雨', '本报', '天气预报', '掃一掃看全文'))
    ).toBeUndefined()
  })
})
