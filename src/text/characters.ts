/** Classes of characters that line breaking, widths and punctuation turn on. All take UTF-16 code units. */

/** The classes, as bits, so that one look-up answers every question. */
const IDEOGRAPH = 1
const WIDE = 2
const CLOSING = 4
const OPENING = 8
const FINAL = 16
const WORD_LETTER = 32
const DIGIT = 64
const PAUSE = 128

const classes = new Uint8Array(0x10000)
const mark = (bit: number, from: number, to = from): void => {
  for (let unit = from; unit <= to; unit++) classes[unit]! |= bit
}
const markAll = (bit: number, characters: string): void => {
  for (let at = 0; at < characters.length; at++) mark(bit, characters.charCodeAt(at))
}

// Ideographs: unified, extension A, compatibility, and the surrogates of the supplementary planes (one em for a pair: the high one counts).
mark(IDEOGRAPH, 0x3400, 0x9fff)
mark(IDEOGRAPH, 0xf900, 0xfaff)
mark(IDEOGRAPH, 0xd840, 0xd8ff)
mark(IDEOGRAPH, 0x3007)
// Set one em wide: radicals, CJK punctuation, kana, hangul, full-width forms, and the symbols a Chinese face draws full width.
mark(WIDE, 0x2e80, 0x9fff)
mark(WIDE, 0xac00, 0xd7a3)
mark(WIDE, 0xf900, 0xfaff)
mark(WIDE, 0xfe30, 0xfe4f)
mark(WIDE, 0xff01, 0xff60)
mark(WIDE, 0xffe0, 0xffe6)
mark(WIDE, 0xd83c, 0xd8ff)
mark(WIDE, 0x2460, 0x24ff)
mark(WIDE, 0x2500, 0x26ff)
markAll(WIDE, '—…“”‘’·●■▲△▼◆◇○□★☆※→℃Ⅰ Ⅱ Ⅲ Ⅳ Ⅴ Ⅵ Ⅶ Ⅷ Ⅸ Ⅹ'.replaceAll(' ', ''))
// May not begin a line, or end one: the kinsoku classes of GB/T 15834 and JLREQ, as far as newspapers keep them.
markAll(CLOSING, '。，、；：？！．）〕】》〉」』”’％…—·!),.:;?]}%％‰℃～')
markAll(OPENING, '（〔【《〈「『“‘([{')
// End a sentence; a closing quotation mark or bracket behind one keeps it final (see endsSentence).
markAll(FINAL, '。！？!?।॥؟۔')
// Stand inside sentences and hardly ever in headings.
markAll(PAUSE, '，、；。,;')
// Letters of scripts that write words apart: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, those of India, Georgian; with Latin and Greek ones that have accents.
mark(WORD_LETTER, 0x41, 0x5a)
mark(WORD_LETTER, 0x61, 0x7a)
mark(WORD_LETTER, 0xc0, 0x24f)
mark(WORD_LETTER, 0x370, 0x58f)
mark(WORD_LETTER, 0x5d0, 0x5ea)
mark(WORD_LETTER, 0x620, 0x6d3)
mark(WORD_LETTER, 0x900, 0x963)
mark(WORD_LETTER, 0x971, 0xdff)
mark(WORD_LETTER, 0x10a0, 0x10ff)
mark(WORD_LETTER, 0x1e00, 0x1fff)
mark(DIGIT, 0x30, 0x39)

const has =
  (bit: number) =>
  (unit: number): boolean =>
    (classes[unit]! & bit) !== 0

