import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readingOrder } from '../../src/columns/reading-order.ts'
import type { Rectangle } from '../../src/columns/rectangle.ts'

/** Boxes drawn with letters: a letter's box is the smallest one around all of its cells. Named in reading order. */
function draw(...rows: string[]): Map<string, Rectangle> {
  const boxes = new Map<string, Rectangle>()
  rows.forEach((row, top) => {
    for (let left = 0; left < row.length; left++) {
      if (row[left] === ' ') continue
      const box = boxes.get(row[left]!) ?? { left, top, right: left + 1, bottom: top + 1 }
      boxes.set(row[left]!, { left: Math.min(box.left, left), top: Math.min(box.top, top), right: Math.max(box.right, left + 1), bottom: top + 1 })
    }
  })
  return boxes
}

function order(...rows: string[]): string {
  const boxes = draw(...rows)
  const names = [...boxes.keys()]
  return readingOrder([...boxes.values()])
    .map((at) => names[at]!)
    .join('')
}

test('fills a column down before the next one', () => {
  expect(order('aa cc', 'aa cc', 'bb cc', 'bb dd')).toBe('abcd')
})

test('cuts the page at what spans its columns', () => {
  expect(order('aaaaa', 'bb cc', 'bb cc', 'ddddd', 'ee ff', 'ee ff')).toBe('abcdef')
})

test('lets a headline over two columns cut those two alone', () => {
  expect(order('aaaaa ff', 'bb cc ff', 'bb cc ff', 'ddddd ff', 'ee gg hh')).toBe('abcdegfh')
})

test('reads a story under a story, each in columns, one after the other where a headline parts them', () => {
  expect(order('aa bb cc', 'aa bb cc', '        ', 'dddddddd', 'ee ff gg', 'ee    gg')).toBe('abcdefg')
})

test('puts a pinwheel in order pair by pair', () => {
  expect(order('aaaabb', 'cc  bb', 'cc  bb', 'ccdddd')).toBe('acbd')
})

test('takes boxes that overlap a little for boxes apart, if told how much', () => {
  const boxes: Rectangle[] = [
    { left: 0, top: 0, right: 51, bottom: 40 },
    { left: 50, top: 0, right: 100, bottom: 40 },
    { left: 0, top: 39, right: 49, bottom: 80 },
    { left: 50, top: 39, right: 100, bottom: 80 }
  ]
  expect(readingOrder(boxes, 2)).toEqual([0, 2, 1, 3])
})

const box = fc
  .tuple(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }))
  .map(([left, top, width, height]): Rectangle => ({ left, top, right: left + width, bottom: top + height }))

test('names every box once, whatever the boxes', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 40 }), fc.nat(5), (boxes, slack) => {
      expect([...readingOrder(boxes, slack)].sort((a, b) => a - b)).toEqual(boxes.map((_, at) => at))
    })
  )
})

test('orders boxes by where they stand, not by where they come in the list', () => {
  const boxes = [...draw('aaaaa ff', 'bb cc ff', 'bb cc ff', 'ddddd ff', 'ee gg hh').values()]
  fc.assert(
    fc.property(fc.shuffledSubarray([...boxes.keys()], { minLength: boxes.length }), (shuffled) => {
      const inOrder = readingOrder(shuffled.map((at) => boxes[at]!)).map((at) => shuffled[at])
      expect(inOrder).toEqual(readingOrder(boxes))
    })
  )
})

// Work that grew faster than the boxes would not end within the test's time.
test('orders four thousand boxes, nested as deep as can be', () => {
  const spiral: Rectangle[] = []
  for (let at = 0; at < 4000; at++) {
    const end = 20_000 - at
    spiral.push(at % 2 ? { left: at, top: at, right: at + 1, bottom: end } : { left: at, top: at, right: end, bottom: at + 1 })
  }
  expect(readingOrder(spiral)).toHaveLength(4000)
})
