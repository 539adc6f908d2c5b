import { describe, expect, it } from 'vitest'
import { type ChineseScript, convertScript } from '../../src/output/convert-script.ts'
import { article, block, full, newspaper } from './sample.ts'

describe('convertScript', () => {
  it('writes every text of a simplified newspaper in traditional characters', async () => {
    const converted = await convertScript(full, 'hant')
    const [first] = converted.articles
    expect(converted.masthead).toEqual({ title: '石溪日報', date: '2024年5月3日', pages: [{ page: 1, label: '1版' }] })
    expect(first).toMatchObject({
      language: 'zh-Hant',
      standingHead: '江畔新事',
      kicker: '縣裡今年再修十座橋',
      headline: '橋通了 路近了',
      deck: '——十座便民橋建成記',
      bylines: [{ kind: 'byline', text: '●本報記者 王小川', organization: '本報', names: [{ role: '記者', name: '王小川' }] }],
      dateline: { text: '本報石溪5月2日電', agency: '本報', place: '石溪', date: '5月2日' },
      images: [{ caption: '▲新橋通車首日。', credit: '李木' }],
      jump: { text: '（下轉三版）', to: { page: '三', number: 3 } }
    })
    expect(first?.body).toContain('第一班渡船沒有開')
    expect(first?.blocks.map(({ text }) => text)).toContain('縣裡今年再修十座橋')
    expect(converted.furniture[1]?.text).toBe('掃一掃 看全文')
  })

  it('leaves spans, ids, repairs and the newspaper given as they are', async () => {
    const before = structuredClone(full)
    const converted = await convertScript(full, 'hant')
    expect(full).toEqual(before)
    expect(converted.source).toEqual(full.source)
    expect(converted.diagnostics).toEqual(full.diagnostics)
    for (const [index, { id, blocks }] of converted.articles.entries()) {
      expect(id).toBe(full.articles[index]!.id)
      expect(blocks.map(({ spans, repairs }) => ({ spans, repairs }))).toEqual(full.articles[index]!.blocks.map(({ spans, repairs }) => ({ spans, repairs })))
    }
    expect(converted.articles[0]!.blocks[2]!.repairs).toEqual([{ kind: 'doubled', from: '桥桥', to: '桥' }])
  })

  it('adds no field', async () => {
    const bare = newspaper([article([block('paragraph', '桥')])])
    const converted = await convertScript(bare, 'hant')
    expect(Object.keys(converted)).toEqual(Object.keys(bare))
    expect(Object.keys(converted.articles[0]!)).toEqual(Object.keys(bare.articles[0]!))
  })

  it('knows the phrases in which a character stands for itself, and the forms of Hong Kong and Taiwan', async () => {
    const paper = newspaper([article([block('headline', '乾隆年間，衞生署說明：裡面着手'), block('deck', '發展頭髮')], { language: 'zh-Hant' })])
    const [converted] = (await convertScript(paper, 'hans')).articles
    expect(converted?.blocks.map(({ text }) => text)).toEqual(['乾隆年间，卫生署说明：里面着手', '发展头发'])
    expect(converted?.language).toBe('zh-Hans')
  })

  it('leaves alone what is in that script already, and what is not Chinese', async () => {
    expect(await convertScript(full, 'hans')).toBe(full)
    const english = article([block('headline', 'A bridge')], { language: 'en' })
    const mixed = newspaper([english, article([block('headline', '丑角登台')], { language: 'zh-Hant' }), article([block('headline', '桥')])])
    const converted = await convertScript(mixed, 'hant')
    expect(converted.articles.map(({ blocks, language }) => [language, blocks[0]!.text])).toEqual([
      ['en', 'A bridge'],
      ['zh-Hant', '丑角登台'],
      ['zh-Hant', '橋']
    ])
  })

  it('converts furniture where there is no article', async () => {
    expect((await convertScript(newspaper([], { furniture: [block('furniture', '日报')] }), 'hant')).furniture[0]?.text).toBe('日報')
  })

  it('refuses another script', async () => {
    await expect(convertScript(full, 'latn' as ChineseScript)).rejects.toThrow('Cannot convert to `latn` for `script`: expected `hans` or `hant`')
    await expect(convertScript(full, 'toString' as ChineseScript)).rejects.toThrow(RangeError)
  })
})