/** A Chinese character. */
export const isIdeograph: (unit: number) => boolean = has(IDEOGRAPH)
/** Set one em wide in a Chinese face. */
export const isWide: (unit: number) => boolean = has(WIDE)
/** May not begin a line. */
export const isClosing: (unit: number) => boolean = has(CLOSING)
/** May not end a line. */
export const isOpening: (unit: number) => boolean = has(OPENING)
/** A letter of a script that writes words apart: Latin, Greek, Cyrillic, Arabic … */
export const isWordLetter: (unit: number) => boolean = has(WORD_LETTER)
/** An ASCII digit. */
export const isDigit: (unit: number) => boolean = has(DIGIT)
/** A comma, semicolon, enumeration comma or full stop. */
export const isPause: (unit: number) => boolean = has(PAUSE)

const isFinal = has(FINAL)
const behindFinal = new Set([...'”’“»«›」』）)"\'】》'].map((character) => character.charCodeAt(0)))

/** Says whether a text ends a sentence: a final mark, closing quotation marks and brackets behind it allowed; an ellipsis and, after Latin letters or digits, a full stop count too. */
export function endsSentence(text: string): boolean {
  let at = text.length - 1
  const last = text.charCodeAt(at)
  if (isIdeograph(last) || isWordLetter(last)) return false
  let closed = 0
  // French sets a space before its closing mark.
  while (at >= 0 && closed < 4 && (behindFinal.has(text.charCodeAt(at)) || (closed > 0 && text.charAt(at + 1) === '»' && /\s/.test(text.charAt(at))))) {
    at--
    closed++
  }
  if (at < 0) return false
  const unit = text.charCodeAt(at)
  if (isFinal(unit)) return true
  if (unit === 0x2e) return at > 0 && !isDigit(text.charCodeAt(at - 1)) // 31. is rather a number cut off
  return unit === 0x2026 && at > 0 && text.charCodeAt(at - 1) === 0x2026
}

const brackets = new Int8Array(0x10000)
for (const character of '（(〔【《〈「『“‘[') brackets[character.charCodeAt(0)] = 1
for (const character of '）)〕】》〉」』”’]') brackets[character.charCodeAt(0)] = -1

/** 1 for a bracket or quotation mark that opens, −1 for one that closes, 0 for any other sign. */
export const bracketOf = (unit: number): number => brackets[unit]!

const APOSTROPHE = 0x2019

/** Counts brackets and quotation marks that a text opens and leaves open, or (negative) closes without having opened them. An apostrophe behind a Latin letter is none. */
export function bracketBalance(text: string): number {
  let balance = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const bracket = brackets[unit]!
    if (bracket === 0) continue
    if (unit === APOSTROPHE && at > 0 && isWordLetter(text.charCodeAt(at - 1)) && (at + 1 === text.length || !isIdeograph(text.charCodeAt(at + 1)))) continue
    balance += bracket
  }
  return balance
}

/** Makes a look for any of some signs (UTF-16 units) among a text's first ones, or all: for many signs a table answers in a fraction of a pattern's time. */
export function anySign(signs: string): (text: string, first?: number) => boolean {
  const table = tableOf(signs)
  return (text, first = text.length) => {
    const end = Math.min(first, text.length)
    for (let at = 0; at < end; at++) if (table[text.charCodeAt(at)] === 1) return true
    return false
  }
}

/** The same for a text's last sign, which a pattern would look for from the text's start on. */
export function lastSign(signs: string): (text: string) => boolean {
  const table = tableOf(signs)
  return (text) => text.length > 0 && table[text.charCodeAt(text.length - 1)] === 1
}

function tableOf(signs: string): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let at = 0; at < signs.length; at++) table[signs.charCodeAt(at)] = 1
  return table
}

/** Says whether a text has an ideograph. */
export function hasIdeograph(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isIdeograph(text.charCodeAt(at))) return true
  return false
}

/** A page is Chinese if most of its letters are ideographs. */
export function isChinese(lines: readonly { text: string }[]): boolean {
  let ideographs = 0
  let all = 0
  for (const { text } of lines) {
    all += text.length
    for (let at = 0; at < text.length; at += 3) if (isIdeograph(text.charCodeAt(at))) ideographs += 3
  }
  return ideographs > 0.2 * all
}
