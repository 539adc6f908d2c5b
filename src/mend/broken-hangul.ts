import type { Line } from '../read/lines.ts'

/** A word's syllables at a line's end, and at the next one's beginning. */
const LAST = /(?:^|[^\uac00-\ud7a3])([\uac00-\ud7a3]{1,9})$/u
const FIRST = /^[\uac00-\ud7a3]{1,9}/u
/** Where such a last word stands, in UTF-16 units. */
const LONGEST_TAIL = 12
const isHangul = (unit: number): boolean => unit >= 0xac00 && unit <= 0xd7a3

/** Particles and endings that lean on the word before them and stand nowhere alone. What is also a word (이, 도, 만, 고) is none of these. */
const LEANING: ReadonlySet<string> = new Set(
  '은 는 을 를 의 에 와 에서 에게 에는 에도 으로 로 로는 로서 으로서 까지 부터 처럼 마다 라고 라는 라며 이라고 이라는 이라며 다 다고 다는 다며 했다 했고 했으며 한다 하고 하며 하는 됐다 된다 되는 되고 이다 이며 였다 였고 었다 았다 겠다 습니다 지만 는데 면서 으면서 던'.split(
    ' '
  )
)
/** A page that breaks so many words before what leans on them breaks them anywhere. */
const ENOUGH = 2
/** Two words of a page begin alike in so many syllables: the same word, with another ending. */
const STEM = 3

/**
 * Finds words in hangul that a line end breaks: Korean papers fill their lines to the last syllable, or break between words, and print no hyphen. What leans
 * on a word before it is that word's; where a page breaks words so, halves that the page has together elsewhere and not apart are one word too. Marks the
 * lines whose last word goes on in the next. Of all other line ends nothing is known, and a space parts the words.
 */
export function markBrokenHangul(lines: readonly Line[]): Line[] {
  if (!lines.some(({ text }) => isHangul(text.charCodeAt(text.length - 1)))) return [...lines]
  const joints = lines.flatMap((line, at) => {
    const head = LAST.exec(line.text.slice(-LONGEST_TAIL))?.[1]
    const tail = lines[at + 1]?.gap === 0 ? FIRST.exec(lines[at + 1]!.text)?.[0] : undefined
    return head !== undefined && tail !== undefined ? [{ at, head, tail }] : []
  })
  const leaning = joints.filter(({ tail }) => LEANING.has(tail))
  const anywhere = leaning.length >= ENOUGH ? knownWords(lines) : undefined
  const marked = [...lines]
  for (const { at, head, tail } of joints) {
    const isOne =
      LEANING.has(tail) ||
      (anywhere?.stems.has((head + tail).slice(0, Math.max(STEM, head.length + 1))) === true && !anywhere.words.has(head) && !anywhere.words.has(tail))
    if (isOne) marked[at] = { ...lines[at]!, brokenWord: { head, tail } }
  }
  return marked
}

/** The words inside a page's lines, and what they begin with. */
function knownWords(lines: readonly Line[]): { words: ReadonlySet<string>; stems: ReadonlySet<string> } {
  const words = new Set<string>()
  const stems = new Set<string>()
  for (const { text } of lines)
    for (const word of text.split(' ').slice(1, -1)) {
      const syllables = FIRST.exec(word)?.[0] ?? ''
      words.add(syllables)
      for (let length = STEM; length <= syllables.length; length++) stems.add(syllables.slice(0, length))
    }
  return { words, stems }
}
