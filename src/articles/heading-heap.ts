import { joinHeadings } from '../join/headings.ts'
import * as latinHeadings from '../join/latin-headings.ts'
import { assemble, type Draft } from '../join/drafts.ts'
import { ruledRole } from '../read/ruled.ts'
import { isChinese } from '../text/characters.ts'
import { emWidth } from '../text/width.ts'
import type { Reread } from './stories.ts'
import { chainOf, isHeading, isPictureText, MANY_HEADINGS, MOST_OF_ALL } from './sheet.ts'

/** The lines inside a paragraph are of about one width: where one is narrower than this share of another, they were not cut at a measure. */
const RAGGED = 0.8

/**
 * Where a page in Latin letters has its headings in a heap behind the bodies: takes what stands among them for headings, though it reads as text. A headline may be
 * a sentence or two, and several under one another look like a paragraph.
 * @param drafts a page's drafts
 */
export function rereadHeap(drafts: readonly Draft[]): Reread {
  if (isChinese(drafts)) return { drafts, heaped: false }
  const gaps: Draft[][] = [[]]
  const bodies: number[] = []
  drafts.forEach((draft, at) => {
    if (isPictureText(draft) || draft.role === 'furniture') return
    if (draft.kind === 'body') {
      bodies.push(at)
      gaps.push([])
    } else gaps.at(-1)!.push(draft)
  })
  let begins = heapBegins(gaps)
  if (begins < 0) return { drafts, heaped: false }
  while (begins > 0 && begins > bodies.length - MOST_BEYOND && gaps[begins - 1]!.some(isHeading) && isRagged(drafts[bodies[begins - 1]!]!)) begins--
  const last = drafts.findLastIndex(isHeading)
  const first = bodies[begins]
  if (first === undefined || first > last) return { drafts, heaped: true }
  let start = first
  while (start > 0 && drafts[start - 1]!.kind === 'display') start--
  const heap = joinHeadings(drafts.slice(start, last + 1).flatMap(asHeadings), undefined, latinHeadings)
  return { drafts: [...drafts.slice(0, start), ...heap, ...drafts.slice(last + 1)], heaped: true }
}

/** A paragraph's lines as headings, one printed line to each; what is known to be something else stays that. */
function asHeadings(draft: Draft): Draft[] {
  if (draft.kind !== 'body' || draft.role !== undefined || ruledRole(draft) !== undefined) return [draft]
  return draft.lines.map((line) => ({ ...draft, ...assemble([line]), kind: 'display' }))
}

function isRagged({ lines }: Draft): boolean {
  const widths = lines.slice(1, -1).map(({ text }) => emWidth(text))
  return widths.length < 2 || Math.min(...widths) < RAGGED * Math.max(...widths)
}

/** So many of the last bodies, and no more than this share of all, may stand among the headings behind them: headings that were read as text, a caption without a credit, an advertisement. */
const MOST_BEYOND = 2
const BEYOND_SHARE = 0.1
/** A story's last subheadings are fewer. */
const HEAP = 3

/** The gap in which most of a page's headings begin to heap up, behind all bodies but a few; −1 where there is no such heap, or where boxes tell where each stands. */
function heapBegins(gaps: readonly (readonly Draft[])[]): number {
  const count = gaps.length - 1
  if (count < 2 || gaps.some((gap) => gap.some((draft) => chainOf(draft) !== undefined))) return -1
  const headings = gaps.map((gap) => gap.filter(isHeading).length)
  const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)
  const from = count - Math.min(MOST_BEYOND, Math.floor(BEYOND_SHARE * count))
  if (sum(headings.slice(from)) < Math.max(MANY_HEADINGS, MOST_OF_ALL * sum(headings))) return -1
  const begins = headings.findIndex((held, at) => at >= from && held >= HEAP)
  return begins < 0 ? count : begins
}
