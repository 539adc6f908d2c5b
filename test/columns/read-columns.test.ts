import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reconstruct } from '../../src/index.ts'
import { readColumns } from '../../src/columns/read-columns.ts'
import { readPages } from '../../src/read/lines.ts'
import { isBlank } from '../../src/text/blank.ts'
import { beside, flow, read, setChinese, setLatin } from './typeset.ts'

const FERRY = [
  '渡口的船夫说，江水退了以后，两岸的人又可以过江赶集，孩子上学也不用再绕远路，老人看病方便得多。',
  '县里打算明年春天在下游再修一座桥，桥面比老桥宽一倍，桥头建一个码头，货车、客车分道走，两不相扰。',
  '村民们盼了二十年，图纸贴出来那天，村委会门口挤满了人，有人用手指着图，一寸一寸地量自己的家门。'
]
const TEA = [
  '山上的茶今年早采了七天，茶农说，暖冬之后虫也多，打药却不敢，只好一早一晚上山捉，捉一斤虫收购站给五块钱。',
  '茶厂的机器从清明前响到谷雨后，新来的师傅守着锅，火候差一点，香气就差一截，一锅一锅都要他点头才能出门。'
]
const HARBOUR = [
  'The harbour master said on Monday that the dredging would begin in the spring, when the last of the winter storms had gone and the barges could be brought up the river without danger.',
  'Nobody at the meeting had asked what the work would cost, and nobody, he added, had been told; the council will publish the figures next week, and hear from the public a week after that.',
  'Fishermen who keep their boats above the bridge fear that they will lose a season, for the channel will be closed from dawn until dusk on every day but Sunday while the dredgers are at work.',
  'A spokesman for the port promised that a ferry would carry their catch to the market, free of charge, as long as the bridge stays down and the road along the quay is shut.'
]

const text = (paragraphs: readonly string[]): string => paragraphs.join('').replace(/\s/g, '')
const squeeze = (lines: readonly string[]): string => lines.join('').replace(/\s/g, '')

