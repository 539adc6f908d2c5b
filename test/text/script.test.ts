import { Converter } from 'opencc-js/t2cn'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toSimplified } from '../../src/text/script.ts'

describe('toSimplified', () => {
  it('makes a headline in traditional characters equal to the same in simplified ones', () => {
    expect(toSimplified('發展頭髮，強調臺灣與學習；為爲裏裡')).toBe('发展头发，强调台湾与学习；为为里里')
  })

  it('knows the forms of Hong Kong and Taiwan', () => {
    expect(toSimplified('衞生 説明 著手 糉子')).toBe('卫生 说明 着手 粽子')
  })

  it('leaves simplified text alone, where no traditional reading hides in it', () => {
    const text = '什么时候，群众里面的干部着手发展卫生事业'
    expect(toSimplified(text)).toBe(text)
  })

  it('keeps the length of any text, and where its characters stand', () => {
    const unit = fc.oneof(fc.constantFrom('發', '\ud800', '\udc00', '𠮷', '𫝈', 'a', '\n', '\ufeff', '衞'), fc.string({ unit: 'binary', maxLength: 2 }))
    fc.assert(
      fc.property(fc.array(unit), fc.nat(30_000), (parts, padding) => {
        const text = ' '.repeat(padding) + parts.join('')
        const simplified = toSimplified(text)
        expect(simplified.length).toBe(text.length)
        for (let at = padding; at < text.length; at++) expect(simplified[at]).toBe(toSimplified(text[at]!))
      })
    )
  })

  it('changes nothing when it is run twice', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
    expect(units.filter((character) => toSimplified(toSimplified(character)) !== toSimplified(character))).toEqual([])
  })

  it('agrees with opencc, character by character, but for the forms of Hong Kong and Taiwan', () => {
    const opencc = (Converter as (options: { from: string; to: string }) => (text: string) => string)({ from: 't', to: 'cn' })
    const differing: string[] = []
    for (let unit = 0x3400; unit <= 0x9fff; unit++) {
      const character = String.fromCharCode(unit)
      const expected = opencc(character)
      if (expected.length === 1 && toSimplified(character) !== expected) differing.push(character)
    }
    expect(differing.length).toBeLessThan(20)
    expect(differing).toEqual(expect.arrayContaining(['衞', '著']))
  })
})
