import { storyNoteRole } from './note-roles.ts'
import { opensStory } from '../lexicon/recognise/opening.ts'
import { changeLine, isInIdeographs, type Line } from '../read/lines.ts'
import { isIdeograph, isWordLetter } from '../text/characters.ts'

/** A page's lines without what was set aside, and that. */
export interface SetAside {
  lines: Line[]
  /** Lines that belong to no story. */
  aside: Line[]
}

/** A small advertisement has so many lines between two blank ones. */
const FEWEST_LINES = 2
const MOST_LINES = 7
/** … and is no longer than this in UTF-16 units. */
const LONGEST = 280

/** Nothing a reader reads: specks that an OCR engine took for signs. Full-width punctuation may be a text's. */
const SPECKS = /^[ !"#%&'()*+,./:;<=>?@[\\\]^_`{|}~§¤°¶·•«»¬±■□▪◆▌▐│┃─━–—-]+$/u
/** The end of a sentence that a line end cut off, or its dash. */
const LONE_MARK = /^(?:[.!?)\]"'»]{1,2}|[-–—]{1,3})$/

/**
 * Sets aside what stands between the lines of stories and is of none: lines of specks; and, on pages in a Latin script, small advertisements between
 * blank lines: goods in capitals, a firm, its address. A paragraph that they tear apart is whole again. Leaves alone anything that tells: credits,
 * headlines, sentences of stories.
 */
export function setAside(lines: readonly Line[]): SetAside {
  const latin = !isInIdeographs(lines)
  const kept: Line[] = []
  const aside: Line[] = []
  /** Blank lines before the next line that is kept, if lines before it were set aside. */
  let gap: number | undefined
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    const end = latin && (line.gap > 0 || at === 0) ? endOfPiece(lines, at) : at
    const next = lines[end]
    if (!line.ruled && isSpecks(line.text)) {
      aside.push(line)
      gap = Math.max(gap ?? 0, line.gap, lines[at + 1]?.gap ?? 0)
    } else if (end > at && isSmallAdvertisement(lines.slice(at, end))) {
      aside.push(...lines.slice(at, end))
      // The blank lines are the advertisement's where a sentence goes on behind it.
      gap = next && kept.length > 0 && goesOn(kept.at(-1)!.text, next.text) ? 0 : 1
      at = end - 1
    } else {
      kept.push(gap === undefined || gap === line.gap ? line : changeLine(line, { gap }))
      gap = undefined
    }
  }
  return { lines: kept, aside }
}

/** Most lines begin with a letter, and a look at it settles them. */
function isSpecks(text: string): boolean {
  const first = text.charCodeAt(0)
  return !isIdeograph(first) && !isWordLetter(first) && SPECKS.test(text) && !LONE_MARK.test(text)
}

/** Where the lines end that no blank line parts; the start where there are too many or too few. */
function endOfPiece(lines: readonly Line[], start: number): number {
  let end = start + 1
  while (end < lines.length && lines[end]!.gap === 0 && end - start <= MOST_LINES) end++
  return end - start >= FEWEST_LINES && end - start <= MOST_LINES ? end : start
}

function isSmallAdvertisement(piece: readonly Line[]): boolean {
  const text = piece.map((line) => line.text).join(' ')
  const [first] = piece as [Line]
  // What begins small or breaks words at line ends is running text.
  if (
    text.length > LONGEST ||
    /^[\p{Ll}“"]/u.test(first.text) ||
    piece.some((line) => line.ruled !== undefined || isOfStory(line) || /\p{L}-$/u.test(line.text))
  )
    return false
  return first.words?.letters?.isSmallAdvertisement(first.text, text) === true
}

/** A note of a story, or its opening: news has a dateline, whatever sums and shops it names. */
function isOfStory({ text, words }: Line): boolean {
  return storyNoteRole(text, false, words) !== undefined || opensStory(text, '', words)
}

const goesOn = (before: string, next: string): boolean => !/[.!?:;”"’)]$/.test(before) && /^\p{Ll}/u.test(next)
