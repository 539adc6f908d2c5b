import { describe, expect, it } from 'vitest'
import { bigrams, intlSegmenter, type Segmenter } from '../../src/text/segmenter.ts'
import { termsBy, termsOf } from '../../src/text/terms.ts'

/** Words are what stands between bars. */
const barred: Segmenter = { name: 'barred', words: (text) => text.split('|') }
const shared = (a: string, b: string, read = termsOf): number => [...read(a)].filter((term) => read(b).has(term)).length

describe('termsOf', () => {
  it('finds what two texts share: pairs of characters, Latin words whatever their case, numbers', () => {
    expect(shared('渡船重开', '这条渡船旧了')).toBe(1)
    expect(shared('FERRY 2025', 'a ferry of 2025')).toBe(2)
    expect(shared('5.5米', '涨了5.5米')).toBe(1)
  })

  it('leaves out what says nothing: particles, lone digits, Latin letters by ones and twos', () => {
    expect(termsOf('的了，3 to A')).toEqual(new Set())
  })
})

describe('termsBy', () => {
  it('is termsOf for pairs', () => {
    expect(termsBy(bigrams)).toBe(termsOf)
  })

  it("takes a segmenter's words of two and more characters, and Latin words and numbers as ever", () => {
    const read = termsBy(barred)
    expect(shared('渡船|重开', '这条|渡船|旧|了', read)).toBe(1)
    expect(shared('渡船|开', '开|船', read)).toBe(0)
    expect(shared('FERRY|2025', 'a ferry|of 2025', read)).toBe(2)
    expect(read('开|，|A')).toEqual(new Set())
  })

  it('tells two words of the same characters apart', () => {
    expect(shared('上海', '海上', termsBy(barred))).toBe(0)
  })

  it("reads the runtime's dictionary", () => {
    expect(shared('渡船重新开航', '重新开航的渡船', termsBy(intlSegmenter('zh')))).toBeGreaterThan(0)
  })
})
