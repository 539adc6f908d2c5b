import { expect, test } from 'vitest'
import { reconstruct, read } from '../../src/index.ts'
import { joinRows } from '../../src/columns/join-rows.ts'
import { sortRegions } from '../../src/columns/regions.ts'
import type { Framed } from '../../src/columns/framed.ts'
import { breaches } from '../invariants/promises.ts'

test('a drop cap is kept that stands with a speck', () => {
  const word = (text: string): string => `<word xMin="0" yMin="0" xMax="600" yMax="800">${text}</word>`
  const reading = read(`<!DOCTYPE html><html><body><doc><page width="600" height="800">${word('。')}\n${word('T')}</page></doc></body></html>`)
  expect(reading.text).toBe('。\nT')
  expect(breaches(reading.text, reconstruct(reading))).toEqual([])
})

test('a line with a drop cap is no rest of the line before it', () => {
  const framed = (text: string, left: number, top: number, initial?: string): Framed => {
    const line = (of: string): Framed['line'] => ({
      ...{ text: of, spans: [[0, of.length]], repairs: [], page: 1, gap: 0, lead: 'none', sameRow: false },
      box: { page: 1, x: left, y: top, width: 200, height: 10 }
    })
    return {
      ...{ line: line(text), left, right: left + 200, top, bottom: top + 10, em: 10, scanned: false, spread: 0, vague: false },
      ...(initial !== undefined && { initial: line(initial) })
    }
  }
  const page = (initial?: string): string[] => {
    const over = [0, 1, 2].map((row) => ({ ...framed('and a line that runs over both', 0, 20 + 12 * row), right: 412 }))
    return joinRows([framed('a row of two', 0, 0), framed('pieces', 212, 0, initial), ...over], sortRegions([], 10)).map(({ line }) => line.text)
  }
  expect(page()).toContain('a row of two pieces')
  expect(page('T')).toContain('pieces')
})
