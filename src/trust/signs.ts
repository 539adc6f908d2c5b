import { copyDraft, type Draft } from '../join/drafts.ts'
import type { Role } from '../newspaper.ts'
import type { Line } from '../read/lines.ts'
import { isChinese } from '../text/characters.ts'
import { confidenceOf, type Signs } from './confidence.ts'

/** Doubt below this is none: more certainty says no more. */
const LEAST_DOUBT = 0.001

/** How sure a decision is, in natural logarithms, from what stands against it (see {@link Draft.doubts}): 0 where nothing does, less where something does. */
const sureness = (doubt: number): number => -Math.log(1 + doubt / LEAST_DOUBT)

/** So many UTF-16 units between two lines are a line's end with some blanks, and nothing of another line. */
const LINE_END = 8

/** Printed in one piece: it neither breaks off nor is taken up, and no other lines stand among its own. */
function isWhole({ taken, open, lines }: Draft): boolean {
  if (taken || open) return false
  for (let at = 1; at < lines.length; at++) {
    const apart = lines[at]!.spans[0]![0] - lines[at - 1]!.spans.at(-1)![1]
    if (apart < 0 || apart > LINE_END) return false
  }
  return true
}

const HEADING: ReadonlySet<Role> = new Set(['headline', 'kicker', 'deck', 'standingHead'])

/** Of what an engine is sure of, something is misread too; and what it is unsure of, it mostly reads right. */
const LEAST_MISREAD = 0.1

/** By what an engine says of its lines: 0 where it is sure, or says nothing. */
function recognised(lines: readonly Line[]): number {
  let unsure = 0
  for (const { confidence = 1 } of lines) unsure += 1 - confidence
  return -Math.log(1 + unsure / lines.length / LEAST_MISREAD)
}

/** Reads what the confidence of each of a page's finished drafts is made of, furniture too; in their order. */
export function readSigns(drafts: readonly Draft[]): Signs[] {
  const whole = drafts.map(isWhole)
  const wholePage = whole.filter(Boolean).length / drafts.length
  return drafts.map((draft, at) => {
    const { role = 'paragraph', text, lines, doubts } = draft
    return {
      extent: sureness(doubts.extent),
      role: sureness(doubts.role),
      heading: sureness(doubts.heading),
      cut: sureness(doubts.cut),
      length: Math.log(text.length),
      whole: Number(whole[at]),
      wholePage,
      recognised: recognised(lines),
      ideographs: Number(isChinese([draft])),
      isHeading: Number(HEADING.has(role)),
      isFurniture: Number(role === 'furniture')
    }
  })
}

/**
 * Reckons how likely each of a page's finished drafts is right.
 * @param tell called with the drafts and what their confidences are made of
 * @returns the function that gives a draft its confidence
 */
export function rateDrafts(drafts: readonly Draft[], tell?: (drafts: readonly Draft[], signs: readonly Signs[]) => void): (draft: Draft) => Draft {
  const signs = readSigns(drafts)
  tell?.(drafts, signs)
  const confidences = new Map(drafts.map((draft, at) => [draft, confidenceOf(signs[at]!)]))
  return (draft) => {
    const rated = copyDraft(draft)
    rated.confidence = confidences.get(draft)!
    return rated
  }
}
