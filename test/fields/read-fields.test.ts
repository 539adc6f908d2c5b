import { describe, expect, it } from 'vitest'
import * as fields from '../../src/fields/read-fields.ts'
import { BUILT_IN } from '../../src/lexicon/built-in.ts'
import type { Block, Role } from '../../src/newspaper.ts'

const readFields = (of: Block[]): fields.Fields => fields.readFields(of, BUILT_IN)
const blocks = (...pairs: [Role, string][]): Block[] => pairs.map(([role, text]) => ({ role, text, spans: [], confidence: 1 }))

describe('the fields of an article', () => {
  it('are empty where the article prints none', () => {
    expect(readFields(blocks(['headline', '春到小镇'], ['paragraph', '小镇的春天来得早。']))).toEqual({ bylines: [], images: [] })
  })

  it('credit everyone in reading order, each with the printed word for what they did', () => {
    const { bylines } = readFields(
      blocks(
        ['headline', '春到小镇'],
        ['byline', '本报记者 王小雨 本报通讯员 李明'],
        ['paragraph', '本报讯（记者 张力）昨日，小镇举行庙会。'],
        ['caption', '图为庙会现场。'],
        ['credit', '赵小云 摄'],
        ['tagline', '（据新华社）']
      )
    )
    expect(bylines).toEqual([
      {
        kind: 'byline',
        text: '本报记者 王小雨 本报通讯员 李明',
        organization: '本报',
        names: [
          { role: '记者', name: '王小雨' },
          { role: '通讯员', name: '李明' }
        ]
      },
      { kind: 'run-in', text: '（记者 张力）', names: [{ role: '记者', name: '张力' }] },
      { kind: 'photo', text: '赵小云 摄', names: [{ role: '摄', name: '赵小云' }] },
      { kind: 'tagline', text: '（据新华社）', organization: '新华社', names: [] }
    ])
  })

  it('keep a byline whose names cannot be read, and pass over an editor’s note', () => {
    const { bylines } = readFields(blocks(['byline', '一个在小镇住了十年的人'], ['tagline', '编者按：本文有删节。']))
    expect(bylines).toEqual([{ kind: 'byline', text: '一个在小镇住了十年的人', names: [] }])
  })

  it('find a credit in brackets behind a paragraph’s last sentence', () => {
    const { bylines } = readFields(blocks(['paragraph', '本报讯 小镇举行庙会。（记者 王小雨）']))
    expect(bylines).toEqual([{ kind: 'tagline', text: '（记者 王小雨）', names: [{ role: '记者', name: '王小雨' }] }])
  })

  it('count a credit that is a whole paragraph once', () => {
    expect(readFields(blocks(['paragraph', '本报讯（记者 王小雨）'])).bylines).toHaveLength(1)
  })
})

describe('the dateline of an article', () => {
  it('stands in the first paragraph, or in a later one behind a lead', () => {
    const dateline = { text: '新华社海口3月2日电', agency: '新华社', place: '海口', date: '3月2日' }
    expect(readFields(blocks(['paragraph', '新华社海口3月2日电 昨日。'])).dateline).toEqual(dateline)
    expect(readFields(blocks(['paragraph', '小镇举行庙会。'], ['paragraph', '新华社海口3月2日电 昨日。'])).dateline).toEqual(dateline)
  })

  it('is no list item’s, and no capitals before a dash further down', () => {
    expect(readFields(blocks(['listItem', '新华社海口3月2日电 昨日。'])).dateline).toBeUndefined()
    expect(readFields(blocks(['paragraph', 'It rained.'], ['paragraph', 'LAKE TOWN — The roads are closed.'])).dateline).toBeUndefined()
  })
})

describe('the pictures of an article', () => {
  it('pair each caption with its credit, whether behind it, in it or before it', () => {
    const { images } = readFields(
      blocks(
        ['caption', '图① 庙会现场。'],
        ['credit', '王小雨 摄'],
        ['caption', '图② 观众排队。李明摄'],
        ['caption', '图③ 夜景。'],
        ['paragraph', '小镇举行庙会。'],
        ['credit', 'Jane Doe / Staff Photographer'],
        ['caption', 'The fair at night.']
      )
    )
    expect(images).toEqual([
      { caption: '图① 庙会现场。', credit: '王小雨 摄' },
      { caption: '图② 观众排队。', credit: '李明摄' },
      { caption: '图③ 夜景。' },
      { caption: 'The fair at night.', credit: 'Jane Doe / Staff Photographer' }
    ])
  })

  it('have a credit alone where no caption is printed', () => {
    expect(readFields(blocks(['paragraph', '小镇举行庙会。'], ['credit', '新华社发'])).images).toEqual([{ credit: '新华社发' }])
  })
})

describe('the jump of an article', () => {
  it('says where it comes from and where it goes on', () => {
    expect(readFields(blocks(['jumpLine', '（上接第一版）'], ['paragraph', '小镇。'], ['jumpLine', '（下转A4版）'])).jump).toEqual({
      from: { page: '一', number: 1 },
      to: { page: 'A4' },
      text: '（上接第一版） （下转A4版）'
    })
  })

  it('is none where the line only points to something related', () => {
    expect(readFields(blocks(['paragraph', '小镇。'], ['jumpLine', '相關社評刊A9版'])).jump).toBeUndefined()
  })
})
