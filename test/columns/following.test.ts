import { expect, test } from 'vitest'
import { followingOf } from '../../src/columns/following.ts'
import type { Unit } from '../../src/columns/units.ts'

/** A heading of one line, from one cell to another, so many line pitches down the page. */
const heading = (left: number, right: number, top: number): Unit => ({
  members: [0],
  kind: 'heading',
  head: 'heading',
  tail: 'heading',
  opens: false,
  jumps: false,
  initial: false,
  teasers: false,
  lists: false,
  base: left,
  measure: right - left,
  lines: 1,
  left,
  right,
  top,
  bottom: top + 0.9
})

/** How a second heading follows a first. */
function kindOf(first: Unit, second: Unit): string {
  const following = followingOf([first, second], (box) => [{ way: box, score: 0 }], true)
  return following.judge(following.begin(0)!, 1).kind
}

test('the halves of a couplet stand on one row, wide apart as big type draws them', () => {
  expect(kindOf(heading(46, 59, 11), heading(86, 97, 11))).toBe('stack')
})

test('headings on one row, further apart than the halves of a couplet, are two stories’', () => {
  expect(kindOf(heading(46, 59, 11), heading(99, 110, 11))).toBe('apart')
})
