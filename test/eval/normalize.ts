/** CJK radicals, punctuation, kana and ideographs, and full-width forms. */
const CJK = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef'
/** Dashes, quotation marks and the ellipsis: full width only in a text that has ideographs. */
const SHARED_PUNCTUATION = '\\u2014\\u2018\\u2019\\u201c\\u201d\\u2026'

const ideograph = /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u
const spaceBeside = (set: string): RegExp => new RegExp(` (?=[${set}])|(?<=[${set}]) `, 'g')
const besideCjk = spaceBeside(CJK)
const besideCjkPunctuation = spaceBeside(CJK + SHARED_PUNCTUATION)

/**
 * The form in which texts are compared: NFC; no white space beside CJK (nor beside quotation marks and dashes, where
 * the text has ideographs); elsewhere a run of it is one space.
 *
 * @param text any text
 * @returns its normal form
 */
export function normalize(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\s\u200b]+/g, ' ')
    .trim()
  return plain.replace(ideograph.test(plain) ? besideCjkPunctuation : besideCjk, '')
}

/**
 * The code points of a text that are not white space.
 *
 * @param text any text
 * @returns one string for each code point
 */
export function codePoints(text: string): string[] {
  return [...text.replace(/\s/gu, '')]
}
