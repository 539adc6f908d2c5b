import { describe, expect, test } from 'vitest'
import type { Signs } from '../../src/trust/confidence.ts'
import { chanceOf, crossValidate, fitConfidence, type Sample } from './fit-confidence.ts'
import { beyondLimits, measureReliability, type Rated } from './reliability.ts'

const rated = (...list: [confidence: number, right: boolean][]): Rated[] => list.map(([confidence, right]) => ({ confidence, right }))

describe('measureReliability', () => {
  test('finds no error where of blocks of confidence .9 nine in ten are right', () => {
    const blocks = Array.from({ length: 100 }, (_, at): [number, boolean] => [0.9, at % 10 > 0])
    const { bins, error, area } = measureReliability(rated(...blocks))
    expect(bins.map((bin) => bin.blocks)).toEqual(Array(10).fill(10))
    expect(error).toBeCloseTo(0)
    expect(area).toBe(0.5)
  })

  test('the error is how far confidence is off, the area how often a right block is surer than a wrong one', () => {
    expect(measureReliability(rated([0.1, true], [0.2, false], [0.3, true], [0.4, true])).area).toBeCloseTo(2 / 3)
    const { error, area } = measureReliability(rated([0.25, false], [0.75, true]))
    expect(error).toBeCloseTo(0.25)
    expect(area).toBe(1)
  })

  test('a limit that is not kept is said', () => {
    expect(beyondLimits({ bins: [], error: 0.01, area: 0.9 })).toEqual([])
    expect(beyondLimits({ bins: [], error: 0.06, area: 0.7 })).toHaveLength(2)
  })
})

describe('fitConfidence', () => {
  const none: Signs = {
    extent: 0,
    role: 0,
    heading: 0,
    cut: 0,
    length: 0,
    whole: 0,
    wholePage: 0,
    recognised: 0,
    ideographs: 0,
    isHeading: 0,
    isFurniture: 0
  }
  /** Blocks of which a share is right, by one sign. */
  const blocks = (share: number, signs: Partial<Signs>): Sample[] =>
    Array.from({ length: 200 }, (_, at) => ({ page: `page ${at % 4}`, signs: { ...none, ...signs }, right: at % 100 < share * 100 }))

  test('finds the odds that a sign stands for', () => {
    const coefficients = fitConfidence([...blocks(0.5, {}), ...blocks(0.9, { extent: 1 })])
    expect(chanceOf(none, coefficients)).toBeCloseTo(0.5, 1)
    expect(chanceOf({ ...none, extent: 1 }, coefficients)).toBeCloseTo(0.9, 1)
    expect(coefficients.cut).toBe(0)
  })

  test('never lets a sureness speak against a block', () => {
    const coefficients = fitConfidence([...blocks(0.9, {}), ...blocks(0.5, { extent: 1 }), ...blocks(0.3, { isHeading: 1 })])
    expect(coefficients.extent).toBe(0)
    expect(coefficients.isHeading).toBeLessThan(0)
  })

  test('rates every block once, by the other pages', () => {
    const samples = [...blocks(0.5, {}), ...blocks(0.9, { extent: 1 })]
    expect(crossValidate(samples)).toHaveLength(samples.length)
  })
})
