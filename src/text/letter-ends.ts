import type { LatinLanguage } from './languages/language.ts'

// What lines in letters begin and end with.

const WORD_FIRST = /^\p{L}+(?=[ ’'])/u
const CAPITAL_FIRST = /^[("“„«‘']? ?\p{Lu}/u
const QUOTE_FIRST = /^[“„«"]/
/** The last word has a capital: a name may go on. */
const CAPITAL_LAST = /(?:^|[ (“"‘'])\p{Lu}(?:\p{Ll}[\p{L}.’'-]*|\.)?$/u
const LETTER_LAST = /\p{L}$/u

/** Whether a line begins with a pronoun, which leans on the sentence before. */
export const beginsPronoun = (text: string, { pronouns }: LatinLanguage): boolean => pronouns.has(WORD_FIRST.exec(text)?.[0] ?? '')
/** … with a capital, signs before it aside. */
export const beginsCapital = (text: string): boolean => CAPITAL_FIRST.test(text)
/** … with a quotation. */
export const beginsQuotation = (text: string): boolean => QUOTE_FIRST.test(text)
/** Whether a line ends in a word with a capital: a name may go on in the next. */
export const endsInName = (text: string): boolean => CAPITAL_LAST.test(text)
/** … in a letter, so that it announces nothing. */
export const endsInLetter = (text: string): boolean => LETTER_LAST.test(text)
