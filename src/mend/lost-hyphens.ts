import type { Line } from '../read/lines.ts'
import { isIdeograph } from '../text/characters.ts'
import { commonWords } from '../text/english-words.ts'
import { tellLanguage } from '../text/languages/tell.ts'
import { eachWord, LETTER, toSmall } from '../text/latin-words.ts'

const LAST = /(?:^|[^\p{L}’'-])(\p{L}{2,12})$/u
const FIRST = /^\p{Ll}{2,14}(?![\p{L}’'])/u
/** Where such a last word stands, with the sign before it, in UTF-16 units. */
const LONGEST_TAIL = 32
/** A word has no more letters. */
const LONGEST_WORD = 18

/** On a page that loses hyphens, so many words that a line end breaks stand elsewhere in one piece … */
const FEWEST_MENDED = 3
/** … and more than there are hyphens at line ends. */
const HYPHENATED = /\p{L}[-\u2010\u00ad]$/u

// What speaks for two halves being one word; natural logarithms, fitted to typeset pages in five languages whose hyphens were taken away: at the
// threshold, 96 of 100 words put together were broken, and three quarters of those that were are found.

/** Where nothing else is known, for halves without letters. */
const PRIOR = 3.9
/** The page has the whole word. */
const WHOLE_KNOWN = 3.2
/** A half is one of the language's commonest words, or a word of the page. */
const HALF_COMMON = -3.5
const HALF_KNOWN = -1.5
/** For each letter: the first half is mostly a syllable or two. */
const HEAD_LETTER = -0.5
const TAIL_LETTER = -0.15
/** Two letters stand together inside words, rather than one at the end of a word and the other at the beginning. */
const PAIR_INSIDE = 0.28
/** The same for three letters before the joint, and behind it. */
const BEFORE_INSIDE = 0.15
const BEHIND_INSIDE = 0.3
const ENOUGH = 0.5
/** Letters not seen in a place may stand there all the same: as if seen so often. */
const UNSEEN = 0.4

/** How the words of a page begin, end, and go on in their midst. */
interface Letters {
  begins: Map<string, number>
  ends: Map<string, number>
  inside: Map<string, number>
  words: number
  joints: number
}

/**
 * Finds words that a line end breaks although no hyphen says so: the texts of some libraries leave it out (con / ference). The page is the dictionary: it
 * has the whole elsewhere and not the halves, or its words do not end as the first half does nor begin as the second. Marks the lines whose last word goes
 * on in the next line. Leaves a page alone that shows no such habit.
 */
export function markLostHyphens(lines: readonly Line[]): Line[] {
  const joints: { at: number; head: string; tail: string }[] = []
  for (let at = 0; at + 1 < lines.length; at++) {
    const next = lines[at + 1]!
    const tail = next.gap === 0 && !isIdeograph(next.text.charCodeAt(0)) ? FIRST.exec(next.text)?.[0] : undefined
    const head = tail === undefined ? undefined : LAST.exec(lines[at]!.text.slice(-LONGEST_TAIL))?.[1]?.toLowerCase()
    if (head !== undefined && tail !== undefined && head.length + tail.length <= LONGEST_WORD) joints.push({ at, head, tail })
  }
  if (joints.length < FEWEST_MENDED) return [...lines]
  const known = wordsInside(lines)
  const mended = joints.filter(({ head, tail }) => known.has(head + tail) && !known.has(tail)).length
  const hyphens = lines.filter(({ text }) => HYPHENATED.test(text)).length
  if (mended < FEWEST_MENDED || mended < hyphens) return [...lines]
  const letters = learnLetters(known)
  const { tag, small, running } = tellLanguage(lines.map(({ text }) => text)).language
  const isCommon = (half: string): boolean => small.has(half) || running.has(half) || (tag === 'en' && COMMON.has(half))
  const worth = (half: string): number => (isCommon(half) ? HALF_COMMON : known.has(half) ? HALF_KNOWN : 0)
  const marked = [...lines]
  for (const { at, head, tail } of joints) {
    const whole = known.has(head + tail) ? WHOLE_KNOWN : 0
    const length = HEAD_LETTER * head.length + TAIL_LETTER * tail.length
    if (PRIOR + whole + worth(head) + worth(tail) + length + goesOn(head, tail, letters) > ENOUGH)
      marked[at] = { ...lines[at]!, brokenWord: { head: lines[at]!.text.slice(-head.length), tail } }
  }
  return marked
}

const COMMON: ReadonlySet<string> = new Set(commonWords)

/** The page's words but for those at line ends. */
function wordsInside(lines: readonly Line[]): ReadonlySet<string> {
  const known = new Set<string>()
  for (const { text } of lines)
    eachWord(text, LETTER, LETTER, (from, to) => {
      if (from > 0 && to < text.length && to - from > 1) known.add(toSmall(text.slice(from, to)))
    })
  return known
}

/** The letters that words are made of. */
function learnLetters(known: ReadonlySet<string>): Letters {
  const letters: Letters = { begins: new Map(), ends: new Map(), inside: new Map(), words: 1, joints: 1 }
  for (const word of known) {
    if (word.length < 4) continue
    letters.words++
    for (const length of [1, 3]) {
      count(letters.begins, word.slice(0, length))
      count(letters.ends, word.slice(-length))
    }
    for (let at = 2; at <= word.length - 2; at++) {
      letters.joints++
      count(letters.inside, word.slice(at - 1, at + 1))
      count(letters.inside, `${word.slice(Math.max(0, at - 3), at)}|`)
      count(letters.inside, `|${word.slice(at, at + 3)}`)
    }
  }
  return letters
}

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

/** Whether the letters about a joint rather stand inside words than end one and begin another. */
function goesOn(head: string, tail: string, { begins, ends, inside, words, joints }: Letters): number {
  const share = (counts: ReadonlyMap<string, number>, key: string, of: number): number => Math.log(((counts.get(key) ?? 0) + UNSEEN) / of)
  const [last, first] = [head.slice(-1), tail.slice(0, 1)]
  const [before, behind] = [head.slice(-3), tail.slice(0, 3)]
  return (
    PAIR_INSIDE * (share(inside, last + first, joints) - share(ends, last, words) - share(begins, first, words)) +
    BEFORE_INSIDE * (share(inside, `${before}|`, joints) - share(ends, before, words)) +
    BEHIND_INSIDE * (share(inside, `|${behind}`, joints) - share(begins, behind, words))
  )
}
