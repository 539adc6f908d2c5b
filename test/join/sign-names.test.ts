import { describe, expect, it } from 'vitest'
import { reconstruct } from '../../src/index.ts'

const COLUMN = '城西的老茶館昨日重新開門、掌櫃把舊招牌擦洗一遍、'
const columnOf = (text: string, width = 12): string => text.match(new RegExp(`.{1,${width}}`, 'gu'))!.join('\n')

/** A page of a small paper: each story under its headline and its author's name in brackets. */
const PAGE = [
  `茶館重開\n（老樹）\n${columnOf(`${COLUMN}門前的石階也換了新的、街坊們都說比從前亮堂、午後便坐滿了人、`)}`,
  `河燈會記\n（青衫）\n${columnOf('中元之夜、兩岸放燈數百盞、順流而下、遠望如星、孩童追逐其間、船家亦停槳觀看、至三更方散、')}`,
  `新戲園的笑話\n（槐）\n${columnOf('新戲園開幕那天、臺上的門忽然推不開、唱武生的只得從窗子跳出、看客以爲本該如此、一齊叫好、')}`
]

const shape = (text: string): [string, string][][] => reconstruct(text).articles.map(({ blocks }) => blocks.map(({ role, text }) => [role, text.slice(0, 8)]))

describe('a page that signs between headline and text with names in brackets', () => {
  it('has a story under each', () => {
    expect(shape(PAGE.join('\n\n'))).toEqual([
      [
        ['headline', '茶館重開'],
        ['byline', '（老樹）'],
        ['paragraph', '城西的老茶館昨日']
      ],
      [
        ['headline', '河燈會記'],
        ['byline', '（青衫）'],
        ['paragraph', '中元之夜、兩岸放']
      ],
      [
        ['headline', '新戲園的笑話'],
        ['byline', '（槐）'],
        ['paragraph', '新戲園開幕那天、']
      ]
    ])
  })

  it('signs a text behind its end too', () => {
    const [first, ...rest] = PAGE
    const roles = shape([`${first!}\n（晴）`, ...rest].join('\n\n'))
    expect(roles[0]!.at(-1)).toEqual(['tagline', '（晴）'])
    expect(roles).toHaveLength(3)
  })

  it('takes the number of a part for no name', () => {
    const bylines = shape(PAGE.join('\n\n').replace('（青衫）', '（八）'))
      .flat()
      .filter(([role]) => role === 'byline')
    expect(bylines.map(([, text]) => text)).toEqual(['（老樹）', '（槐）'])
  })
})

describe('a single name in brackets', () => {
  it('is left to what else is known of it', () => {
    expect(
      shape(PAGE[0]!)
        .flat()
        .some(([role]) => role === 'byline')
    ).toBe(false)
  })
})

describe('a line that closes a bracket which it did not open', () => {
  it('goes on with its paragraph, and is no heading', () => {
    const text = PAGE.join('\n\n').replace('至三更方散、', '至三更方散、（附\n近日圖）')
    expect(text).toContain('\n近日圖）\n')
    expect(shape(text).flat()).toHaveLength(9)
  })
})

describe('texts that open with a pointer', () => {
  const items = ['戲園門前的馬車排到橋頭、車夫等了半夜、', '碼頭新到一批花布、店家說顏色比去年的鮮亮、'].map((text) => columnOf(`▲${text.repeat(5)}`))

  it('are paragraphs where two as long as no caption follow one another', () => {
    const roles = shape([...PAGE, `坊間雜記\n（老樹）\n${items.join('\n')}`].join('\n\n')).at(-1)!
    expect(roles.map(([role]) => role)).toEqual(['headline', 'byline', 'paragraph', 'paragraph'])
  })

  it('and a short one is a caption', () => {
    expect(
      shape(`${PAGE.join('\n\n')}\n\n▲茶館門前的新石階`)
        .flat()
        .find(([, text]) => text.startsWith('▲'))
    ).toEqual(['caption', '▲茶館門前的新石'])
  })
})

/** A page of a literary supplement: essays and a poem, each with its author's name under the headline. */
const SUPPLEMENT = [
  `巷口的修伞匠\n顾长青\n${columnOf('巷子不深，从头走到尾不过一百来步。修伞匠的摊子摆在槐树下，一只木箱，两张小凳，一年四季都在那里。', 14)}`,
  `雨的来信\n江　渡\n云把字写在窗上\n又用袖子擦去\n河堤上的灯醒着\n替晚归的人\n数一数脚步\n直到天亮`,
  `父亲的算盘\n陆小满\n${columnOf('父亲的算盘挂在门后，框子磨得发亮。每到年底，他把它取下来，噼噼啪啪打上一夜，第二天家里就有了新的打算。', 14)}`
]

describe('a page that sets a name and nothing else between headline and text', () => {
  it('has the names for bylines', () => {
    const { articles } = reconstruct(SUPPLEMENT.join('\n'))
    expect(articles.map(({ headline, bylines }) => [headline, bylines.map(({ names }) => names.map(({ name }) => name).join())])).toEqual([
      ['巷口的修伞匠', ['顾长青']],
      ['雨的来信', ['江渡']],
      ['父亲的算盘', ['陆小满']]
    ])
  })

  it('takes the short lines behind a poet’s name for the poem, and the last of them for the next headline', () => {
    const [, poem] = shape(SUPPLEMENT.join('\n'))
    expect(poem).toEqual([
      ['headline', '雨的来信'],
      ['byline', '江　渡'],
      ...['云把字写在窗上', '又用袖子擦去', '河堤上的灯醒着', '替晚归的人', '数一数脚步', '直到天亮'].map((line) => ['paragraph', line])
    ])
  })

  it('leaves alone a single name, and names in a row', () => {
    const single = SUPPLEMENT[0]!
    const list = `获奖名单\n顾长青\n江小渡\n陆小满\n${columnOf('以上三位同志获得本届优秀奖，奖状已经寄出，请各单位通知本人查收，并于月底以前把回执寄回组委会。', 14)}`
    for (const text of [single, list])
      expect(
        shape(text)
          .flat()
          .some(([role]) => role === 'byline')
      ).toBe(false)
  })
})
