import type { Extent } from './cut.ts'
import type { Lean } from './heading-lean.ts'
import { ownWorth, sharedWords, wordsWorth } from './package-worth.ts'
import { ONE_BLOCK } from './search-headings.ts'
import { isHeading, type Sheet } from './sheet.ts'
import type { StandingLine } from './standing-lines.ts'

// Where headings were painted in passes, headlines came first. What follows comes in passes of one kind each, in the stories' order: labels and kickers, decks, bylines,
// lines back. In natural logarithms.

const KINDS = ['label', 'deck', 'byline', 'back'] as const
type Kind = (typeof KINDS)[number]

/** A line of a kind; a kicker in small letters, and a deck that reads as a label, are rare. */
const FITS: Readonly<Record<Kind, number>> = { label: 1, deck: 0.5, byline: 1.5, back: 0.5 }
const SMALL_KICKER = -1.5
const LABEL_AS_DECK = -3
/** Words count for more than in a package, which has place and looks besides; those of labels fit many stories. */
const WORDS = 1.4
const WORDS_OF_LABEL = 0.6
/** A line that goes on with a block fits its kind less than one that begins it. */
const BLOCK_FIT = 0.5
/** A pass begins, and one story is passed over. */
const PASS = -1.5
const SKIP = -0.3
/** A line that belongs to nothing. */
const NOTHING = -2
/** A deck for a story without a headline; a line back for one with it, and for one without. */
const DECK_ALONE = -1.5
const BACK_COVERED = -1
const BACK_ALONE = 0.5

/** Where the passes stand: the kind of the last, its last story, and what the last line went to. */
interface State {
  score: number
  kind: number
  place: number
  target: number
  before: State | undefined
}

/**
 * Gives the lines that follow the headlines to stories (dynamic programming over lines; a pass goes through the stories once).
 * @param leans what each line looks like
 * @param covered the stories that have a headline
 * @returns for each line its story, −1 for none
 */
export function passLater(
  sheet: Sheet,
  extents: readonly Extent[],
  lines: readonly StandingLine[],
  leans: readonly (Lean | undefined)[],
  covered: ReadonlySet<number>
): { score: number; targets: number[] } {
  let states: State[] = [{ score: 0, kind: -1, place: -1, target: -1, before: undefined }]
  lines.forEach((line, at) => {
    const grown = new Map<number, State>()
    const joint = leans[at]?.joint ?? 0
    const words = sharedWords(sheet, [line])
    const told = extents.map(
      ({ from, to }) => WORDS * (line.label || line.capitals ? WORDS_OF_LABEL : 1) * wordsWorth(words, from, to) + ownWorth(line, sheet, from, to)
    )
    for (const state of states) grow(state, NOTHING, state.kind, state.place, -1)
    KINDS.forEach((kind, index) => {
      const fit = fitOf(line, kind)
      if (fit === undefined) return
      if (line.follows && isHeading(line.draft) && !line.label)
        for (const state of states)
          if (state.kind === index && state.target >= 0) grow(state, BLOCK_FIT * fit + told[state.place]! + ONE_BLOCK + joint, index, state.place, state.place)
      const begins = bestOf(states.filter((state) => state.kind !== index))
      const goes = new Map(states.filter((state) => state.kind === index).map((state) => [state.place, state]))
      // Of a pass that stands before a story, the best way, and what it is worth there.
      let [way, worth]: [State | undefined, number] = [undefined, -Infinity]
      for (let story = 0; story < extents.length; story++) {
        const gain = fit + told[story]! + headWorth(kind, covered.has(story))
        if (begins) grow(begins, gain + PASS + SKIP * story, index, story, story)
        worth += SKIP
        const last = goes.get(story - 1)
        if (last && last.score > worth) [way, worth] = [last, last.score]
        if (way) grow(way, gain + worth - way.score, index, story, story)
      }
    })
    states = [...grown.values()]

    function grow(before: State, gain: number, kind: number, place: number, target: number): void {
      const score = before.score + gain
      const key = (kind + 1) * (extents.length + 1) + place + 1
      const held = grown.get(key)
      if (!held || score > held.score) grown.set(key, { score, kind, place, target, before })
    }
  })
  const best = bestOf(states)!
  const targets: number[] = []
  for (let state = best; state.before; state = state.before) targets.unshift(state.target)
  return { score: best.score, targets }
}

/** The state of the highest score, of equals the first; none of none. */
function bestOf(states: readonly State[]): State | undefined {
  let best: State | undefined
  for (const state of states) if (!best || state.score > best.score) best = state
  return best
}

/** What having a headline or none says for a story's having a deck or a line back. */
function headWorth(kind: Kind, covered: boolean): number {
  if (kind === 'deck') return covered ? 0 : DECK_ALONE
  return kind === 'back' ? (covered ? BACK_COVERED : BACK_ALONE) : 0
}

/** How well a line fits a kind; undefined where it is another. */
function fitOf({ draft, label, capitals, back }: StandingLine, kind: Kind): number | undefined {
  if (draft.role === 'byline') return kind === 'byline' ? FITS.byline : undefined
  if (back) return kind === 'back' ? FITS.back : undefined
  if (kind === 'label') return isHeading(draft) ? (label || capitals ? FITS.label : SMALL_KICKER) : undefined
  return kind === 'deck' ? (label || capitals ? LABEL_AS_DECK : FITS.deck) : undefined
}
