import { describe, expect, it } from 'vitest'
import { reconstruct } from '../../src/reconstruct.ts'

const lines = (...texts: string[]): string => texts.join('\n')
const read = (text: string): { headline: string | undefined; roles: string[] }[] =>
  reconstruct(text).articles.map(({ headline, blocks }) => ({ headline, roles: blocks.map(({ role }) => role) }))

describe('numbered captions', () => {
  const captions = ['图③ 老人在河边看龙舟。', '图① 舞狮队走过老街。', '图② 孩子们提着花灯。']
  const story = lines('古镇庙会开锣', '本报讯（记者王平）古镇庙会昨日', '开锣，老街上人山人海。')

  it('are one set in the order of their numbers, wherever they stand', () => {
    const text = lines(story, '', captions[0]!, '', '山上茶园迎客', '本报讯（记者李明）山上的茶园', '迎来一批客人。', '', captions[1]!, '', captions[2]!)
    const found = reconstruct(text).articles.flatMap(({ images }) => images.map(({ caption }) => caption))
    expect(found).toEqual([captions[1], captions[2], captions[0]])
  })

  it('begin another set where a number comes again', () => {
    const text = lines(story, '', '图① 舞狮队走过老街。', '图② 孩子们提着花灯。', '', '图① 茶农在山上采茶。')
    const articles = reconstruct(text)
      .articles.map(({ images }) => images.length)
      .filter((images) => images > 0)
    expect(articles.reduce((sum, images) => sum + images, 0)).toBe(3)
    expect(reconstruct(text).articles.some(({ images }) => images.length === 3 && images[2]!.caption === '图② 孩子们提着花灯。')).toBe(false)
  })
})

describe('a heading whose line end cuts a word', () => {
  it('stays with the rest of it', () => {
    const text = lines(
      '春茶上市早，湖边白',
      '鹭也提前归来',
      '',
      '本报讯（记者王平）湖边的白鹭昨日',
      '飞回，观鸟的人比去年多，白鹭在浅',
      '水里觅食。',
      '',
      '茶农采茶忙',
      '',
      '本报讯（记者李明）山上的春茶上市',
      '早了七天，茶农忙着采茶。'
    )
    expect(read(text)[0]).toMatchObject({ headline: '春茶上市早，湖边白鹭也提前归来' })
  })
})

describe('a heading in its column', () => {
  const paragraph = ['渡口的船夫说，江水退', '了以后，两岸的农民又可以', '过江赶集，不用绕路。']
  const school = ['学校的老师说，校车停', '开三天，孩子们坐渡船上学', '，校车明天恢复开行。']
  const first = ['本报讯（记者王平）江', '水连日退去，渡口昨日恢复', '开航。', ...paragraph]
  const stories = (before: string[], behind: string[], opening = ''): string =>
    lines(
      '江水退去渡口开航',
      '',
      ...first,
      ...before,
      '校车停开三天',
      ...behind,
      opening + school[0]!,
      ...school.slice(1),
      '',
      '山上春茶早采',
      '',
      '本报讯（记者李明）山',
      '上的春茶早采了七天。',
      '',
      '新桥今日通车',
      '',
      '本报讯（记者陈望）新',
      '桥今日通车。'
    )

  it('is a subheading on a page that sets blanks round its headlines', () => {
    expect(read(stories([], []))[0]!.roles).toContain('subheading')
  })

  it('is a headline where its text opens like a story', () => {
    expect(read(stories([''], [''], '本报讯 ')).map(({ headline }) => headline)).toContain('校车停开三天')
  })
})

describe('a headline in a narrow column', () => {
  const body = ['本报讯（记者王平）渡', '口恢复开航，两岸村民又可', '以过江赶集，江水退去三天', '，船夫们忙着修船，明天还', '要再开一班。']

  it('runs over four lines', () => {
    const text = lines(...body, '', '渡口恢复开航', '江水退去', '船夫忙修船', '两岸赶集')
    expect(read(text)[0]).toMatchObject({ headline: '渡口恢复开航 江水退去 船夫忙修船 两岸赶集' })
  })

  it('goes on where two lines were cut at a measure, and leaves a kicker behind it alone', () => {
    const text = lines(...body, '', '江水退去渡口开', '航两岸村民过江', '赶集 不必绕路', '渡口管理通告')
    expect(reconstruct(text).articles[0]).toMatchObject({ headline: '江水退去渡口开航两岸村民过江赶集 不必绕路', kicker: '渡口管理通告' })
  })
})

describe('a headline that stands apart from its deck', () => {
  const deck = 'Raises average 3 percent; strike vote called off'
  const headline = 'Teachers and district reach pact on pay'
  const teachers = [
    'LAKEPORT (AP) — Negotiators for the school district and its',
    'teachers reached a pact on pay late Wednesday,',
    'an hour before a strike vote was to begin in',
    'the gymnasium. Raises would average 3 percent',
    'a year, and the smallest classes would stay as',
    'small as they are now.'
  ]
  const bees = [
    'HADLEY (AP) — A beekeeper told deputies that forty hives',
    'vanished overnight from an orchard north of',
    'town, and that the thieves must have known',
    'what they were doing, since the bees were too',
    'cold to object. The hives were to pollinate',
    'sixty acres of cherries.'
  ]
  const bridge = [
    'MILLTOWN (AP) — The old bridge over the mill race will close',
    'in May for repairs, the county engineer said,',
    'and it will not open again before the fall.',
    'Drivers are asked to cross at the ferry, which',
    'will run from dawn until an hour past',
    'midnight.'
  ]

  it('goes to the story that has the deck, not to one beside it', () => {
    const text = lines(
      deck,
      'By ANN HALE',
      '',
      ...teachers,
      '',
      'Thieves make off with forty hives',
      '',
      ...bees,
      '',
      headline,
      '',
      'Bridge to close in May',
      '',
      ...bridge
    )
    const found = read(text)
    expect(found.map(({ headline }) => headline)).toEqual([headline, 'Thieves make off with forty hives', 'Bridge to close in May'])
    expect(found[0]!.roles).toEqual(['headline', 'deck', 'byline', 'paragraph'])
  })
})