describe('columns side by side', () => {
  test.each([2, 3, 4])('reads %i Chinese columns one after the other, a full-width sign in one cell', (columns) => {
    const page = beside(flow(setChinese([...FERRY, ...TEA], 12), columns), 20)
    expect(squeeze(read(page).lines)).toBe(text([...FERRY, ...TEA]))
  })

  test.each([2, 3, 4])('reads %i Chinese columns where a full-width sign takes two cells', (columns) => {
    const page = beside(flow(setChinese([...FERRY, ...TEA], 12), columns), 30, { wide: 2 })
    expect(squeeze(read(page).lines)).toBe(text([...FERRY, ...TEA]))
  })

  test.each([2, 3, 5, 8])('reads %i English columns, ragged right', (columns) => {
    const page = beside(flow(setLatin([...HARBOUR, ...HARBOUR, ...HARBOUR], 30), columns), 36)
    expect(squeeze(read(page).lines)).toBe(text([...HARBOUR, ...HARBOUR, ...HARBOUR]))
  })

  test('takes full-width spaces for a gutter', () => {
    const page = beside(flow(setChinese([...FERRY, ...TEA], 14, '　　'), 2), 19, { blank: '　' })
    expect(squeeze(read(page).lines)).toBe(text([...FERRY, ...TEA]))
  })

  test('takes tabs for a gutter', () => {
    const [left, right] = flow(setLatin(HARBOUR, 30), 2) as [string[], string[]]
    const page = left.map((line, at) => line + '\t'.repeat(5 - Math.floor(line.length / 8)) + (right[at] ?? ''))
    expect(squeeze(read(page).lines)).toBe(text(HARBOUR))
  })

  test('cuts the page at a headline that spans its columns', () => {
    const upper = beside(flow(setChinese(FERRY, 12), 2), 20)
    const lower = beside(flow(setChinese(TEA, 12), 2), 20)
    const page = ['渡口重开第一天', '', ...upper, '', '春茶早采七天茶农一早一晚上山捉虫为保香气暖冬之后多虫害', '', ...lower]
    expect(squeeze(read(page).lines)).toBe(`渡口重开第一天${text(FERRY)}春茶早采七天茶农一早一晚上山捉虫为保香气暖冬之后多虫害${text(TEA)}`)
  })

  test('lets a headline in big type, which takes fewer cells than it covers, cut the columns under it', () => {
    const upper = beside(flow(setChinese(FERRY, 12), 2), 20)
    const lower = beside(flow(setChinese(TEA, 12), 2), 20)
    const page = ['渡口重开', '', '', ...upper, '', '', '', '春茶早采七天', '', '', ...lower]
    expect(squeeze(read(page).lines)).toBe(`渡口重开${text(FERRY)}春茶早采七天${text(TEA)}`)
  })

  test('puts the halves of a couplet on one row together, the gap between wide as larger type draws it', () => {
    const story = beside(flow(setChinese([...FERRY, ...TEA], 12), 4), 20)
    const page = ['江水退了渡口重开                    两岸村民盼了二十年', '', '', '船又开了', '', '', ...story]
    expect(read(page).lines).toContain('江水退了渡口重开 两岸村民盼了二十年')
  })

  test('reads a column of its own beside a story in two, to its end', () => {
    const story = beside(flow(setChinese(FERRY, 12), 2), 20)
    const box = setChinese(TEA, 12)
    expect(squeeze(read(beside([story, box], 44)).lines)).toBe(text(FERRY) + text(TEA))
  })

  test('reads a story in one column under a story in two', () => {
    const page = [...beside(flow(setLatin(HARBOUR, 30), 2), 36), '', '', ...setLatin(HARBOUR.slice(0, 2), 66)]
    expect(squeeze(read(page).lines)).toBe(text([...HARBOUR, ...HARBOUR.slice(0, 2)]))
  })

  test('follows a column between whose lines rows of another column stand', () => {
    const left = setChinese(FERRY, 12).flatMap((line) => [line, ''])
    const right = setChinese(TEA, 12).flatMap((line) => ['', line])
    expect(squeeze(read(beside([left, right], 20)).lines)).toBe(text(FERRY) + text(TEA))
  })

  test('keeps a subheading where it stands in its column', () => {
    const lines = setChinese([...FERRY, ...TEA], 12)
    const at = lines.findIndex((line) => line.trim().startsWith(TEA[0]!.slice(0, 6)))
    lines.splice(at, 0, '', '   茶农的早春', '')
    expect(squeeze(read(beside(flow(lines, 3), 20)).lines)).toBe(text([...FERRY, '茶农的早春', ...TEA]))
  })

  test('says which lines are one story, and which are its headline', () => {
    const upper = beside(flow(setChinese(FERRY, 12), 2), 20)
    const lower = beside(flow(setChinese(TEA, 12), 2), 20)
    const page = ['渡口重开', '', '', ...upper, '', '', '', '春茶早采七天', '', '', ...lower].join('\n')
    const { lines } = [...readPages(page)][0]!
    const placed = readColumns(lines, page)
    const chainOf = (start: string): number | undefined => placed.find((line) => line.text.startsWith(start))?.place?.chain
    expect(placed.filter(({ place }) => place?.part === 'head').map((line) => line.text)).toEqual(['渡口重开', '春茶早采七天'])
    expect(chainOf('渡口重开')).toBe(chainOf(FERRY[2]!.slice(0, 5)))
    expect(chainOf('春茶早采')).toBe(chainOf(TEA[1]!.slice(0, 5)))
    expect(chainOf('春茶早采')).not.toBe(chainOf('渡口重开'))
  })

  test('reads on under rows that big type next door has drawn into a column', () => {
    const [left, right] = flow(setChinese([...FERRY, ...TEA], 12), 2) as [string[], string[]]
    const drawn = (column: string[]): string[] => [...column.slice(0, 6), '', '', '', '', ...column.slice(6)]
    const big = [...Array.from({ length: 8 }, () => ''), '新 桥 开 工']
    expect(squeeze(read(beside([drawn(left), drawn(right), big], 20)).lines)).toContain(text([...FERRY, ...TEA]))
  })

  test('does not take a caption at the head of a column for what goes on there', () => {
    const [left, right] = flow(setChinese(FERRY, 12), 2) as [string[], string[]]
    const page = beside(
      [
        [...left, '', '', ''],
        ['▲渡口的新船昨天试航，', '船头挂着红绸。', '', ...right]
      ],
      20
    )
    expect(squeeze(read(page).lines)).toContain(text(FERRY))
  })

  test('does not cut a justified line at its wide word spaces', () => {
    const lines = setLatin(HARBOUR, 32)
    lines[4] = lines[4]!.replace(/ /g, '  ')
    expect(read(beside(flow(lines, 2), 40)).lines).toContain(setLatin(HARBOUR, 32)[4]!.trim())
  })

  test('shows a first line by its indent, and closes no paragraph where a column ends', () => {
    const page = beside(flow(setChinese([...FERRY, ...TEA], 12), 2), 20).join('\n')
    const { lines } = [...readPages(page)][0]!
    const ordered = readColumns(lines, page)
    expect(ordered.filter(({ lead }) => lead === 'indent').map((line) => line.text.slice(0, 3))).toEqual(
      [...FERRY, ...TEA].map((paragraph) => paragraph.slice(0, 3))
    )
    expect(ordered.every(({ gap }) => gap === 0)).toBe(true)
    expect(reconstruct(page).articles.flatMap(({ blocks }) => blocks.map((block) => block.text))).toEqual([...FERRY, ...TEA])
  })
})

