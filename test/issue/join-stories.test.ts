import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reconstruct } from '../../src/index.ts'
import type { Article } from '../../src/newspaper.ts'
import { generatedPages } from '../invariants/pages.ts'
import { breaches } from '../invariants/promises.ts'

const FRONT = `江城日报
1版 要闻

渡口重开两岸通船
本报讯（记者 王小川）停了三年的柳湾渡口昨天重开，船工周大河
撑出了头一班渡船。两岸的茶农背着竹篓过江赶集，孩子上学也不用
再绕远路。渡船每天开十班，票价两元。柳湾村支书陈望说，江堤加
固之后，渡口的石阶也修宽了。（下转第四版）

山上春茶早采七天
本报讯（记者 李青）云岭茶场的采茶女工天不亮就上了山。今年暖冬，
春茶比往年早采七天，场长赵明亮却不急着卖。他说茶市要等清明以后
才开，早采的茶叶先进冷库。`

const INSIDE = `江城日报
4版 综合

（上接第1版）
周大河撑了四十年渡船，柳湾渡口停航那几年，他在岸上修船、补网。
“江水看不见人，心里发慌。”他说。如今渡口的石阶上又坐满了等船的
茶农。

铁桥年内动工
本报讯（记者 陈立）县里的铁桥今年动工，勘测队已经进场，车头预计
后年开进县城，货运总量将增长两倍。铁桥全长八百米，两岸各设一站。`

const joined = (articles: readonly Article[]): Article[] => articles.filter(({ jump }) => jump?.confidence !== undefined)

describe('a story that jumps to another page', () => {
  const { articles, masthead } = reconstruct([FRONT, INSIDE])

  it('is one article on both pages, with both jump lines where they stand', () => {
    expect(masthead?.pages?.map(({ label }) => label)).toEqual(['1版 要闻', '4版 综合'])
    expect(joined(articles)).toHaveLength(1)
    const [story] = joined(articles)
    expect(story).toMatchObject({
      headline: '渡口重开两岸通船',
      pages: [1, 2],
      jump: { to: { page: '四', number: 4 }, from: { page: '1', number: 1 }, text: '（下转第四版） （上接第1版）' }
    })
    expect(story!.jump!.confidence).toBeGreaterThan(0.8)
    expect(story!.confidence).toBeLessThanOrEqual(story!.jump!.confidence!)
    expect(story!.blocks.map(({ role }) => role)).toEqual(['headline', 'paragraph', 'jumpLine', 'jumpLine', 'paragraph'])
    expect(story!.body).toMatch(/^本报讯（记者 王小川）[\s\S]*石阶也修宽了。\n\n周大河撑了四十年/)
  })

  it('leaves the other stories as they were', () => {
    const others = articles.filter((article) => !joined(articles).includes(article))
    const alone = [...reconstruct(FRONT).articles, ...reconstruct(INSIDE).articles].map(({ headline }) => headline)
    expect(others.map(({ headline }) => headline)).toEqual(alone.filter((headline) => headline !== undefined && headline !== '渡口重开两岸通船'))
  })

  it('is joined across traditional and simplified characters', () => {
    const traditional = INSIDE.replaceAll('渡', '渡').replaceAll('湾', '灣').replaceAll('阶', '階').replaceAll('岸', '岸').replaceAll('农', '農')
    expect(joined(reconstruct([FRONT, traditional]).articles)).toHaveLength(1)
  })

  it('keeps its jump open where the other page is missing', () => {
    for (const pages of [[FRONT], [FRONT, INSIDE.replace('4版 综合', '3版 综合')]]) {
      const stories = reconstruct(pages).articles
      expect(joined(stories)).toEqual([])
      expect(stories.find(({ headline }) => headline === '渡口重开两岸通船')!.jump).toEqual({ to: { page: '四', number: 4 }, text: '（下转第四版）' })
    }
  })

  it('keeps its jump open where nothing on that page goes on with it', () => {
    const page = INSIDE.replace(/（上接[\s\S]*茶农。\n/, '')
    expect(joined(reconstruct([FRONT, page]).articles)).toEqual([])
  })

  it('is not joined with what comes from another page', () => {
    expect(
      joined(
        reconstruct([
          FRONT,
          INSIDE.replace('上接第1版', '上接第2版').replace(/周大河[\s\S]*茶农。/, '煤价跌了三成，矿上把班次减到两班，运煤的车队停在站里等调度。')
        ]).articles
      )
    ).toEqual([])
  })
})

