import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DIGIT, JOINER, LETTER, toSmall, wordsOf } from '../../src/text/latin-words.ts'

/** Texts of the signs that newspapers in letters are full of, and of any others of the basic plane. */
const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abcXYZéÀßŒœ’\'"-–.,:; 0123456789İſ國') }),
  fc.string({ unit: 'grapheme-composite' }).filter((text) => !/[\ud800-\udfff]/.test(text))
)

test('words are those that patterns of letters find', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(wordsOf(text)).toEqual(text.match(/\p{L}+/gu) ?? [])
      expect(wordsOf(text, LETTER | JOINER)).toEqual(text.match(/\p{L}[\p{L}’'-]*/gu) ?? [])
      expect(wordsOf(text, LETTER | DIGIT | JOINER, LETTER | DIGIT)).toEqual(text.match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? [])
    })
  )
})

test('a text is made small as the language does it, whatever its letters', () => {
  fc.assert(fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => toSmall(text) === text.toLowerCase()))
})
