import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderByBoxes } from '../../src/columns/boxes.ts'
import { read, reconstruct, type Line, type NeutralRegion, type Region } from '../../src/index.ts'
import { type PageLine, typeset } from '../read/forms.ts'

/** Lines of a column of ten ems: the first with an indent of two, the others full, the last short. */
function column(name: string, x: number, y: number, count: number, { open = false, taken = false } = {}): PageLine[] {
  return Array.from({ length: count }, (_, at) => {
    const indent = at === 0 && !taken ? 2 : 0
    const last = at === count - 1 && !open
    return typeset(`${name}${'水'.repeat(10)}`.slice(0, last ? 4 : 10 - indent) + (last ? '。' : ''), x + indent * 10, y + at * 14, 10)
  })
}
const rule = (x: number, y: number, width: number, height: number): NeutralRegion => ({ kind: 'rule', box: { x, y, width, height } })
const picture = (x: number, y: number, width: number, height: number): NeutralRegion => ({ kind: 'picture', box: { x, y, width, height } })
const pageOf = (lines: readonly PageLine[], regions: readonly unknown[] = []): { lines: Line[]; regions?: Region[] } => {
  const page = { width: 600, height: 800, lines: lines.map(({ text, ...box }) => ({ text, box })), regions }
  return [...read(JSON.stringify({ unit: 'point', pages: [page] }), { kind: 'json' }).pages][0]!
}
/** The lines of each chain in order, by the sign that each line begins with. */
function chainsOf(lines: readonly PageLine[], regions: readonly NeutralRegion[] = []): string[] {
  const page = pageOf(lines, regions)
  const chains: string[] = []
  for (const { text, place } of orderByBoxes(page.lines, page.regions)) chains[place!.chain] = (chains[place!.chain] ?? '') + text[0]!
  return chains
}

describe('rules', () => {
  const one = column('甲', 40, 40, 5)
  const below = column('乙', 40, 114, 5)

  it('part what stands above them in a column from what stands below', () => {
    expect(chainsOf([...one, ...below])).toEqual(['甲甲甲甲甲乙乙乙乙乙'])
    expect(chainsOf([...one, ...below], [rule(40, 111, 100, 1)])).toEqual(['甲甲甲甲甲', '乙乙乙乙乙'])
  })

  it('part nothing where they are short: a dash within a story', () => {
    expect(chainsOf([...one, ...below], [rule(65, 111, 50, 1)])).toEqual(['甲甲甲甲甲乙乙乙乙乙'])
  })

  it('part the rows of no table', () => {
    const rows = [0, 1, 2, 3, 4].map((at) => rule(40, 53 + at * 14, 100, 0.5))
    expect(chainsOf(one, rows)).toEqual(['甲甲甲甲甲'])
  })

  /** Two columns of a story over two columns of another, neither with a heading. */
  const rows = [
    ...column('甲', 40, 40, 5, { open: true }),
    ...column('甲', 160, 40, 5, { taken: true }),
    ...column('乙', 40, 116, 5, { open: true }),
    ...column('乙', 160, 116, 5, { taken: true })
  ]

  it('end a row of stories where they run over several columns', () => {
    expect(chainsOf(rows, [rule(40, 112, 220, 1)])).toEqual(['甲'.repeat(10), '乙'.repeat(10)])
  })

  it('part a column where they run over it alone, and its last story goes on at the next one’s top', () => {
    const columns = [
      ...column('甲', 40, 40, 5),
      ...column('乙', 40, 116, 5, { open: true }),
      ...column('乙', 160, 40, 5, { taken: true }),
      ...column('丙', 160, 116, 5)
    ]
    expect(chainsOf(columns, [rule(40, 112, 100, 1), rule(160, 112, 100, 1)])).toEqual(['甲'.repeat(5), '乙'.repeat(10), '丙'.repeat(5)])
  })

  it('hold on a page set upright too', () => {
    const turn = ({ text, x, y, width, height }: PageLine): PageLine => ({ text, x: 560 - y - height, y: x, width: height, height: width })
    expect(chainsOf([...one, ...below].map(turn), [rule(560 - 112, 40, 1, 100)])).toEqual(['甲甲甲甲甲', '乙乙乙乙乙'])
  })

  it('hold on a page scanned askew', () => {
    const slope = 0.01
    const many = [...one, ...below, ...column('丙', 160, 40, 10), ...column('丁', 280, 40, 10)]
    const askew = many.map(({ x, y, ...line }) => ({ ...line, x: x - slope * y, y: y + slope * x }))
    const straight = chainsOf(many, [rule(40, 111, 100, 1)])
    expect(straight[0]).toBe('甲甲甲甲甲')
    expect(chainsOf(askew, [rule(40 - slope * 111, 111 + slope * 40, 100, 2)])).toEqual(straight)
  })

  it('keep a story from going on in the next column where they run on beyond both', () => {
    // A column that breaks off, beside one that begins flush: without a rule they are one.
    const beside = [
      ...column('甲', 40, 40, 8, { open: true }),
      ...column('乙', 160, 40, 8, { taken: true, open: true }),
      ...column('乙', 280, 40, 8, { taken: true }),
      typeset('另一件事', 160, 190, 20),
      ...column('丙', 160, 230, 8)
    ]
    expect(chainsOf(beside)[0]).toBe('甲'.repeat(8) + '乙'.repeat(16))
    expect(chainsOf(beside, [rule(149, 40, 1, 300)]).slice(0, 2)).toEqual(['甲'.repeat(8), '乙'.repeat(16)])
  })

  it('say nothing where all columns of a page are ruled off', () => {
    const columns = ['甲', '乙', '丙', '丁'].map((name, at) => column(name, 40 + 120 * at, 100, 8, { open: at < 3, taken: at > 0 }))
    const between = [149, 269, 389].map((x) => rule(x, 20, 1, 220))
    expect(chainsOf(columns.flat(), between)).toEqual([
      columns
        .flat()
        .map(({ text }) => text[0])
        .join('')
    ])
  })
})

