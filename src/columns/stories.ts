import { BUILT_IN } from '../lexicon/built-in.ts'
import { isByline } from '../lexicon/recognise.ts'
import type { Following, Open } from './following.ts'
import { isSameMeasure, type Piece } from './pieces.ts'
import { INDENT_CELLS } from './segments.ts'
import type { Unit } from './units.ts'

/** What surely belongs together: a story with its headings, or one that nothing heads. */
export interface Story {
  /** Numbers of units, from top to bottom. */
  headings: number[]
  /** Headings and all, in reading order. */
  members: number[]
}

/** Headings with the text under them: a story, or a part of one under a subheading. */
interface Section {
  headings: number[]
  texts: number[]
  /** How its text follows what stands before. */
  joint: 'break' | 'headed' | 'beside'
}

/** A story that is being put together. */
interface Draft extends Story {
  /** Heights at which its texts begin. */
  tops: number[]
  last: Section
}

/**
 * Parts the order of a page into stories: a heading within a story's columns is a subheading.
 * @param order numbers of units, in reading order
 */
export function storiesOf(order: readonly number[], units: readonly Unit[], pieces: readonly Piece[], following: Following): Story[] {
  const drafts: Draft[] = []
  const topsOf = (texts: readonly number[]): number[] => texts.map((at) => units[at]!.top)
  for (const section of sectionsOf(order, units, following)) {
    const { headings, texts, joint } = section
    const draft = drafts.at(-1)
    if (draft && joint === 'beside' && draft.headings.length === 0) {
      draft.headings = headings
      draft.members = [...headings, ...draft.members, ...texts]
    } else if (
      draft &&
      (joint === 'beside' || (joint === 'break' && isBehindNote(draft, section)) || (joint === 'headed' && weighSubheading(draft, section) > 0))
    )
      draft.members.push(...headings, ...texts)
    else {
      drafts.push({ headings, members: [...headings, ...texts], tops: topsOf(texts), last: section })
      continue
    }
    draft.tops.push(...topsOf(texts))
    draft.last = section
  }
  return drafts.map(withoutStrays)

  /** A story without the headings that came before its own and stand beside all its text: these are another's. */
  function withoutStrays({ headings, members }: Draft): Story {
    const texts = members.map((at) => units[at]!).filter(({ kind }) => kind === 'text')
    const isOver = (at: number): boolean => texts.some((text) => units[at]!.left < text.right && units[at]!.right > text.left)
    const first = headings.findIndex(isOver)
    const strays = new Set(headings.slice(0, Math.max(0, first)))
    return { headings: headings.filter((at) => !strays.has(at)), members: members.filter((at) => !strays.has(at)) }
  }

  /** Whether nothing but a line or two, a byline or a deck, stands between a story's headings and a text that opens as stories do. */
  function isBehindNote({ headings, last }: Draft, { texts }: Section): boolean {
    const [note, text] = [units[last.texts[0]!]!, units[texts[0]!]!]
    if (headings.length === 0 || last.headings.length === 0 || last.texts.length > 1) return false
    return note.lines <= NOTE_LINES && text.opens && text.top >= note.bottom - OVERLAP && note.left < text.right && note.right > text.left
  }

  /** What speaks for headings being subheadings of the story before, and against. */
  function weighSubheading(story: Draft, { headings, texts }: Section): number {
    const heads = headings.map((at) => units[at]!)
    const [over, under] = [units[story.last.texts.at(-1)!]!, units[texts[0]!]!]
    if (under.opens || over.jumps || heads.some(({ opens }) => opens)) return -Infinity
    // A byline beside the headline, over other columns of its story than the first.
    if (heads.every(isNamed) && story.tops.some((top) => isLevel(top, under.top))) return BYLINE
    if (heads.some(isNamed)) return -Infinity
    const [left, right] = [Math.min(...heads.map((head) => head.left)), Math.max(...heads.map((head) => head.right))]
    const top = Math.min(...heads.map((head) => head.top))
    let score = left > under.base + 1 ? SET_IN : SET_FLUSH
    if (!isSameMeasure(over, under)) score += OTHER_COLUMN
    if (under.lists) score += OVER_LIST
    const lines = heads.reduce((sum, head) => sum + head.lines, 0)
    score += lines > 2 ? THREE_LINES : lines > 1 ? TWO_LINES : 0
    if (right > under.right + 2) score += TOO_WIDE
    if (left < under.base - 1) score += OTHER_COLUMN
    // No story's text goes on above its headline; and its columns begin level under it.
    if (texts.some((at) => units[at]!.top < top - ABOVE)) score += GOES_ON_ABOVE
    if (texts.some((at) => units[at]!.left >= under.right - 1 && isLevel(units[at]!.top, under.top))) score += OVER_COLUMNS
    if (left < over.right && over.left < right && top >= over.bottom - OVERLAP) {
      if (Math.abs(over.base - under.base) > INDENT_CELLS) score += OTHER_COLUMN
      return score + IN_COLUMN - Math.max(0, top - over.bottom - 1) - WHITE_UNDER * Math.max(0, under.top - heads.at(-1)!.bottom - 1)
    }
    if (left < over.right - 1) return score + ELSEWHERE
    // At the top of the next column: level with the story's text, a subheading; with its headline, another's headline.
    const toText = Math.min(...story.tops.map((one) => Math.abs(one - top)))
    const toHead = Math.min(Infinity, ...story.headings.map((at) => Math.abs(units[at]!.top - top)))
    return score + (isLevel(toHead, 0) && toHead <= toText ? LEVEL_WITH_HEAD : isLevel(toText, 0) ? LEVEL_WITH_TEXT : OTHER_COLUMN)
  }

  function isNamed({ members }: Unit): boolean {
    return members.some((at) => pieces[at]!.segments.some(({ text }) => isByline(text, BUILT_IN)))
  }
}