describe('leaves a page as it is that has no columns side by side:', () => {
  test.each<[string, string[]]>([
    ['a linear dump', setChinese([...FERRY, ...TEA], 12)],
    [
      'a poem',
      [
        '  Tell me not,',
        '       in mournful numbers,',
        '  Life is but',
        '       an empty dream!',
        '',
        '  For the soul is dead',
        '       that slumbers,',
        '  And things are not',
        '       what they seem.'
      ]
    ],
    [
      'an indented list',
      ['Needed:', '   • two boats', '        with oars', '   • a rope of forty yards', '        well tarred', '   • a lantern', '        and oil for it']
    ],
    [
      'letter-spaced headlines',
      ['春  茶  早  采  七  天', '茶  农  上  山  捉  虫', '渡  口  重  开', '江  水  退  了', '新  桥  明  年  开  工', '两  岸  来  往', ...FERRY]
    ],
    [
      'a linear dump whose justified lines have wide gaps',
      setLatin(HARBOUR, 40).map((line) => line.trimStart().replace(/ /g, '  ').replace(' the ', ' the    '))
    ],
    ['a centred headline over one column', ['                 渡口重开第一天', '', '              江水退了以后', '', ...setChinese([...FERRY, ...TEA], 26)]],
    [
      'a table',
      [
        'Town        High   Low',
        'Ellery        54    41',
        'Lakeport      49    38',
        'Hadley        57    40',
        'Depot         51    39',
        'Carver        52    44',
        'Bascom        53    40',
        'Dulane        48    35'
      ]
    ],
    ['labels and names', ['版式      骆珂', '校检      殷素', '责编      谈晓枫', '美编      卓航', '终审      宓真', '监制      柏承志', '主编      桑秉文']]
  ])('%s', (_, page) => {
    expect(read(page).untouched).toBe(true)
  })
})

const row = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.stringMatching(/^[\u4e00-\u4e20，。a-z]{1,14}$/) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 24 }).map((count) => ' '.repeat(count)) },
    { weight: 1, arbitrary: fc.constantFrom('\t', '　　', '\u0301', '\u{20000}', '— ', '-', '“') }
  ),
  { maxLength: 12 }
)
const anyPage = fc
  .array(
    row.map((parts) => parts.join('')),
    { maxLength: 40 }
  )
  .map((rows) => rows.join('\n'))
/** Columns of text with holes and headlines in them. */
const columnedPage = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.array(fc.tuple(fc.nat(60), fc.nat(3), fc.stringMatching(/^[\u4e00-\u4e20]{0,30}$/)), { maxLength: 6 }))
  .map(([columns, spoilers]) => {
    const rows = beside(flow(setChinese([...FERRY, ...TEA, ...FERRY], 11), columns), 18)
    for (const [at, cut, heading] of spoilers) rows.splice(at % rows.length, cut, heading, '')
    return rows.join('\n')
  })

test('puts every character of any page on one line, once', () => {
  fc.assert(
    fc.property(fc.oneof(anyPage, columnedPage), (source) => {
      for (const { lines } of readPages(source)) {
        const seen = new Map<number, number>()
        for (const { spans, text: reading } of readColumns(lines, source)) {
          expect(squeeze([reading])).toBe(squeeze(spans.map(([start, end]) => source.slice(start, end))))
          for (const [start, end] of spans) for (let at = start; at < end; at++) if (!isBlank(source.charCodeAt(at))) seen.set(at, (seen.get(at) ?? 0) + 1)
        }
        const all = [...source].length === 0 ? [] : [...Array(source.length).keys()].filter((at) => !isBlank(source.charCodeAt(at)))
        expect([...seen.keys()].sort((a, b) => a - b)).toEqual(all)
        expect([...seen.values()].every((count) => count === 1)).toBe(true)
      }
    })
  )
})

// Work that grew faster than the page would not end within the test's time.
test('reads pages of fifteen hundred rows of columns', () => {
  const rows = beside(flow(setChinese([...FERRY, ...TEA], 8), 3), 14)
  const noise = Array.from({ length: 1500 }, (_, at) => '字  '.repeat(at % 60))
  for (const page of [
    Array.from({ length: 150 }, () => rows)
      .flat()
      .slice(0, 1500),
    noise
  ]) {
    const source = page.join('\n')
    const { lines } = [...readPages(source)][0]!
    expect(readColumns(lines, source).length).toBeGreaterThan(0)
  }
})
