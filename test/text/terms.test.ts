import { describe, expect, it } from 'vitest'
import { bigrams, intlSegmenter, type Segmenter } from '../../src/text/segmenter.ts'
import { affinities, indexTerms, numbersOf, termsBy, termsOf } from '../../src/text/terms.ts'

/** Words are what stands between bars. */
const barred: Segmenter = { name: 'barred', words: (text) => text.split('|') }
const shared = (a: string, b: string, read = termsOf): number => read(a).filter((term) => read(b).includes(term)).length

describe('termsOf', () => {
  it('finds what two texts share: pairs of characters, Latin words whatever their case, numbers', () => {
    expect(shared('渡船重开', '这条渡船旧了')).toBe(1)
    expect(shared('FERRY 2025', 'a ferry of 2025')).toBe(2)
    expect(shared('5.5米', '涨了5.5米')).toBe(1)
  })

  it('leaves out what says nothing: particles, lone digits, Latin letters by ones and twos', () => {
    expect(termsOf('的了，3 to A')).toEqual([])
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
    expect(read('开|，|A')).toEqual([])
  })

  it('tells two words of the same characters apart', () => {
    expect(shared('上海', '海上', termsBy(barred))).toBe(0)
  })

  it("reads the runtime's dictionary", () => {
    expect(shared('渡船重新开航', '重新开航的渡船', termsBy(intlSegmenter('zh')))).toBeGreaterThan(0)
  })
})

describe('indexTerms', () => {
  const index = indexTerms(['渡船重开', '茶农采茶，茶农卖茶', '渡船渡船'].map(termsOf))

  it('numbers terms as they are met, each once in a paragraph', () => {
    expect(index.terms.map((own) => [...own])).toEqual([
      [0, 1, 2],
      [3, 4, 5, 6, 7],
      [0, 8]
    ])
  })

  it('knows which paragraphs hold a term', () => {
    expect([...numbersOf(termsOf('渡船'), index)]).toEqual([0])
    expect([...index.holders.subarray(index.starts[0], index.starts[1])]).toEqual([0, 2])
    expect(numbersOf(termsOf('山路'), index)).toEqual(new Set())
  })

  it('weighs rare terms more, and parts the weight of a term among the paragraphs that hold it', () => {
    const [ferry, tea] = ['渡船', '茶农'].map((text) => affinities(numbersOf(termsOf(text), index), index))
    expect(tea![0]).toBe(0)
    expect(ferry![0]).toBe(ferry![2])
    expect(tea![1]).toBeGreaterThan(ferry![0]!)
  })

  it('indexes nothing', () => {
    expect(indexTerms([]).terms).toEqual([])
    expect(numbersOf(termsOf('渡船'), indexTerms([[]]))).toEqual(new Set())
  })

  it('holds as many terms as there are', () => {
    const words = Array.from({ length: 5000 }, (_, at) => String(10 + at))
    const numbers = indexTerms([termsOf(words.join(' '))])
    expect([...numbersOf(words.flatMap(termsOf), numbers)]).toEqual(words.map((_, at) => at))
  })
})
