/**
 * Words of texts in letters, cut out by looking each unit up: a pattern tells the letters of all scripts by searching a list of ranges, letter by letter,
 * and a page is asked for its words many times. Letters outside the basic plane are none here.
 */

/** Kinds of UTF-16 units, as bits. */
export const LETTER = 1
export const DIGIT = 2
/** Stands inside words: ’ ' - */
export const JOINER = 4
/** … that a small letter stands for. */
const CAPITAL = 8
const SMALL = 16
const SPACE = 32
/** A unit that was looked at. */
const KNOWN = 128

const kinds = new Uint8Array(0x10000)

/** The kinds of a unit, learned when it is first met. */
export function kindsOf(unit: number): number {
  return kinds[unit]! || (kinds[unit] = learn(String.fromCharCode(unit)))
}

function learn(sign: string): number {
  const letter = /\p{L}/u.test(sign) ? LETTER : 0
  const digit = /\d/.test(sign) ? DIGIT : 0
  const joiner = /[’'-]/.test(sign) ? JOINER : 0
  const capital = sign.toLowerCase() !== sign ? CAPITAL : 0
  const small = /\p{Ll}/u.test(sign) ? SMALL : 0
  const space = /\s/.test(sign) ? SPACE : 0
  return KNOWN | letter | digit | joiner | capital | small | space
}

/** Whether letters are all capitals. Those of a script that has no two cases (hangul, Arabic, Devanagari) are none. */
export const isUppercase = (letters: string): boolean => letters === letters.toUpperCase() && letters !== letters.toLowerCase()

export const isLetter = (unit: number): boolean => (kindsOf(unit) & LETTER) !== 0
export const isSmall = (unit: number): boolean => (kindsOf(unit) & SMALL) !== 0
export const isCapital = (unit: number): boolean => (kindsOf(unit) & CAPITAL) !== 0
export const isSpace = (unit: number): boolean => (kindsOf(unit) & SPACE) !== 0

/**
 * Finds the words of a text, from left to right.
 *
 * @param begins kinds of what a word begins with
 * @param goesOn … and of what it goes on with
 * @param use told where each begins and ends
 */
export function eachWord(text: string, begins: number, goesOn: number, use: (from: number, to: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    if ((kindsOf(text.charCodeAt(at)) & begins) === 0) continue
    const from = at++
    while (at < text.length && (kindsOf(text.charCodeAt(at)) & goesOn) !== 0) at++
    use(from, at)
  }
}

/** The words that {@link eachWord} finds: by letters alone, or (`LETTER | JOINER`) with what stands inside words, at their ends too. */
export function wordsOf(text: string, goesOn: number = LETTER, begins: number = LETTER): string[] {
  const words: string[] = []
  eachWord(text, begins, goesOn, (from, to) => words.push(text.slice(from, to)))
  return words
}

const [BEGINS, GOES_ON] = [LETTER | DIGIT, LETTER | DIGIT | JOINER]

/** Finds words and numbers, with what stands inside them; told as {@link eachWord} tells words. */
export const eachNumberOrWord = (text: string, use: (from: number, to: number) => void): void => eachWord(text, BEGINS, GOES_ON, use)

/** The words and numbers that {@link eachNumberOrWord} finds. */
export const numbersAndWordsOf = (text: string): string[] => wordsOf(text, GOES_ON, BEGINS)

/** No word is longer, in UTF-16 units: what is so is made small without a look at it. */
const LONGEST_WORD = 64

/** A text in small letters; most words have no capital, and are given back as they are. */
export function toSmall(text: string): string {
  if (text.length > LONGEST_WORD) return text.toLowerCase()
  for (let at = 0; at < text.length; at++) if (isCapital(text.charCodeAt(at)) || text.charCodeAt(at) >= 0xd800) return text.toLowerCase()
  return text
}
