import { readJumpLine } from '../lexicon/recognise.ts'
import { SHORTEST_CAPTION } from './caption.ts'
import { isItemLike, isRow } from '../lexicon/recognise/items.ts'
import { BULLET, CAPTION_OPENING } from '../lexicon/recognise/opening.ts'
import { endsText } from '../lexicon/recognise/sentence.ts'
import { isMeasured, lettersOf } from '../read/lines.ts'
import type { Draft } from '../join/drafts.ts'
import { ruledRole } from '../read/ruled.ts'
import { settleVerse } from './verse.ts'
import type * as latinRoles from './latin-roles.ts'

/** {@link latinRoles} as it is loaded. */
export type LatinRoles = typeof latinRoles

/** The words by which a caption says what is seen. */
const SHOWN = /(?:^|[。；])[图圖](?:[为為中]|片为|片為)/u
/** A teaser: its last word is the page it points to. */
const INDEX = /(?:^|[^0-9A-Z])(?:第?[0-9一二三四五六七八九十]{1,3}|[A-Z]\d{1,2})版$|[ \u3000][A-Z]\d{1,2}$/u
const LONGEST_TEASER = 60
/** Two captions in a row that point the same way are no longer than this, in UTF-16 units. */
const LONGEST_POINTED = 70
/** Small type by itself is a caption if it is longer than this, in UTF-16 units. */
const SHORTEST_LOOSE = 12

/**
 * Settles what drafts are by how they open, end and are followed: captions (a pointer, a picture's number, a credit behind
 * them), list items (a bullet, a teaser's page number). What stays open is a paragraph or a heading until the articles are known.
 * @param latinRoles tells more of what is in letters; absent where no line has any
 */
export function settleRoles(drafts: readonly Draft[], latinRoles: LatinRoles | undefined): Draft[] {
  const sold = latinRoles?.advertised(drafts)
  const counted = latinRoles?.announced(drafts)
  const settled = settleVerse(drafts.map((draft, at) => settle(draft, drafts[at - 1], drafts[at + 1])))
  return latinRoles ? latinRoles.joinCaptions(settled) : settled

  function settle(draft: Draft, before: Draft | undefined, next: Draft | undefined): Draft {
    if (draft.role !== undefined || ruledRole(draft) !== undefined) return draft
    if (sold?.has(draft)) return { ...draft, role: 'furniture' }
    if (lettersOf(draft)?.isPullQuote(draft.text)) return { ...draft, role: 'furniture' }
    const credited =
      next?.role === 'credit' &&
      next.lines[0]!.gap < 2 &&
      !isOfText(draft, next) &&
      (draft.kind === 'body' || next.lines[0]!.sameRow || (draft.text.length >= SHORTEST_CAPTION && endsText(draft.text, draft.lines[0]!.words)))
    if (
      (CAPTION_OPENING.test(draft.text) && !isMarkedItem(draft, [before, next])) ||
      (credited && !draft.opens) ||
      (draft.kind === 'body' && SHOWN.test(draft.text) && !draft.opens)
    )
      return { ...draft, role: 'caption' }
    const place = draft.lines[0]!.place
    if (place?.edge && !(draft.kind === 'body' && draft.text.length > LONGEST_TEASER)) return { ...draft, role: 'furniture' }
    if (place?.part === 'loose' && draft.kind === 'body' && draft.text.length > SHORTEST_LOOSE) return { ...draft, role: 'caption' }
    if (
      draft.kind === 'body' &&
      (BULLET.test(draft.text) || counted?.has(draft) || hangs(draft) || isIndex(draft.text) || (isItem(draft) && (isItem(before) || isItem(next))))
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

/** A text that opens with a pointer, beside another that opens with the same one and is as long: neither points to a picture. */
const isMarkedItem = (draft: Draft, beside: (Draft | undefined)[]): boolean =>
  [draft, ...beside].filter((other) => other && other.text.length >= LONGEST_POINTED && other.text.startsWith(draft.text.charAt(0))).length > 1

const isItem = (draft: Draft | undefined): boolean => draft?.kind === 'body' && (isItemLike(draft.text) || isRow(draft.text))

/** Boxes show the draft in a list of hanging items. */
const hangs = ({ lines }: Draft): boolean => lines.every(({ place }) => isMeasured(place) && place.hangs === true)

/** Whether a line ends in the page that it points to, as an index's do. */
export const isIndex = (text: string): boolean => text.length <= LONGEST_TEASER && INDEX.test(text)

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