/** A byline or a deck takes no more lines. */
const NOTE_LINES = 2
/** Lines may overlap by so much, and heights differ by so much and be level, in line pitches. */
const OVERLAP = 0.5
const LEVEL = 1.5
const ABOVE = 2

const isLevel = (a: number, b: number): boolean => Math.abs(a - b) <= LEVEL

// Evidence for a subheading, in natural logarithms.

/** It stands right under the text before; every line's pitch more above it, and half of those below it, speak against. */
const IN_COLUMN = 1.5
const WHITE_UNDER = 0.5
/** It stands at the top of the next column, level with the story's text or with its headline; it stands elsewhere. */
const LEVEL_WITH_TEXT = 2.5
const LEVEL_WITH_HEAD = -4
const ELSEWHERE = -4
/** It is set in, as subheadings are, or flush, as most headlines are. */
const SET_IN = 1
const SET_FLUSH = -0.5
/** A byline alone heads no story, where columns of the one before begin level. */
const BYLINE = 3
const TWO_LINES = -0.5
const THREE_LINES = -2
const TOO_WIDE = -2
/** A list under a heading is a box of its own: what a story lists, its text announces. */
const OVER_LIST = -3
const OTHER_COLUMN = -3
/** The text under it goes on in a column that begins above it; in one that begins level with it. */
const GOES_ON_ABOVE = 5
const OVER_COLUMNS = -3

/** The sections of a page, in order. Headings without text are left out. */
function sectionsOf(order: readonly number[], units: readonly Unit[], following: Following): Section[] {
  const sections: Section[] = []
  let open: Open | undefined
  let headings: number[] = []
  for (const at of order) {
    const alone = following.begin(at)
    if (!alone) continue
    const joint = open && following.judge(open, at).kind
    if (units[at]!.kind === 'heading') headings = joint === 'stack' ? [...headings, at] : [at]
    else if (joint === 'on') sections.at(-1)!.texts.push(at)
    else {
      sections.push({ headings, texts: [at], joint: headings.length === 0 ? 'break' : joint === 'beside' ? joint : 'headed' })
      headings = []
    }
    open = open ? following.join(open, at, alone) : alone
  }
  return sections
}
