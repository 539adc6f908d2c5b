import type { Draft } from '../join/drafts.ts'
import { signsOf } from '../roles/headings.ts'
import { ruledStory } from '../read/ruled.ts'
import { caseSigns } from '../roles/latin-headings.ts'
import { pointsBack } from '../roles/settle.ts'
import { isWordOver, type TermIndex } from '../text/terms.ts'
import type { Stretch } from './cut.ts'
import { goesAcross } from './cut-evidence.ts'
import { chainOf, isHeading, matchBodies, type Sheet } from './sheet.ts'

/** A heading, or what goes with headings, as it stands on the page. Targets are stretches of bodies, then pictures. */
export interface StandingLine {
  draft: Draft
  /** Stands right behind the line before, nothing between. */
  follows: boolean
  /** … and the line before is a byline or a legal note, or both are labels. */
  closed: boolean
  /** What binds it to the heading line right before: a word that goes over the line end; or no blank line between, on a page that parts its headings by them. */
  bond: Bond | undefined
  /** It reads as a standing head: a label beside the package, which has its headline all the same. */
  label: boolean
  /** It reads as a kicker by its capitals. */
  capitals: boolean
  /** It says which page its story comes from. */
  back: boolean
  /** Targets right before and behind its place; −1 where there is none. */
  previous: number
  next: number
}

export type Bond = 'word' | 'noBlank'

/** For each stretch, then each picture: the chain of columns that it begins, where boxes tell. */
export function chainsOf({ bodies, pictures }: Sheet, stretches: readonly Stretch[]): (number | undefined)[] {
  return [...stretches.map(({ from }) => chainOf(bodies[from]!)), ...pictures.map(({ blocks }) => chainOf(blocks[0]!))]
}

/** The headings and what goes with them (bylines, "from" jumps, legal notes) of all gaps that are no inside of a stretch, or hold one whose story an override tells. */
export function listHeadings(sheet: Sheet, stretches: readonly Stretch[]): StandingLine[] {
  const lines: StandingLine[] = []
  const startsAt = new Map(stretches.map(({ from }, at) => [from, at]))
  const endsAt = new Map(stretches.map(({ to }, at) => [to, at]))
  const partsHeadings = partsByBlanks(sheet)
  const pictureOf = new Map(sheet.pictures.flatMap(({ blocks }, at) => blocks.map((block) => [block, stretches.length + at] as const)))
  sheet.gaps.forEach((gap, at) => {
    const torn = tornStory(sheet, stretches, at)
    const starts = torn ?? startsAt.get(at)
    const ends = torn ?? endsAt.get(at)
    if (starts === undefined && ends === undefined && sheet.bodies.length > 0 && !gap.some((draft) => ruledStory(draft) !== undefined)) return
    let follows = false
    let previous = ends ?? -1
    gap.forEach((draft, place) => {
      const picture = pictureOf.get(draft)
      if (picture !== undefined) previous = picture
      if (!goesWithHeadings(draft)) {
        follows = false
        return
      }
      const ahead = gap.slice(place + 1).find((other) => pictureOf.has(other))
      const before = lines.at(-1)
      const label = isHeading(draft) && isLabel(draft)
      lines.push({
        draft,
        follows,
        closed: follows && isHeading(draft) && (before!.draft.role === 'byline' || before!.draft.role === 'deck' || (label && before!.label)),
        bond: follows && isHeading(draft) && isHeading(before!.draft) ? bondOf(before!.draft, draft, partsHeadings, sheet.index) : undefined,
        label,
        capitals: isHeading(draft) && caseSigns(draft, sheet.inCapitals)?.kicker !== undefined,
        back: pointsBack(draft),
        previous,
        next: ahead ? pictureOf.get(ahead)! : (starts ?? -1)
      })
      follows = true
    })
  })
  return lines
}

/** A story's words are in a heading by this share at least, for that to be its own. */
const OWN_SHARE = 0.3

/**
 * The story that a gap tears in mid-sentence, if the headings there are its own: an engine that reads a scan column by column prints a headline over several
 * columns behind the first of them. Undefined where the story has headings before it, or none of these has its words.
 */
function tornStory(sheet: Sheet, stretches: readonly Stretch[], at: number): number | undefined {
  if (!goesAcross(sheet, at)) return undefined
  const story = stretches.findIndex(({ from, to }) => from < at && at < to)
  const extent = stretches[story]
  if (!extent || sheet.gaps[extent.from]!.some(isHeading)) return undefined
  const isOwn = (draft: Draft): boolean => isHeading(draft) && matchBodies(sheet.weights.get(draft)!, extent.from, extent.to) >= OWN_SHARE
  return sheet.gaps[at]!.some(isOwn) ? story : undefined
}

function bondOf(over: Draft, under: Draft, partsHeadings: boolean, index: TermIndex): Bond | undefined {
  if (under.lines[0]!.gap > 0) return undefined
  if (isWordOver(over.text, under.text, index)) return 'word'
  // Columns that stand side by side are put one behind the other with no blank between.
  const isNextLine = under.lines[0]!.spans[0]![0] === over.lines.at(-1)!.spans.at(-1)![1] + 1
  return partsHeadings && isNextLine ? 'noBlank' : undefined
}

/** The share of headings behind a blank line that shows that the page parts them so. */
const PARTED_SHARE = 0.5

function partsByBlanks({ gaps }: Sheet): boolean {
  let [headings, parted] = [0, 0]
  for (const gap of gaps)
    for (const draft of gap)
      if (isHeading(draft)) {
        headings++
        if (draft.lines[0]!.gap > 0) parted++
      }
  return parted >= PARTED_SHARE * headings
}

/** A sign this strong makes a label. */
const SURE_LABEL = 2.5

function isLabel(draft: Draft): boolean {
  const { standingHead, kicker } = signsOf(draft)
  return standingHead >= SURE_LABEL && standingHead > kicker
}

/** Part of a headline package. */
export function goesWithHeadings(draft: Draft): boolean {
  return isHeading(draft) || draft.role === 'byline' || draft.role === 'deck' || pointsBack(draft)
}