describe('pictures', () => {
  /** A story in two columns, a picture over the second, its caption in type as large as the text. */
  const caption = [typeset('图为渡口的船夫正在', 160, 120, 10), typeset('撑船过江。', 160, 134, 10)]
  const story = [typeset('渡口重开', 40, 40, 20), ...column('甲', 40, 80, 12, { open: true }), ...column('甲', 160, 174, 5, { taken: true })]

  it('have what stands right under them for their caption', () => {
    expect(chainsOf([...story, ...caption], [picture(160, 40, 100, 78)])).toContain('图撑')
  })

  it('have no caption where a column goes on under them', () => {
    const columns = [...column('甲', 40, 40, 12, { open: true }), ...column('甲', 160, 120, 8, { taken: true })]
    expect(chainsOf(columns, [picture(160, 40, 100, 78)])).toEqual(['甲'.repeat(20)])
  })

  it('have their caption end where the text below it begins, in larger type', () => {
    const small = [...Array.from({ length: 4 }, (_, at) => typeset('图为渡口的船夫正在撑船', 160, 120 + at * 11, 8)), typeset('王小雨摄', 228, 164, 8)]
    const text = column('乙', 160, 180, 5)
    const chains = chainsOf([typeset('渡口重开', 160, 20, 20), ...small, ...text], [picture(160, 45, 100, 73)])
    expect(chains).toContain('渡乙乙乙乙乙')
    expect(chains).toContain('图图图图王')
  })

  it('have the last sign of a credit for theirs, which is nearer to it than to the text below', () => {
    const small = [
      ...['图为渡口的船夫正撑船过江', '图水涨了两岸的人可以过江'].map((text, at) => typeset(text, 160, 120 + at * 12, 8)),
      typeset('图了水退人两岸。', 160, 144, 8)
    ]
    const credit = [typeset('（王小雨', 232, 144, 8), typeset('摄）', 202, 156, 10)]
    // A scan's boxes are counted in whole pixels.
    const scan = [typeset('渡口重开', 160, 20, 20), ...small, ...credit, ...column('乙', 160, 176, 9)].map(({ text, x, y, width, height }) => ({
      text,
      ...{ x: 4 * x, y: 4 * y, width: 4 * width, height: 4 * height }
    }))
    expect(chainsOf(scan, [picture(640, 180, 400, 292)])).toContain('图图图（摄')
  })

  it('need not be known for small type with a credit behind it to be their caption, and no heading over a rule is its', () => {
    const lines = [
      typeset('江河日报', 40, 20, 40),
      typeset('图为渡口的船夫正撑船过江两岸', 160, 150, 8),
      typeset('图人等候。（王小雨摄）', 172, 161, 8),
      typeset('渡口重开', 160, 180, 20),
      ...column('甲', 40, 220, 12, { open: true }),
      ...column('甲', 160, 220, 12, { taken: true })
    ]
    expect(chainsOf(lines, [rule(40, 80, 220, 1)])).toContain('图图')
  })

  it('make no text of what an engine read in them', () => {
    const columns = [...column('甲', 40, 40, 12, { open: true }), ...column('甲', 160, 120, 8, { taken: true })]
    // A scan's boxes are counted in whole pixels.
    const scan = [...columns, typeset('人', 200, 60, 10), typeset('一丫二口', 180, 90, 10)].map(({ text, x, y, width, height }) => ({
      text,
      ...{ x: 4 * x, y: 4 * y, width: 4 * width, height: 4 * height }
    }))
    const page = pageOf(scan, [picture(640, 160, 400, 312)])
    const lines = page.lines.map((line) => ({ ...line, confidence: line.text.startsWith('一') ? 0.3 : 0.9 }))
    const ordered = orderByBoxes(lines, page.regions)
    expect(ordered.slice(-2).map(({ text, place }) => [text, place])).toEqual([
      ['人', undefined],
      ['一丫二口', undefined]
    ])
  })
})

describe('rules and pictures of any kind', () => {
  const odd = fc.oneof(fc.double(), fc.integer({ min: -100, max: 900 }), fc.constantFrom(0, -0, 1e308, -1e308, 1e7, 5e-324, null, 'x'))
  const region = fc.record({ kind: fc.constantFrom('rule', 'picture'), box: fc.record({ x: odd, y: odd, width: odd, height: odd }) })

  it('lose no line and give no text', () => {
    const lines = [...column('甲', 40, 40, 12, { open: true }), ...column('乙', 160, 120, 8, { taken: true })]
    const texts = lines.map(({ text }) => text).sort()
    fc.assert(
      fc.property(fc.array(region, { maxLength: 30 }), (regions) => {
        const page = pageOf(lines, regions)
        expect(
          orderByBoxes(page.lines, page.regions)
            .map(({ text }) => text)
            .sort()
        ).toEqual(texts)
      }),
      { seed: 1, numRuns: 200 }
    )
  })

  it('are told where they are no boxes', () => {
    const input = { pages: [{ lines: [{ text: '水' }], regions: [{ kind: 'rule' }, { kind: 'picture', box: { x: 0, y: 0, width: 0, height: 0 } }] }] }
    expect(reconstruct(read(JSON.stringify(input), { kind: 'json' })).diagnostics).toEqual([
      { rule: 'region-unusable', message: 'a rule or a picture has coordinates that are no box: it is left out (2 times)' }
    ])
  })
})
