import { describe, expect, test } from 'vitest'
import { readColumns } from '../../src/columns/read-columns.ts'
import { readPages, type Line } from '../../src/read/lines.ts'
import { beside, flow, setChinese, setLatin } from './typeset.ts'

const FERRY = [
  '渡口的船夫说，江水退了以后，两岸的人又可以过江赶集，孩子上学也不用再绕远路，老人看病方便得多。',
  '县里打算明年春天在下游再修一座桥，桥面比老桥宽一倍，桥头建一个码头，货车、客车分道走，两不相扰。',
  '村民们盼了二十年，图纸贴出来那天，村委会门口挤满了人，有人用手指着图，一寸一寸地量自己的家门。'
]
const TEA = [
  '山上的茶今年早采了七天，茶农说，暖冬之后虫也多，打药却不敢，只好一早一晚上山捉，捉一斤虫收购站给五块钱。',
  '茶厂的机器从清明前响到谷雨后，新来的师傅守着锅，火候差一点，香气就差一截，一锅一锅都要他点头才能出门。'
]
const SCHOOL = ['村小的孩子们在操场边种了两排杨树，老师说，等树长到屋檐高的时候，这一届学生正好毕业，到时候再回来量一量。']
const HARBOUR = [
  'The harbour master said on Monday that the dredging would begin in the spring, when the last of the winter storms had gone and the barges could be brought up the river without danger.',
  'Nobody at the meeting had asked what the work would cost, and nobody, he added, had been told; the council will publish the figures next week, and hear from the public a week after that.'
]

const place = (page: readonly string[]): readonly Line[] => {
  const source = page.join('\n')
  return readColumns([...readPages(source)][0]!.lines, source)
}
const textOf = (lines: readonly Line[]): string =>
  lines
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '')
const bare = (...paragraphs: string[]): string => paragraphs.join('').replace(/\s/g, '')
/** The story that the line beginning so stands in. */
const chainOf = (lines: readonly Line[], start: string): number | undefined => lines.find(({ text }) => text.startsWith(start))?.place?.chain

