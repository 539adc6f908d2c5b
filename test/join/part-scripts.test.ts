import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reconstruct } from '../../src/index.ts'
import { partScripts } from '../../src/join/part-scripts.ts'
import { breaches } from '../invariants/promises.ts'
import { pagesOf } from '../built-in.ts'

const FERRY = `渡口重开两岸通船
本报讯（记者 王小川）停了三年的柳湾渡口昨天重开，船工周大河
撑出了头一班渡船。两岸的茶农背着竹篓过江赶集，孩子上学也不用
再绕远路。渡船每天开十班，票价两元。`
const RAILWAY = `鐵路年內動工勘測進場
本報訊（記者 陳望）縣裏的鐵路今年動工，勘測隊已經進場，車頭
預計後年開進縣城，貨運總量將會增長兩倍。沿線設三個車站，站長
從本地招考，工人要學會修電報機。`
const TEA = `Tea Prices Slip for Fifth Week

HARROWGATE (AP) — Tea prices slipped for the fifth week on Friday as ware-
houses filled with early leaf, the exchange said. Dealers expect the price
to steady when the rains begin in the hills above Harrowgate.`
const BRIDGE = `Iron Bridge to Be Surveyed in May

WILLOW BEND (AP) — The county will survey the iron bridge at Willow Bend in
May, Commissioner Edith Lang said. Trucks have been kept off the deck since
the levee was raised, and the farmers drive round by the quarry road.`

describe('a page in two languages gives each article its own', () => {
  test.each<[string, string[], string[]]>([
    ['an English article on a Chinese page', [FERRY, TEA, RAILWAY], ['zh-Hans', 'en', 'zh-Hant']],
    ['a Chinese article on an English page', [TEA, FERRY, BRIDGE], ['en', 'zh-Hans', 'en']],
    ['a traditional and a simplified article', [RAILWAY, FERRY], ['zh-Hant', 'zh-Hans']]
  ])('%s', (_, stories, languages) => {
    const { articles } = reconstruct(stories.join('\n\n'))
    expect(articles.map(({ language }) => language)).toEqual(languages)
    expect(articles.map(({ headline }) => headline)).toEqual(stories.map((story) => story.split('\n')[0]))
    // Joined by the rules of their own script.
    for (const { language, body } of articles) {
      if (language === 'en') expect(body).not.toMatch(/ware-|\n/)
      else expect(body).toContain(language === 'zh-Hans' ? '撑出了头一班渡船' : '車頭預計後年')
    }
  })

  test('and so does an issue whose pages are in two languages', () => {
    expect(reconstruct([FERRY, TEA]).articles.map(({ language }) => language)).toEqual(['zh-Hans', 'en'])
  })
})

const linesOf = (text: string): ReturnType<typeof partScripts>[0] => pagesOf(text).flatMap(({ lines }) => lines)

test.each([
  ['a name', FERRY.replace('柳湾渡口', 'Willow Bend Ferry Terminal')],
  ['a title on a line of its own', `${FERRY}\n\nLIUWAN DAILY\n\n${FERRY}`],
  ['few words', `${FERRY}\n\nPort of Liuwan\nFerry Terminal\n\n${FERRY}`],
  ['Chinese in an English page', `${TEA}\n柳湾\n${BRIDGE}`]
])('%s in the other script parts no page', (_, text) => {
  expect(partScripts(linesOf(text))).toEqual([linesOf(text)])
})

test('a page of two scripts loses nothing', () => {
  const lines = fc.constantFrom(...[FERRY, TEA, RAILWAY, BRIDGE].join('\n').split('\n'), '', '12')
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 60 }), (page) => {
      const text = page.join('\n')
      expect(breaches(text, reconstruct(text))).toEqual([])
    }),
    { seed: 1, numRuns: 60 }
  )
})
