import { opensStory } from '../lexicon/recognise/opening.ts'
import { endsText } from '../lexicon/recognise/sentence.ts'
import { lettersOf } from '../read/lines.ts'
import { mergeDrafts, type Draft } from '../join/drafts.ts'
import { keepsApart, ruledRole } from '../read/ruled.ts'
import { hasIdeograph } from '../text/characters.ts'
import { SHORTEST_CAPTION } from './caption.ts'

// What roles turn on in letters alone. A page in ideographs does not load it.

/** A caption in wide lines, of which only the last was told by the credit behind it. */
export function joinCaptions(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const before = joined.at(-1)
    const goesOn = draft.role === 'caption' && before?.role === undefined && before?.kind === 'display' && isFullLine(before, draft)
    if (goesOn && !keepsApart(before, draft) && ruledRole(before) === undefined && !hasIdeograph(before.text) && !endsText(before.text, before.lines[0]!.words))
      joined[joined.length - 1] = { ...mergeDrafts(before, draft), role: 'caption' }
    else joined.push(draft)
  }
  return joined
}

/** One printed line, about as wide as the next: the caption's first. */
const isFullLine = (line: Draft, next: Draft): boolean =>
  line.lines.length === 1 && line.text.length >= SHORTEST_CAPTION && line.width >= FULL_SHARE * next.width
const FULL_SHARE = 0.8

const LONGEST_COUNTED = 100
/** One by itself may be a sentence. */
const FEWEST_COUNTED = 2

/** The items of inventories, as legal notices have them: a colon announces them, and each says how many. */
export function announced(drafts: readonly Draft[]): Set<Draft> {
  const items = new Set<Draft>()
  drafts.forEach((draft, at) => {
    if (draft.kind !== 'body' || !draft.text.endsWith(':')) return
    let end = at + 1
    while (isCounted(drafts[end])) end++
    if (end - at > FEWEST_COUNTED) for (const item of drafts.slice(at + 1, end)) items.add(item)
  })
  return items
}

const isCounted = (draft: Draft | undefined): boolean =>
  draft?.kind === 'body' && draft.text.length <= LONGEST_COUNTED && lettersOf(draft)?.saysHowMany(draft.text) === true && !draft.text.endsWith(':')

/** Advertisements, on one line or over two that stand apart for their type. */
export function advertised(drafts: readonly Draft[]): Set<Draft> {
  const sold = new Set<Draft>()
  drafts.forEach((draft, at) => {
    const letters = lettersOf(draft)
    if (!letters || draft.role !== undefined || hasIdeograph(draft.text)) return
    const next = drafts[at + 1]
    if (letters.isAdvertisement(draft.text)) sold.add(draft)
    else if (next && isOverGoods(draft, next) && letters.isAdvertisement(`${draft.text} ${next.text}`)) sold.add(draft).add(next)
  })
  return sold
}

/** A display line may say what the next draft sells; over a story's opening it is a headline. */
const isOverGoods = (draft: Draft, next: Draft): boolean =>
  draft.kind === 'display' && next.role === undefined && !draft.text.endsWith('.') && !opensStory(next.text, '', next.lines[0]!.words)