describe('a page of columns side by side', () => {
  test('has a story end where the headline below it begins, though its column stands right over it', () => {
    const left = [...flow(setChinese(FERRY, 12), 2)[0]!, '', '', '', '春茶早采七天', '', '', ...setChinese(TEA, 12)]
    const right = flow(setChinese(FERRY, 12), 2)[1]!
    const lines = place(['渡口重开第一天', '', ...beside([left, right], 20)])
    expect(textOf(lines)).toBe(bare('渡口重开第一天', ...FERRY, '春茶早采七天', ...TEA))
    expect(chainOf(lines, '春茶早采')).not.toBe(chainOf(lines, '渡口重开'))
  })

  test('has two stories side by side, each under its own headline, and one under both', () => {
    const one = ['渡口重开', '', ...setChinese(FERRY.slice(0, 2), 12)]
    const other = ['春茶早采七天', '', ...setChinese(TEA, 12)]
    const under = ['', '', '村小操场边种下两排杨树', '', ...beside(flow(setChinese([...SCHOOL, ...FERRY], 14), 2), 20)]
    const lines = place([...beside([one, other], 20), ...under])
    expect(textOf(lines)).toBe(bare('渡口重开', FERRY[0]!, FERRY[1]!, '春茶早采七天', ...TEA, '村小操场边种下两排杨树', ...SCHOOL, ...FERRY))
    expect(new Set(['渡口重开', '春茶早采', '村小操场'].map((start) => chainOf(lines, start))).size).toBe(3)
  })

  test('keeps a subheading at the top of a column, level with the text beside it, in its story', () => {
    const [left, right] = [setChinese(FERRY, 12), ['    茶农的早春', '', ...setChinese(TEA, 12)]]
    const lines = place(['渡口重开茶山开园', '', ...beside([left, right], 20)])
    expect(textOf(lines)).toBe(bare('渡口重开茶山开园', ...FERRY, '茶农的早春', ...TEA))
    expect(chainOf(lines, '茶农的早春')).toBe(chainOf(lines, '渡口重开'))
  })

  test('lets a headline at the top of a column, level with the headline beside it, begin another story', () => {
    const page = beside(
      [
        ['渡口重开第一天', '', ...setChinese(FERRY, 12)],
        ['春茶早采七天', '', ...setChinese([...TEA, ...SCHOOL], 12)]
      ],
      20
    )
    const lines = place(page)
    expect(chainOf(lines, '春茶早采')).not.toBe(chainOf(lines, '渡口重开'))
  })

  test('keeps a heading in its story whose text goes on in a column that begins above it', () => {
    const [left, right] = flow(setChinese([...FERRY, ...TEA], 12), 2) as [string[], string[]]
    left.splice(
      left.findIndex((line) => line.includes(FERRY[1]!.slice(0, 6))),
      0,
      '',
      '新桥明年春天开工',
      ''
    )
    const lines = place(['渡口重开茶山开园', '', ...beside([left, right], 20)])
    expect(textOf(lines)).toBe(bare('渡口重开茶山开园', FERRY[0]!, '新桥明年春天开工', ...FERRY.slice(1), ...TEA))
    expect(chainOf(lines, '新桥明年')).toBe(chainOf(lines, '渡口重开'))
  })

  test('reads on under a headline that a text began beside', () => {
    const [first, second, third] = flow(setLatin([...HARBOUR, ...HARBOUR], 30), 3) as [string[], string[], string[]]
    const headline = ['DREDGING BEGINS', '', '']
    const lines = place(beside([first, [...headline, ...second], ['', '', '', ...third]], 36))
    expect(textOf(lines)).toBe(bare('DREDGING BEGINS', ...HARBOUR, ...HARBOUR))
    expect(new Set(lines.map((line) => line.place?.chain)).size).toBe(1)
  })

  test('gives a picture the heading over it, and its caption', () => {
    const photo = ['桥头新景', '', '', '', '', '', '▲渡口的新船昨天试航，', '船头挂着红绸。']
    const [left, right] = flow(setChinese([...FERRY, ...TEA], 12), 2) as [string[], string[]]
    const lines = place(beside([['渡口重开第一天', '', ...left], ['', '', ...right], photo], 20))
    expect(chainOf(lines, '▲渡口')).toBe(chainOf(lines, '桥头新景'))
    expect(lines.find(({ text }) => text.startsWith('▲渡口'))?.place?.part).toBe('loose')
    expect(chainOf(lines, '渡口重开')).not.toBe(chainOf(lines, '桥头新景'))
  })

  test('leaves a picture the heading right under its caption, and begins a story with the heading further down', () => {
    const photo = [
      '',
      '',
      '',
      '',
      '',
      '▲渡口的新船昨天试航，',
      '船头挂着红绸。',
      '',
      '桥头新景',
      '',
      '',
      '',
      '',
      '',
      '春茶早采七天',
      '',
      ...setChinese(TEA, 12)
    ]
    const lines = place(beside([photo, ['渡口重开第一天', '', ...setChinese(FERRY, 12)]], 20))
    expect(chainOf(lines, '春茶早采')).toBe(chainOf(lines, TEA[0]!.slice(0, 5)))
    expect(chainOf(lines, '桥头新景')).toBe(chainOf(lines, '▲渡口'))
    expect(chainOf(lines, '桥头新景')).not.toBe(chainOf(lines, '春茶早采'))
  })

  test('gives a story whose picture stands between its headline and its text that headline', () => {
    const photo = Array.from({ length: 24 }, () => '')
    const [left, right] = flow(setChinese([...FERRY, ...FERRY, ...FERRY], 12), 2) as [string[], string[]]
    const other = ['春茶早采七天', ...photo, '▲茶农一早上山捉虫，', '山上雾还没有散。', '', ...setChinese([...TEA, ...SCHOOL], 12)]
    const lines = place(beside([['渡口重开第一天', '', ...left], ['', '', ...right], other], 20))
    expect(chainOf(lines, '春茶早采')).toBe(chainOf(lines, TEA[1]!.slice(0, 5)))
  })

  test('takes rows with nothing on them for white where headings stand under all columns', () => {
    const above = flow(setChinese([FERRY.join('').slice(0, -1) + TEA.join('')], 12), 3).map((column) => column.slice(0, 12))
    const heads = ['村小操场边种下两排杨树', '茶厂新来师傅守锅看火候', '渡口重开第一天人来人往'].map((text) => [
      '',
      text.slice(0, 6),
      text.slice(6),
      '',
      ...setChinese([...SCHOOL, ...TEA], 12)
    ])
    const lines = place([
      '江边三件事',
      '',
      ...beside(
        above.map((column, at) => [...column, ...heads[at]!]),
        20
      )
    ])
    expect(lines.find(({ text }) => text.startsWith('村小操场'))?.place?.part).toBe('head')
  })

  test('puts a drop cap before the paragraph that stands behind it', () => {
    const text = setLatin([HARBOUR[0]!.slice(1), HARBOUR[1]!], 30).map((line, at) => (at < 3 ? '    ' + line.trim() : line))
    const page = ['Dredging to begin in spring', '', ...beside([['T', ...text], setLatin(HARBOUR, 30)], 40)]
    expect(textOf(place(page))).toContain('T' + bare(HARBOUR[0]!.slice(1)).slice(0, 30))
  })
})
