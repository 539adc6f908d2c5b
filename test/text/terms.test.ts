import { describe, expect, it } from 'vitest'
import { bigrams, intlSegmenter, type Segmenter } from '../../src/text/segmenter.ts'
import { addLatinWord } from '../../src/text/letter-terms.ts'
import { pairsBy, termsBy } from '../../src/text/read-terms.ts'
import { TermList, type TermReader } from '../../src/text/term-list.ts'
import { affinities, indexTerms, numbersOf, sizesOf, squaresOf, weighTerms } from '../../src/text/terms.ts'

const readPairs = pairsBy(addLatinWord)

/** Words are what stands between bars. */
const barred: Segmenter = { name: 'barred', words: (text) => text.split('|') }
const termsOf = (text: string, read: TermReader = readPairs): number[] => {
  const list = new TermList()
  read(text, list)
  return [...list.values.subarray(0, list.length)]
}
const shared = (a: string, b: string, read?: TermReader): number => termsOf(a, read).filter((term) => termsOf(b, read).includes(term)).length

describe('readPairs', () => {
  it('finds what two texts share: pairs of characters, Latin words whatever their case, numbers', () => {
    expect(shared('渡船重开', '这条渡船旧了')).toBe(1)
    expect(shared('FERRY 2025', 'a ferry of 2025')).toBe(2)
    expect(shared('5.5米', '涨了5.5米')).toBe(1)
  })

  it('reads numbers whole, and those that are spelled out as figures', () => {
    expect(shared('4,000 teamsters', 'Four thousand men walked out')).toBe(1)
    expect(shared('61 nations', 'Sixty-one countries')).toBe(1)
    expect(shared('4,000 tons', '3,000 tons of coal')).toBe(1)
    expect(shared('1, 200', '1,200')).toBe(0)
    expect(shared('200 guests', 'passed it two hundred times')).toBe(0)
    expect(termsOf('One of the')).toEqual([])
  })

  it('leaves out what says nothing: particles, lone digits, Latin letters by ones and twos', () => {
    expect(termsOf('的了，3 to A')).toEqual([])
  })

  it('adds to what a list holds, however long it grows', () => {
    const list = new TermList()
    for (let times = 0; times < 500; times++) readPairs('渡船', list)
    expect(list.length).toBe(500)
    expect(new Set(list.values.subarray(0, 500)).size).toBe(1)
  })
})

describe('termsBy', () => {
  it('reads pairs for pairs', () => {
    const text = '渡船重开，ferry of 2025'
    expect(termsOf(text, termsBy(bigrams, addLatinWord))).toEqual(termsOf(text, readPairs))
  })

  it('leaves words in letters out where nothing reads them, and reads all else as ever', () => {
    expect(termsOf('渡船 ferry 2025', termsBy(bigrams, undefined))).toEqual(termsOf('渡船 2025', readPairs))
  })

  it("takes a segmenter's words of two and more characters, and Latin words and numbers as ever", () => {
    const read = termsBy(barred, addLatinWord)
    expect(shared('渡船|重开', '这条|渡船|旧|了', read)).toBe(1)
    expect(shared('渡船|开', '开|船', read)).toBe(0)
    expect(shared('FERRY|2025', 'a ferry|of 2025', read)).toBe(2)
    expect(termsOf('开|，|A', read)).toEqual([])
  })

  it('tells two words of the same characters apart', () => {
    expect(shared('上海', '海上', termsBy(barred, addLatinWord))).toBe(0)
  })

  it("reads the runtime's dictionary", () => {
    expect(shared('渡船重新开航', '重新开航的渡船', termsBy(intlSegmenter('zh'), addLatinWord))).toBeGreaterThan(0)
  })
})

describe('indexTerms', () => {
  const index = indexTerms(['渡船重开', '茶农采茶，茶农卖茶', '渡船渡船'], readPairs)

  it('numbers terms as they are met, each once in a paragraph', () => {
    expect([...index.terms]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0, 8])
    expect([...index.begins]).toEqual([0, 3, 8, 10])
  })

  it('knows which paragraphs hold a term', () => {
    expect([...numbersOf('渡船', readPairs, index)]).toEqual([0])
    expect([...index.holders.subarray(index.starts[0], index.starts[1])]).toEqual([0, 2])
    expect(numbersOf('山路', readPairs, index)).toEqual(new Set())
  })

  it('weighs everyday words less, rare as they may be', () => {
    const { weights } = indexTerms(['a long way', 'a harbor', 'the ferries'], readPairs)
    expect(weights[0]).toBe(weights[1])
    expect(weights[0]).toBeLessThan(weights[2]!)
  })

  it('weighs rare terms more, and parts the weight of a term among the paragraphs that hold it', () => {
    const [ferry, tea] = ['渡船', '茶农'].map((text) => affinities(numbersOf(text, readPairs, index), index))
    expect(tea![0]).toBe(0)
    expect(ferry![0]).toBe(ferry![2])
    expect(tea![1]).toBeGreaterThan(ferry![0]!)
  })

  it('indexes nothing', () => {
    expect([...indexTerms([], readPairs).terms]).toEqual([])
    expect(numbersOf('渡船', readPairs, indexTerms([''], readPairs))).toEqual(new Set())
  })

  it('holds as many terms as there are', () => {
    const words = Array.from({ length: 5000 }, (_, at) => String(10 + at))
    const numbers = indexTerms([words.join(' ')], readPairs)
    expect([...numbersOf(words.join(' '), readPairs, numbers)]).toEqual(words.map((_, at) => at))
  })
})

describe('sizesOf', () => {
  it('sums the squares of what a text holds, each once', () => {
    const weighed = weighTerms(['渡船渡船', '茶农'], readPairs)
    const squares = squaresOf(weighed)
    expect([...sizesOf(weighed, squares)]).toEqual([squares[0]! + squares[1]!, squares[2]])
  })
})
