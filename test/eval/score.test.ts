import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listCases } from './cases.ts'
import { editDistance } from './edit-distance.ts'
import type { Gold } from './gold.ts'
import { perturb } from './perturb.ts'
import { add, type Figures, figures, type Predicted, score } from './score.ts'

/** Figures of the project's reference scorer for perturbed gold: `id seed rate` → figures. */
const agreed = JSON.parse(readFileSync(new URL('agreed-figures.json', import.meta.url), 'utf8')) as Record<string, Figures>
const cases = new Map(listCases().map((item) => [item.id, item]))

describe('score', () => {
  test.each(Object.entries(agreed))('agrees with the reference scorer on %s', (name, expected) => {
    const [id, seed, rate] = name.split(' ')
    const { gold, source, tolerance } = cases.get(id!)!
    const predicted = perturb(gold, Number(seed), Number(rate))
    expect(figures(score(gold, predicted, source, { tolerance }))).toEqual(expected)
  })

  test('finds nothing wrong with the gold itself', () => {
    const { gold, source } = cases.get('zh-hans-1.a.raw')!
    const { lost, invented, ...ratios } = figures(score(gold, perturb(gold, 1, 0), source))
    expect(new Set(Object.values(ratios))).toEqual(new Set([1]))
    expect([lost, invented]).toEqual([0, 0])
  })

  const page: Gold = {
    articles: [
      {
        blocks: [
          { roles: ['headline', 'kicker'], text: '春 天来了' },
          { roles: ['paragraph'], text: '雨水很多。' }
        ]
      }
    ]
  }
  const made = (role: 'headline' | 'kicker' | 'deck', text: string): Predicted => ({
    articles: [
      {
        blocks: [
          { role, text },
          { role: 'paragraph', text: '雨水很多。' }
        ]
      }
    ]
  })

  test('takes either of two accepted roles, and white space inside Chinese for nothing', () => {
    expect(figures(score(page, made('kicker', '春天 来了'))).blocks).toBe(1)
    expect(figures(score(page, made('deck', '春天来了'))).blocks).toBe(0.5)
  })

  test('holds a headline to the role that was predicted for it', () => {
    expect(figures(score(page, made('kicker', '春天来了'))).headlines).toBeNull()
    expect(figures(score(page, made('headline', '春天来了'))).headlines).toBe(1)
  })

  test('counts lost and invented characters, but not those that a repair explains', () => {
    const predicted: Predicted = { articles: [{ blocks: [{ role: 'headline', text: '春天x', repairs: [{ from: '春春', to: '春' }] }] }] }
    expect(score(page, predicted, '春春天来')).toMatchObject({ lost: 1, invented: 1, source: 4 })
  })

  test('forgives a scan a tenth of the characters', () => {
    const text = '一二三四五六七八九十'
    const scanned: Gold = { articles: [{ blocks: [{ roles: ['paragraph'], text }] }] }
    const read = (misread: string): Predicted => ({ articles: [{ blocks: [{ role: 'paragraph', text: misread }] }] })
    expect(figures(score(scanned, read('一二三四五六七八九千'))).blocks).toBe(0)
    expect(figures(score(scanned, read('一二三四五六七八九千'), undefined, { tolerance: 0.1 })).blocks).toBe(1)
    expect(figures(score(scanned, read('一二三四五六七八力千'), undefined, { tolerance: 0.1 })).blocks).toBe(0)
  })

  test('adds pages up before it takes ratios', () => {
    const [right, wrong] = [score(page, made('kicker', '春天来了')), score(page, made('deck', '春天来了'))]
    expect(figures(add(right, wrong)).blocks).toBe(0.75)
  })
})

describe('editDistance', () => {
  const word = fc.string({ unit: fc.constantFrom('一', '二', '三'), maxLength: 200 })

  test('is what the full table gives', () => {
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b) === fullTable(a, b)))
  })

  test('gives up beyond the distance asked for, and only there', () => {
    fc.assert(
      fc.property(word, word, fc.nat(100), (a, b, atMost) => {
        const distance = fullTable(a, b)
        return editDistance(a, b, atMost) === (distance <= atMost ? distance : Infinity)
      })
    )
  })
})

function fullTable(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) row.push(Math.min(above[j - 1]! + Number(a[i - 1] !== b[j - 1]), above[j]! + 1, row[j - 1]! + 1))
    above = row
  }
  return above[b.length]!
}
