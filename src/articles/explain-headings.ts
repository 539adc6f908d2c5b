import type { Draft } from '../join/drafts.ts'
import { ruledStory } from '../read/ruled.ts'
import type { NamedEvidence, Wording } from '../text/wording.ts'
import { awayOf, matchLines, type Assignment } from './assign.ts'
import type { Stretch } from './cut.ts'
import { matchGain, placeGain, type HeadingOrder } from './search-headings.ts'
import { isHeading, type Sheet } from './sheet.ts'
import { listHeadings, type StandingLine } from './standing-lines.ts'

/** Says of each heading why it heads what it does. */
export function explainHeadings(sheet: Sheet, stretches: readonly Stretch[], { chosen, order }: Assignment, tell: (reason: HeadingReason) => void): void {
  const lines = listHeadings(sheet, stretches)
  const match = matchLines(sheet, stretches, lines)
  lines.forEach((line, at) => {
    if (isHeading(line.draft)) tell(reasonOf(line, match[at]!, chosen[at]!, order, awayOf(sheet)))
  })
}

/** Why a heading heads what it does. Targets are stretches, then pictures; −1 is nothing. */
export interface HeadingReason {
  heading: Draft
  target: number
  /** The target whose words it has next after its own; −1 where no other has any. */
  next: number
  evidence: NamedEvidence[]
}

function reasonOf(line: StandingLine, match: Float64Array, target: number, order: HeadingOrder, away: number): HeadingReason {
  let next = -1
  for (let other = 0; other < match.length; other++) if (other !== target && match[other]! > (next < 0 ? 0 : match[next]!)) next = other
  const signs: [Wording, number][] = [
    [ruledStory(line.draft) === undefined ? 'matches' : 'ruled', target < 0 ? 0 : matchGain(line, match, target)],
    ['matchesOther', next < 0 ? 0 : -matchGain(line, match, next)]
  ]
  if (target >= 0 && order !== 'apart') {
    const gain = placeGain(line, target, order, away)
    signs.push([gain < 0 ? 'away' : 'inPlace', gain])
  }
  return { heading: line.draft, target, next, evidence: signs.flatMap(([sign, weight]) => (weight === 0 ? [] : [{ sign, weight }])) }
}
