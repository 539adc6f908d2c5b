import { matchDateline, matchRunInCredit, readJumpLine } from '../lexicon/recognise.ts'
import type { Draft } from '../join/drafts.ts'

/** A caption says so: a pointer to its picture, a picture's number, or 图为. */
const CAPTION = /^(?:[▲△▼▽◀◁▶▷►◄↑↓←→]|[图圖](?:[①-⑳]|[一二三四五六七八九十0-9]{1,2}[：: 　])|[（(]?[上下左右][图圖])/u
const SHOWN = /(?:^|[。；])[图圖](?:为|為|片为|片為|中)/u
const BULLET = /^[●•■◆▪○★☆※□·]/u
/** A teaser: its last word is the page it points to. */
const INDEX = /(?:^|[^0-9A-Z])(?:第?[0-9一二三四五六七八九十]{1,3}|[A-Z][0-9]{1,2})版$|[ 　][A-Z][0-9]{1,2}$/u
const LONGEST_TEASER = 60

/**
 * Settles what bodies are by how they open, end and are followed: captions (a pointer, a picture's number, a credit behind
 * them), list items (a bullet, a teaser's page number). What stays open is a paragraph until the articles are known.
 */
export function settleRoles(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, at) => {
    if (draft.role !== undefined) return draft
    const next = drafts[at + 1]
    const credited = next?.role === 'credit' && next.lines[0]!.gap < 2 && (draft.kind === 'body' || next.lines[0]!.sameRow)
    if (CAPTION.test(draft.text) || credited || (draft.kind === 'body' && SHOWN.test(draft.text) && !opensStory(draft.text))) return { ...draft, role: 'caption' }
    if (draft.kind === 'body') {
      if (BULLET.test(draft.text)) return { ...draft, role: 'listItem' }
      if (draft.text.length <= LONGEST_TEASER && INDEX.test(draft.text)) return { ...draft, role: 'listItem' }
    }
    return draft
  })
}

/** A teaser that points to another page. */
export function isTeaser({ role, text }: Draft): boolean {
  return role === 'listItem' && text.length <= LONGEST_TEASER && INDEX.test(text)
}

/** A dateline and the credit behind it take no more, in UTF-16 units. */
const LONGEST_OPENING = 90
/** Without one of these no dateline and no run-in credit: cheap to look for first. */
const OPENING_SIGNS = /[电電讯訊报報记記者]|[A-Z]{3}/u

/** A body that opens as the wire's and the desk's stories do: with a dateline or a reporter's credit. */
export function opensStory(text: string): boolean {
  const head = text.slice(0, LONGEST_OPENING)
  if (!OPENING_SIGNS.test(head)) return false
  text = head
  return matchDateline(text) !== undefined || matchRunInCredit(text) !== undefined
}

/** A jump line to another page. */
export function pointsOnward({ role, text }: Draft): boolean {
  return role === 'jumpLine' && readJumpLine(text)?.direction !== 'from'
}

/** A jump line from another page. */
export function pointsBack({ role, text }: Draft): boolean {
  return role === 'jumpLine' && readJumpLine(text)?.direction === 'from'
}

/** A line that opens a block by its first sign, whatever the indent: a bullet, a caption's pointer or number. */
export function opensBlock(text: string): boolean {
  return BULLET.test(text) || CAPTION.test(text)
}
