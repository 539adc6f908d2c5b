import { describe, expect, it } from 'vitest'
import { reconstruct } from '../../src/reconstruct.ts'

describe('the reporter', () => {
  const wire = ['新华社某港5月18日电（记者 王平）湖边的白鹭昨日飞回，观', '鸟的人比去年多，白鹭在浅水里觅食。', '护鸟人说，白鹭每年春天都来，今年来得最早。']
  const rest = ['矿山关停以后，村里人开起了客栈，游客一天比一天多起来。', '老矿工梁师傅把自家院子改成客房，周末总是住满人。']
  const openings = (...lines: string[]): string[] => reconstruct(lines.join('\n')).articles.map(({ body }) => body.slice(0, 5))

  it('is named once in a story: named in its opening and again behind it, there are two stories', () => {
    expect(openings(...wire, ...rest, '（本报记者 李明）')).toEqual(['新华社某港', '矿山关停以'])
  })

  it('may be named at either end', () => {
    expect(openings(...wire, ...rest)).toEqual(['新华社某港'])
    expect(openings(wire[0]!.replace('（记者 王平）', ' '), ...wire.slice(1), ...rest, '（本报记者 李明）')).toEqual(['新华社某港'])
  })
})

describe('headings that stand together behind all bodies', () => {
  const wire = (place: string, ...sentences: string[]): string[] =>
    sentences.map((sentence, at) => (at === 0 ? `新华社${place}5月18日电 ${sentence}` : sentence))
  const stories: [string, string[]][] = [
    ['石桥合龙通车 两岸往来便捷', wire('江口', '跨江石桥昨日合龙，两岸居民步行往来只要十分钟。', '石桥全长四百米，工期比原定提前两个月。')],
    ['果园挂满红枣 农户喜迎丰收', wire('枣庄', '山坡果园挂满红枣，农户说今年的收成好过往年。', '红枣销往外省，合作社添了三条烘干线。')],
    ['渔港添置冰库 海鲜保鲜延时', wire('渔湾', '渔港新添冰库投入使用，海鲜保鲜时间延长一倍。', '渔民把海鲜存进冰库，等价钱合适再卖。')],
    ['少年围棋开赛 百名棋手对弈', wire('棋城', '少年围棋赛开赛，百名棋手在体育馆对弈两天。', '围棋赛的冠军将去外地参加决赛。')],
    ['老街修缮完工 茶馆重新开门', wire('古镇', '老街修缮完工，关了三年的茶馆重新开门迎客。', '茶馆掌柜说，老街的青石板都是原来的。')],
    ['山火全部扑灭 村民陆续返家', wire('林场', '山火已全部扑灭，转移的村民陆续返回家中。', '消防队留守林场，防止山火复燃。')]
  ]
  // Nothing but its headline tells that a story begins here: it has no dateline, and stands right behind another's last paragraph.
  const brief = '湿地里来了首批候鸟黑脸琵鹭，比去年早到九天，观鸟的人要离开五十米以外。'
  const bodies = [...stories.slice(0, 3).flatMap(([, lines]) => lines), brief, ...stories.slice(3).flatMap(([, lines]) => lines)]
  const headlines = [
    ...stories.slice(0, 3).map(([headline]) => headline),
    '首批候鸟飞到湿地 黑脸琵鹭比去年早到九天',
    ...stories.slice(3).map(([headline]) => headline)
  ]

  const caption = ['▲首批黑脸琵鹭飞抵湿地，在水边左右摆动长嘴觅食。', '（王小平摄）']

  it('decide with the cuts: a paragraph that one of them alone speaks of is a story', () => {
    const { articles } = reconstruct([...bodies, ...headlines, ...caption].join('\n'))
    expect(articles.find(({ headline }) => headline?.startsWith('首批'))?.body).toBe(brief)
    expect(articles).toHaveLength(stories.length + 1)
  })

  it('leave a paragraph with its story where none speaks of it alone', () => {
    const { articles } = reconstruct([...bodies, ...headlines.filter((headline) => !headline.startsWith('首批')), ...caption].join('\n'))
    expect(articles).toHaveLength(stories.length)
    expect(articles[2]!.body).toContain('黑脸琵鹭')
  })
})

describe('a page that sets its headlines in capitals', () => {
  const coal = [
    'The Bishop of Elm presented a petition from',
    'the inhabitants of his parish against the',
    'duty on coal, which was ordered to lie upon',
    'the table.'
  ]
  const ships = ['The brig Mary of Dover came in on Friday', 'with her mast gone, and was towed to the', 'quay by two boats of the harbor.']
  const ball = ['The stewards of the hunt gave a ball at the', 'assembly rooms last night, and some eighty', 'couples danced until the clock struck four.']
  const middle = ['The Order of the Day for the Second', 'Reading of the Coal Duties Repeal']
  const more = ['Mr. Hale said that the poor of his county', 'bought their coal by the bushel and paid the', 'duty on every one of them.']
  const headlines = (...lines: string[]): (string | undefined)[] => reconstruct(lines.join('\n')).articles.map(({ headline }) => headline)

  it('begins a story at a line of capitals, and none at two lines of small letters', () => {
    expect(headlines('COAL DUTIES.', ...coal, ...middle, ...more, 'BRIG TOWED IN.', ...ships, 'HUNT BALL.', ...ball)).toEqual([
      'COAL DUTIES.',
      'BRIG TOWED IN.',
      'HUNT BALL.'
    ])
  })

  it('is told from one that sets labels so, where two such lines begin a story', () => {
    expect(
      headlines('Bishop brings petition on coal', ...coal, ...middle, ...more, 'Brig towed in without mast', ...ships, 'Eighty dance at ball', ...ball)
    ).toContain(middle.join(' '))
  })
})

describe('a line with nothing to read', () => {
  const first = [
    'The Bishop of Elm presented a petition from',
    'the inhabitants of his parish against the',
    'duty on coal, which was ordered to lie upon',
    'the table.'
  ]
  const more = ['Mr. Hale said that the poor of his county', 'bought their coal by the bushel and paid the', 'duty on every one of them.']

  it.each(['.', 'K"', 'P', '4'])('heads nothing and is no part of a story: %s', (speck) => {
    const { articles, furniture } = reconstruct(['Bishop brings petition on coal', ...first, '', speck, '', ...more].join('\n'))
    expect(articles.map(({ headline }) => headline)).toEqual(['Bishop brings petition on coal'])
    expect(articles[0]!.blocks.map(({ role }) => role)).toEqual(['headline', 'paragraph', 'paragraph'])
    expect(furniture.map(({ text }) => text)).toEqual([speck])
  })
})