describe('several stories that jump to one page', () => {
  const first = (name: string, text: string, jump: string): string => `${name}\n本报讯（记者 王小川）${text}${jump}\n\n`
  const ferry = '停了三年的柳湾渡口昨天重开，船工周大河撑出了头一班渡船，两岸茶农又可以过江赶集。'
  const tea = '云岭茶场的采茶女工天不亮就上了山，场长赵明亮说春茶比往年早采七天，先进冷库。'
  const pages = [
    `江城日报\n1版 要闻\n\n${first('渡口重开', ferry, '（下转二版）')}${first('春茶早采', tea, '（下转二版）')}`,
    `江城日报\n2版 综合\n\n（上接一版）\n赵明亮盘算过，云岭茶场的冷库能存三千斤春茶，采茶女工的工钱日结。\n\n（上接一版）\n周大河在柳湾修了三年船，渡口停航时他不肯走，茶农都认得他的渡船。\n`
  ]

  it('each go on with what tells of the same', () => {
    const stories = joined(reconstruct(pages).articles)
    expect(stories.map(({ headline, body }) => [headline, body.split('\n\n')[1]!.slice(0, 3)])).toEqual([
      ['渡口重开', '周大河'],
      ['春茶早采', '赵明亮']
    ])
  })
})

describe('an English story that jumps', () => {
  const front = `The Millbrook Courier

Ferry returns after three years

By JANE HOLLOWAY
Staff Writer

WILLOW BEND — The ferry at Willow Bend ran again Monday for the first time in three years, and Walter Pruitt
was at the tiller. Farmers with baskets of tea crossed to the market before sunrise, and Pruitt waved the children
aboard without asking for the fare.

The county rebuilt the landing after the levee was raised, said Commissioner Edith Lang, who took the first crossing
and paid with a silver dollar that the deckhand framed. See FERRY, A5
`
  const inside = (line: string): string => `A5

${line}

Pruitt kept the boat painted all the while. “A ferry that does not run is a porch,” he told Lang at the landing on
Monday, and the farmers who heard it laughed.

Tea prices slip for fifth week

By SAMUEL ORTEGA
Staff Writer

HARROWGATE — Tea prices slipped for the fifth week on Friday as warehouses filled with early leaf, the exchange said.
Dealers expect the price to steady when the rains begin in the hills above Harrowgate.
`

  it.each(['FERRY From A1', 'Continued from Page A1', 'FERRY Frorn A1', 'Continned from Page Al'])('is joined by “%s”', (line) => {
    const [story, ...others] = joined(reconstruct([front, inside(line)]).articles)
    expect(others).toEqual([])
    expect(story!.pages).toEqual([1, 2])
    expect(story!.body).toContain('Pruitt kept the boat')
    expect(story!.body).not.toContain('Tea prices')
    expect(story!.jump!.text).toBe(`See FERRY, A5 ${line}`)
  })

  it('is not joined with a story of another name', () => {
    expect(
      joined(
        reconstruct([front, inside('STRIKE From A1').replace(/Pruitt kept[\s\S]*laughed\./, 'Talks between miners and owners broke off late Sunday.')]).articles
      )
    ).toEqual([])
  })
})

it('keeps every promise on issues of generated pages', () => {
  fc.assert(
    fc.property(fc.array(generatedPages, { minLength: 2, maxLength: 3 }), (pages) => {
      const lines = pages.map((page, at) => `${page}\n（上接第${at}版）\n（下转第${at + 2}版）\n第${at + 1}版\n`)
      const newspaper = reconstruct(lines)
      expect(breaches(lines.join('\f'), newspaper).slice(0, 5)).toEqual([])
      expect(JSON.stringify(reconstruct(lines))).toBe(JSON.stringify(newspaper))
    }),
    { seed: 1, numRuns: 40 }
  )
})

it('survives halves that each point to the other', () => {
  const one = '江城日报\n1版 要闻\n\n渡口重开\n（上接第2版）\n停了三年的柳湾渡口昨天重开，船工周大河撑船。（下转第2版）\n'
  const other = one.replace('1版 要闻', '2版 要闻').replace('上接第2版', '上接第1版').replace('下转第2版', '下转第1版')
  const newspaper = reconstruct([one, other])
  expect(breaches(`${one}\f${other}`, newspaper)).toEqual([])
})

it('begins a story behind the line that says where it comes from', () => {
  const page = `A5

Tea prices slipped for the fifth week on Friday as warehouses filled with early leaf, the exchange said.
FERRY From A1
Pruitt kept the ferry painted all the while, and the farmers who heard it laughed at the landing on Monday.`
  expect(reconstruct(page).articles.map(({ body }) => body.slice(0, 6))).toEqual(['Tea pr', 'Pruitt'])
})
