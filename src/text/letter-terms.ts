import { isWordLetter } from './characters.ts'
import { runningWords, smallWords } from './english-words.ts'
import { everydayWords, multiplierWords, numberWords } from './everyday-words.ts'
import { EVERYDAY, hash, numberTerm, WORDS, type TermList } from './term-list.ts'

/** Adds the stem of the word in Latin letters that begins at an offset, small and capital alike, if it has three letters and says something; gives the offset of the last unit looked at. */
export function addLatinWord(text: string, at: number, list: TermList): number {
  const end = wordEnd(text, at)
  if (end - at < 3) return end - 1
  const word = hash(text, at, stemEnd(text, at, end), SMALL)
  const value = isCapital(text.charCodeAt(at)) ? numberValues.get(word) : undefined
  if (value !== undefined) return addSpelled(text, end, value, list)
  if (!saysNothing.has(word)) list.add((isEveryday.has(word) ? EVERYDAY : WORDS) + word)
  return end - 1
}

/**
 * Adds a number that is spelled out because a sentence begins with it: Sixty-one, Four thousand. Elsewhere only numbers without weight are: two hundred times. Gives the offset of the last unit looked at.
 * @param end behind its first word
 * @param value of its first word
 */
function addSpelled(text: string, end: number, value: number, list: TermList): number {
  let sum = value
  for (let words = 0; words < LONGEST_NUMBER; words++) {
    const joint = text.charCodeAt(end)
    if ((joint !== 0x20 && joint !== 0x2d) || !isWordLetter(text.charCodeAt(end + 1))) break
    const next = wordEnd(text, end + 1)
    const word = hash(text, end + 1, stemEnd(text, end + 1, next), SMALL)
    const factor = multipliers.get(word)
    const unit = numberValues.get(word)
    if (factor !== undefined) sum *= factor
    else if (unit !== undefined && unit < 10 && sum >= 20 && sum < 100 && sum % 10 === 0) sum += unit
    else break
    end = next
  }
  if (sum >= 10) list.add(numberTerm(String(sum)))
  return end - 1
}

/** Words of a number behind its first: Twenty-five hundred. */
const LONGEST_NUMBER = 3

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a

function wordEnd(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && isWordLetter(text.charCodeAt(end))) end++
  return end
}

/** The bit that a small letter has more than its capital. */
const SMALL = 0x20

/** Where a word's stem ends: the endings of plurals and of verbs are left off, since headlines put both otherwise. */
function stemEnd(text: string, at: number, end: number): number {
  const length = end - at
  const last = text.charCodeAt(end - 1) | SMALL
  const before = text.charCodeAt(end - 2) | SMALL
  if (last === 0x73 && before !== 0x73 && length >= 4) return end - (before === 0x65 && length >= 6 ? 2 : 1) // -s, -es
  if (last === 0x64 && before === 0x65 && length >= 5) return end - 2 // -ed
  if (last === 0x65 && length >= 5) return end - 1 // -e, which -ed and -ing displace
  if (last === 0x67 && before === 0x6e && length >= 6 && (text.charCodeAt(end - 3) | SMALL) === 0x69) return end - 3 // -ing
  return end
}

const stemOf = (word: string): number => hash(word, 0, stemEnd(word, 0, word.length), SMALL)

/** Words that stand in every text: they tie nothing to anything. */
const saysNothing: ReadonlySet<number> = new Set([...runningWords, ...smallWords].filter((word) => word.length >= 3).map(stemOf))

/** Words that most subjects share. */
const isEveryday: ReadonlySet<number> = new Set(everydayWords.map(stemOf))
const numberValues: ReadonlyMap<number, number> = new Map([...numberWords].map(([word, value]) => [stemOf(word), value]))
const multipliers: ReadonlyMap<number, number> = new Map([...multiplierWords].map(([word, value]) => [stemOf(word), value]))
