import { expect, test } from 'vitest'
import { belowFloors, moveFloors } from './floors.ts'
import type { Figures } from './score.ts'

const ratios = { articles: 1, blocks: 0.9, text: 0.9, paragraphs: 0.9, rejoined: 0.9, headlines: 1, order: 1, names: null, datelines: 1 }
const run = (changes: Partial<Figures> = {}): Record<string, Figures> => ({ seeds: { ...ratios, lost: 0, invented: 2, ...changes } })
const floors = moveFloors({}, run(), 'raise')

test('a run is not below its own floors', () => {
  expect(belowFloors(floors, run())).toEqual([])
})

test('names a ratio that fell, a count that rose, and a group that is gone', () => {
  expect(belowFloors(floors, run({ blocks: 0.8 }))).toEqual(['seeds: blocks is 0.800, its floor 0.900'])
  expect(belowFloors(floors, run({ lost: 1, invented: 1 }))).toEqual(['seeds: lost is 1, its floor 0'])
  expect(belowFloors(floors, {})).toHaveLength(10)
})

test('raising keeps every floor that is higher', () => {
  const raised = moveFloors(floors, run({ blocks: 0.95, text: 0.5, lost: 3, invented: 1 }), 'raise')
  expect(raised['seeds']).toEqual({ ...floors['seeds'], blocks: 0.95, invented: 1 })
})

test('only lowering lowers', () => {
  expect(moveFloors(floors, run({ text: 0.5, lost: 3 }), 'lower')['seeds']).toEqual({ ...floors['seeds'], text: 0.5, lost: 3 })
})
