import { describe, expect, test } from 'vitest'
import { makeUp, type Follow } from '../../src/columns/make-up.ts'
import type { Rectangle } from '../../src/columns/rectangle.ts'
import { readingOrder } from '../../src/columns/reading-order.ts'

const box = (left: number, right: number, top: number, bottom: number): Rectangle => ({ left, right, top, bottom })
/** Boxes that follow one another well where a pair is listed; `ways` says how else each may be read. */
const pairs = (good: readonly (readonly [number, number])[], ways: Follow<number>['ways'] = (way) => [{ way, score: 0 }]): Follow<number> => ({
  ways,
  begin: (way) => way,
  weigh: (open, way) => (good.some(([one, other]) => one === open && other === way) ? 1 : 0),
  join: (_, __, end) => end
})
const orderOf = (boxes: readonly Rectangle[], follow: Follow<number>): number[] =>
  makeUp(boxes, follow, (group) => readingOrder(group.map((at) => boxes[at]!)).map((at) => group[at]!))

// Two rows of two columns: 0 1 over 2 3.
const GRID = [box(0, 10, 0, 10), box(14, 24, 0, 10), box(0, 10, 12, 22), box(14, 24, 12, 22)]

describe('the order of a page', () => {
  test('is row by row where the columns of a row follow one another', () => {
    expect(
      orderOf(
        GRID,
        pairs([
          [0, 1],
          [2, 3]
        ])
      )
    ).toEqual([0, 1, 2, 3])
  })

  test('is row by row where nothing tells but that the rows end level, white between', () => {
    expect(orderOf(GRID, pairs([]))).toEqual([0, 1, 2, 3])
  })

  test('is column by column where nothing tells and rows stand close', () => {
    const close = GRID.map(({ left, right, top }) => box(left, right, top, top + 12))
    expect(orderOf(close, pairs([]))).toEqual([0, 2, 1, 3])
  })

  test('is column by column where a column goes on below', () => {
    expect(
      orderOf(
        GRID,
        pairs([
          [0, 2],
          [1, 3]
        ])
      )
    ).toEqual([0, 2, 1, 3])
  })

  test('never goes back up or to the left within what no cut parts otherwise', () => {
    expect(orderOf(GRID, pairs([[3, 0]]))).not.toEqual([3, 0, 1, 2])
    expect(orderOf([...GRID].reverse(), pairs([]))[0]).toBe(3)
  })

  test('is taken as a whole: one good joint is given up for two', () => {
    expect(
      orderOf(
        GRID,
        pairs([
          [0, 2],
          [0, 1],
          [1, 2]
        ])
      )
    ).toEqual([0, 1, 2, 3])
  })

  test('lets what stands aside part nothing', () => {
    const follow = pairs([[0, 2]])
    const aside = { ...follow, begin: (way: number) => (way === 1 ? undefined : way) }
    const column = [box(0, 10, 0, 10), box(0, 10, 11, 12), box(0, 10, 13, 20)]
    let weighed: number | undefined
    expect(orderOf(column, { ...aside, weigh: (open, way) => (weighed = follow.weigh(open, way)) })).toEqual([0, 1, 2])
    expect(weighed).toBe(1)
  })

  test('reads a box in the way that fits its neighbours', () => {
    const follow = pairs(
      [
        [0, 11],
        [11, 2]
      ],
      (box) =>
        box === 1
          ? [
              { way: 1, score: 0 },
              { way: 11, score: -1.5 }
            ]
          : [{ way: box, score: 0 }]
    )
    const column = [box(0, 10, 0, 10), box(0, 10, 11, 12), box(0, 10, 13, 20)]
    expect(orderOf(column, follow)).toEqual([0, 11, 2])
    expect(orderOf(column, { ...follow, weigh: (open, way) => follow.weigh(open, way) / 2 })).toEqual([0, 1, 2])
  })

  test('of boxes that no straight cut parts is what they are compared to', () => {
    const pinwheel = [box(0, 20, 0, 10), box(22, 30, 0, 20), box(10, 30, 22, 30), box(0, 8, 12, 30), box(10, 20, 12, 20)]
    expect(orderOf(pinwheel, pairs([])).sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4])
  })

  test('of nothing is nothing', () => {
    expect(orderOf([], pairs([]))).toEqual([])
  })
})

// Work that grew as the number of cuts allows would not end within the test's time.
test('puts eight hundred boxes in order', () => {
  const boxes = Array.from({ length: 800 }, (_, at) => box((at % 20) * 12, (at % 20) * 12 + 10, Math.floor(at / 20) * 3, Math.floor(at / 20) * 3 + 2))
  expect(new Set(orderOf(boxes, pairs([]))).size).toBe(800)
})
