import { createRequire } from 'node:module'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { reconstruct, reconstructPages } from '../../src/index.ts'
import { bigrams, intlSegmenter, loadSegmenter, type Segmenter, type SegmenterName } from '../../src/text/segmenter.ts'

const words = (segmenter: Segmenter, text: string): string[] => [...segmenter.words(text)]

/** nodejieba is optional: where it could not be built, there is nothing to show. */
const hasJieba = (() => {
  try {
    createRequire(import.meta.url)('nodejieba')
    return true
  } catch {
    return false
  }
})()

describe('bigrams', () => {
  it('pairs neighbouring Chinese characters, and never across a mark or a space', () => {
    expect(words(bigrams, '新桥通车，首日 好')).toEqual(['新桥', '桥通', '通车', '首日', '好'])
  })

  it('keeps the words and numbers of other scripts whole', () => {
    expect(words(bigrams, 'AI赋能2025年GDP增长5.5% naïve Москва')).toEqual(['AI', '赋能', '2025', '年', 'GDP', '增长', '5', '5', 'naïve', 'Москва'])
  })

  it('takes kana and rare characters for what they are', () => {
    expect(words(bigrams, 'ビル・人々𠮷野家')).toEqual(['ビル', '人々', '々𠮷', '𠮷野', '野家'])
  })

  it('gives nothing for marks and blanks', () => {
    expect(words(bigrams, ' ●——“” \n')).toEqual([])
  })

  it('gives pieces of the text in order, and leaves no letter out', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.constantFrom('中', '文', 'a', '1', ' ', '。', '𠮷', '\ud842')).map((parts) => parts.join(''))
        ),
        (text) => {
          const pieces = words(bigrams, text)
          let at = 0
          for (const piece of pieces) {
            const found = text.indexOf(piece, Math.max(0, at - 2))
            expect(found).toBeGreaterThanOrEqual(0)
            at = found + piece.length
          }
          expect(Array.from(text).filter((character) => /[\p{L}\p{N}]/u.test(character) && !pieces.join('').includes(character))).toEqual([])
        }
      )
    )
  })
})

describe('intlSegmenter', () => {
  it('gives the words of a sentence without its marks', () => {
    const found = words(intlSegmenter('zh'), '今天，我们学习 English 5月')
    expect(found).toEqual(expect.arrayContaining(['今天', '我们', '学习', 'English', '5']))
    expect(found).not.toContain('，')
  })

  it('loses no word in a text without marks', () => {
    expect(words(intlSegmenter('zh'), '学习'.repeat(1000)).join('')).toBe('学习'.repeat(1000))
  })
})

describe('loadSegmenter', () => {
  afterEach(() => {
    vi.doUnmock('nodejieba')
  })

  it('gives each segmenter by its name', async () => {
    expect(await loadSegmenter('bigram')).toBe(bigrams)
    expect((await loadSegmenter('intl')).name).toBe('intl')
  })

  it.runIf(hasJieba)('gives the words of jieba where nodejieba is installed', async () => {
    const jieba = await loadSegmenter('jieba')
    expect(jieba.name).toBe('jieba')
    expect(words(jieba, '人工智能，推动发展。')).toEqual(['人工智能', '推动', '发展'])
  })

  it('says what is missing where nodejieba is not installed', async () => {
    vi.doMock('nodejieba', () => {
      throw new Error('no such package')
    })
    await expect(loadSegmenter('jieba')).rejects.toThrow('Cannot load `jieba` for `segmenter`: expected the optional package `nodejieba` to be installed')
  })

  it('refuses another name', async () => {
    await expect(loadSegmenter('words' as SegmenterName)).rejects.toThrow('Cannot load `words` for `segmenter`: expected `bigram`, `intl` or `jieba`')
    await expect(loadSegmenter('constructor' as SegmenterName)).rejects.toThrow(RangeError)
  })

  it.each([
    ['its name', 'intl'],
    ['the promise of it', loadSegmenter('intl')],
    ['null', null]
  ])('is needed itself: %s is refused', async (_, given) => {
    const options = { segmenter: given as unknown as Segmenter }
    const message = 'Cannot use `options.segmenter`: expected what `await loadSegmenter(name)` gives'
    expect(() => reconstruct('江水退了', options)).toThrow(new TypeError(message))
    await expect(reconstructPages(['江水退了'], options).next()).rejects.toThrow(new TypeError(message))
  })
})
