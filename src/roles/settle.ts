import { readJumpLine } from '../lexicon/recognise.ts'
import { hasIdeograph } from '../text/characters.ts'
import { BULLET, CAPTION_OPENING, isItemLike } from '../lexicon/recognise/opening.ts'
import { endsText } from '../lexicon/recognise/sentence.ts'
import { isMeasured, lettersOf } from '../read/lines.ts'
import { mergeDrafts, type Draft } from '../join/drafts.ts'
import { keepsApart, ruledRole } from '../read/ruled.ts'

/** The words by which a caption says what is seen. */
const SHOWN = /(?:^|[。；])[图圖](?:[为為中]|片为|片為)/u
/** A teaser: its last word is the page it points to. */
const INDEX = /(?:^|[^0-9A-Z])(?:第?[0-9一二三四五六七八九十]{1,3}|[A-Z]\d{1,2})版$|[ \u3000][A-Z]\d{1,2}$/u
const LONGEST_TEASER = 60
/** Small type by itself is a caption if it is longer than this, in UTF-16 units. */
const SHORTEST_LOOSE = 12
/** A caption on one long line may be taken for a heading; it is a sentence of so many UTF-16 units. */
const SHORTEST_CAPTION = 40

/**
 * Settles what drafts are by how they open, end and are followed: captions (a pointer, a picture's number, a credit behind
 * them), list items (a bullet, a teaser's page number). What stays open is a paragraph or a heading until the articles are known.
 */
export function settleRoles(drafts: readonly Draft[]): Draft[] {
  const sold = advertised(drafts)
  const counted = announced(drafts)
  return joinCaptions(drafts.map((draft, at) => settle(draft, drafts[at - 1], drafts[at + 1])))

  function settle(draft: Draft, before: Draft | undefined, next: Draft | undefined): Draft {
    if (draft.role !== undefined || ruledRole(draft) !== undefined) return draft
    if (sold.has(draft)) return { ...draft, role: 'furniture' }
    if (lettersOf(draft)?.isPullQuote(draft.text)) return { ...draft, role: 'furniture' }
    const credited =
      next?.role === 'credit' &&
      next.lines[0]!.gap < 2 &&
      !isOfText(draft, next) &&
      (draft.kind === 'body' || next.lines[0]!.sameRow || (draft.text.length >= SHORTEST_CAPTION && endsText(draft.text, draft.lines[0]!.words)))
    if (CAPTION_OPENING.test(draft.text) || (credited && !draft.opens) || (draft.kind === 'body' && SHOWN.test(draft.text) && !draft.opens))
      return { ...draft, role: 'caption' }
    const place = draft.lines[0]!.place
    if (place?.edge && !(draft.kind === 'body' && draft.text.length > LONGEST_TEASER)) return { ...draft, role: 'furniture' }
    if (place?.part === 'loose' && draft.kind === 'body' && draft.text.length > SHORTEST_LOOSE) return { ...draft, role: 'caption' }
    if (
      draft.kind === 'body' &&
      (BULLET.test(draft.text) || counted.has(draft) || hangs(draft) || isIndex(draft.text) || (isItemLike(draft.text) && (isItem(before) || isItem(next))))
    )
      return { ...draft, role: 'listItem' }
    return draft
  }
}

/** Boxes show the draft in a column of text, and the credit outside of it: it is another's. */
function isOfText(draft: Draft, credit: Draft): boolean {
  const [own, other] = [draft.lines[0]!.place, credit.lines[0]!.place]
  return own?.part === 'text' && other !== undefined && other.chain !== own.chain
}

/** A caption in wide lines, of which only the last was told by the credit behind it. */
function joinCaptions(drafts: readonly Draft[]): Draft[] {
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
function announced(drafts: readonly Draft[]): Set<Draft> {
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
function advertised(drafts: readonly Draft[]): Set<Draft> {
  const sold = new Set<Draft>()
  drafts.forEach((draft, at) => {
    const letters = lettersOf(draft)
    if (!letters || draft.role !== undefined || hasIdeograph(draft.text)) return
    const next = drafts[at + 1]
    if (letters.isAdvertisement(draft.text)) sold.add(draft)
    else if (next && next.role === undefined && draft.kind === 'display' && !draft.text.endsWith('.') && letters.isAdvertisement(`${draft.text} ${next.text}`))
      sold.add(draft).add(next)
  })
  return sold
}

const isItem = (draft: Draft | undefined): boolean => draft?.kind === 'body' && isItemLike(draft.text)

/** Boxes show the draft in a list of hanging items. */
const hangs = ({ lines }: Draft): boolean => lines.every(({ place }) => isMeasured(place) && place.hangs === true)

const isIndex = (text: string): boolean => text.length <= LONGEST_TEASER && INDEX.test(text)

/** A teaser that points to another page. */
export function isTeaser({ role, text }: Draft): boolean {
  return role === 'listItem' && isIndex(text)
}

/** A jump line to another page. */
export function pointsOnward({ role, text, lines }: Draft): boolean {
  return role === 'jumpLine' && readJumpLine(text, lines[0]!.words)?.direction !== 'from'
}

/** A jump line from another page. */
export function pointsBack({ role, text, lines }: Draft): boolean {
  return role === 'jumpLine' && readJumpLine(text, lines[0]!.words)?.direction === 'from'
}
