import { isDigit, isIdeograph, isWordLetter } from './characters.ts'
import { bigrams, type Segmenter } from './segmenter.ts'
import { hash, numberTerm, type TermList, type TermReader } from './term-list.ts'

/** Adds the word in Latin letters that begins at an offset, as far as it tells something; gives the offset of the last unit looked at. */
export type WordReader = (text: string, at: number, list: TermList) => number

/** Characters that pair with everything and say nothing of what a text is about: particles, pronouns, numerals, traditional and simplified. */
const EMPTY = '的了是在和与與及或也就都而着著之其这這那个個们們有不为為以于於被把将將从從到对對向由等并並已所上下中一二三四五六七八九十年月日时時分第'
const isEmpty = new Uint8Array(0x10000)
for (const sign of EMPTY) isEmpty[sign.charCodeAt(0)] = 1

/** Makes a reader read the simplified form where it is asked for. */
export function acrossScripts(read: TermReader, toSimplified: (text: string) => string): TermReader {
  return (text, list, simplified = false) => {
    read(simplified ? toSimplified(text) : text, list)
  }
}

/**
 * How pairs of ideographs, words in Latin letters and numbers of two digits and more are read.
 * Measured on headline matching, pairs do no worse than a segmenter's words (docs/algorithm.md), and depend on no dictionary.
 * @param addWord reads words in Latin letters; it may be left out where no text has one
 */
export const pairsBy =
  (addWord: WordReader | undefined): TermReader =>
  (text, list) => {
    let before = 0
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (isIdeograph(unit)) {
        if (isEmpty[unit] === 1) before = 0
        else {
          if (before > 0) list.add(before * 0x10000 + unit)
          before = unit
        }
      } else {
        before = 0
        if (isDigit(unit)) at = addNumber(text, at, list)
        else if (addWord && isWordLetter(unit)) at = addWord(text, at, list)
      }
    }
  }

/**
 * How a segmenter's terms are read: its words of two and more ideographs, with Latin words and numbers as ever.
 * The segmenter of pairs is read by {@link pairsBy}, which knows the characters that say nothing.
 */
export function termsBy(segmenter: Segmenter, addWord: WordReader | undefined): TermReader {
  if (segmenter === bigrams) return pairsBy(addWord)
  return (text, list) => {
    for (const word of segmenter.words(text)) if (word.length > 1 && isIdeograph(word.charCodeAt(0))) list.add(hash(word, 0, word.length))
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (isDigit(unit)) at = addNumber(text, at, list)
      else if (addWord && isWordLetter(unit)) at = addWord(text, at, list)
    }
  }
}

/** Adds the number that begins at an offset, if it has two digits; gives the offset of the last unit looked at. */
function addNumber(text: string, at: number, list: TermList): number {
  let end = at + 1
  while (end < text.length && (isDigit(text.charCodeAt(end)) || isInNumber(text, end))) end++
  if (end - at >= 2) list.add(numberTerm(text.slice(at, end).replaceAll(',', '')))
  return end - 1
}

/** A decimal point, or a comma before three digits: 31.4, 4,000. */
function isInNumber(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit === 0x2e) return isDigit(text.charCodeAt(at + 1))
  return unit === 0x2c && [1, 2, 3].every((ahead) => isDigit(text.charCodeAt(at + ahead))) && !isDigit(text.charCodeAt(at + 4))
}
