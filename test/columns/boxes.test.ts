import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderByBoxes } from '../../src/columns/boxes.ts'
import { read } from '../../src/index.ts'
import { bboxOf, type PageLine, typeset } from '../read/forms.ts'

/** Lines of a column: the first with an indent of two ems, the others full, the last short. */
function column(name: string, x: number, y: number, count: number, { open = false, taken = false, ems = 10 } = {}): PageLine[] {
  return Array.from({ length: count }, (_, at) => {
    const indent = at === 0 && !taken ? 2 : 0
    const last = at === count - 1 && !open
    const text = `${name}${'水'.repeat(ems)}`.slice(0, last ? 4 : ems - indent) + (last ? '。' : '')
    return typeset(text, x + indent * 10, y + at * 14, 10)
  })
}
const order = (lines: readonly PageLine[]): string[] => orderByBoxes([...read(bboxOf([lines])).pages][0]!.lines).map(({ text }) => text)
const texts = (lines: readonly PageLine[]): string[] => lines.map(({ text }) => text)
const shuffled = (lines: readonly PageLine[]): fc.Arbitrary<PageLine[]> => fc.shuffledSubarray([...lines], { minLength: lines.length })

describe('the order of lines with boxes', () => {
  /** Two stories above one another: a headline over three columns, another over two, and one beside it. */
  const upper = [
    typeset('上面的大标题', 40, 40, 40),
    ...column('甲', 40, 100, 6, { open: true }),
    ...column('乙', 160, 100, 6, { open: true, taken: true }),
    ...column('丙', 280, 100, 5, { taken: true })
  ]
  const lower = [typeset('下面的标题', 40, 200, 24), ...column('丁', 40, 240, 5, { open: true }), ...column('戊', 160, 240, 4, { taken: true })]
  const beside = [typeset('旁边', 280, 200, 24), ...column('己', 280, 240, 5)]

  it('reads each story down its columns, whatever order the file has', () => {
    const expected = texts([...upper, ...lower, ...beside])
    fc.assert(
      fc.property(shuffled([...upper, ...lower, ...beside]), (lines) => {
        expect(order(lines)).toEqual(expected)
      }),
      { seed: 1, numRuns: 50 }
    )
  })

  it('reads a page that was scanned askew', () => {
    const slope = 0.012
    const askew = [...upper, ...lower, ...beside].map(({ x, y, ...line }) => ({ ...line, x: x - slope * y, y: y + slope * x }))
    expect(order(askew)).toEqual(texts([...upper, ...lower, ...beside]))
  })

  it('reads vertical columns from right to left, tier by tier', () => {
    const turn = ({ text, x, y, width, height }: PageLine): PageLine => ({ text, x: 560 - y - height, y: x, width: height, height: width })
    expect(order([...upper, ...lower, ...beside].map(turn))).toEqual(texts([...upper, ...lower, ...beside]))
  })

  it('takes a column of two lines that break off with a jump line for the last of the story', () => {
    const story = [
      typeset('三栏上面的大标题', 40, 40, 40),
      ...column('甲', 40, 100, 8, { open: true }),
      ...column('乙', 160, 100, 8, { open: true, taken: true }),
      typeset('最后几句话说完了。（', 280, 100, 10),
      typeset('下转第四版）', 280, 114, 10)
    ]
    const caption = [typeset('▲一张大照片下面的说明文字。', 280, 240, 8)]
    const other = [typeset('下面的标题', 40, 280, 24), ...column('丁', 40, 320, 5)]
    expect(order([...caption, ...other, ...story]).slice(0, story.length)).toEqual(texts(story))
  })

  it('takes a column that starts beside its headline for the first of the story', () => {
    const raised = [
      typeset('标题在右边两栏上', 160, 40, 28),
      ...column('甲', 40, 42, 9, { open: true }),
      ...column('乙', 160, 90, 6, { open: true, taken: true }),
      ...column('丙', 280, 90, 6, { taken: true })
    ]
    expect(order(raised)).toEqual(texts(raised))
  })

  it('keeps a caption out of the columns that run past its picture', () => {
    const caption = [typeset('图为江边的渡口，渡船刚刚到岸', 160, 150, 8), typeset('的时候。', 160, 161, 8)]
    const story = [
      typeset('江边的标题', 40, 40, 40),
      ...column('甲', 40, 100, 9, { open: true }),
      ...column('乙', 160, 190, 3, { open: true, taken: true }),
      ...column('丙', 280, 190, 3, { taken: true })
    ]
    const read = order([...caption, ...story])
    expect(read.filter((text) => !texts(caption).includes(text))).toEqual(texts(story))
    expect(read.indexOf(caption[1]!.text)).toBe(read.indexOf(caption[0]!.text) + 1)
  })

  it('leaves lines without boxes as they are', () => {
    const { pages } = read('第二行在前\n第一行在后')
    const [page] = [...pages]
    expect(orderByBoxes(page!.lines)).toEqual(page!.lines)
  })

  it('takes time that grows no faster than the square of the lines, however they stand', () => {
    // A staircase from right to left: each column hangs over the next, and the leftmost is read last.
    const stairs = Array.from({ length: 1500 }, (_, at): PageLine => ({ text: '渡口重开', x: 100 * at, y: 40 * (1500 - at), width: 180, height: 12 }))
    const before = process.cpuUsage().user
    expect(order(stairs)).toHaveLength(1500)
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(4)
  })

  it('keeps every line of any page, once', () => {
    const line = fc.record({
      text: fc.constantFrom('水', '渡口的船夫说，', 'The ferry', '。', '江水退了以后。'),
      x: fc.integer({ min: -50, max: 600 }),
      y: fc.integer({ min: -50, max: 800 }),
      width: fc.integer({ min: 1, max: 700 }),
      height: fc.integer({ min: 1, max: 300 })
    })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        expect(order(lines).sort()).toEqual(texts(lines).sort())
      }),
      { seed: 1, numRuns: 300 }
    )
  })
})
