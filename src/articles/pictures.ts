import type { Stretch } from './cut.ts'
import { pointsOnward } from '../roles/settle.ts'
import { affinities } from '../text/terms.ts'
import { chainOf, type Sheet } from './sheet.ts'

// Weights of the evidence for a picture's story, from 0 to about 3.

/** Its words, all of them in one story. */
const WORDS = 3
/** Shared weight at which words count half: captions name what the story names. */
const HALF_SURE = 12
/** It stands inside the story, right behind its end, right before its start. */
const INSIDE = 1.5
const BEHIND = 0.55
const AHEAD = 0.25
/** Where boxes tell: it stands within the bounds of the story's columns. */
const WITHIN = 2
/** … but a closed story is over. */
const BEHIND_CLOSED = 0.1
/** What the words of the story that has the most of them next count against any other: a caption whose words two stories have alike is neither's, unless it stands in one of the two, or right behind. */
const TOLD_ELSEWHERE = 0.75
/** A story that is over has a picture behind it only if it has this share of the words that the likeliest story has: so near, place decides. */
const NEARLY = 0.9
/** Below this a picture stands for itself. */
const ENOUGH = 0.42
/** Papers in Latin letters print pictures for their own sake too: if a caption's words stand in stories, those of its own have far more of them than any other, and place says little; but not where words are misread. */
const BEHIND_LATIN = 0.25
const ENOUGH_LATIN = 0.65

/**
 * Says to which stretch each picture belongs: by its words, and by where it stands. Undefined for a picture that has a headline
 * of its own, or that no story claims.
 * @param headed the pictures that have one, by their place among the page's
 */
export function housePictures(sheet: Sheet, stretches: readonly Stretch[], headed: ReadonlySet<number> = NONE): (number | undefined)[] {
  return sheet.pictures.map(({ gap, blocks }, place) => {
    if (headed.has(place)) return undefined
    const { terms, begins } = sheet.index
    const own = sheet.bodies.length + place
    const shares = affinities(terms.subarray(begins[own], begins[own + 1]), sheet.index)
    let total = 0
    for (let at = 0; at < sheet.bodies.length; at++) total += shares[at]!
    const closed = sheet.gaps[gap]!.slice(0, sheet.gaps[gap]!.indexOf(blocks[0]!)).some((draft) => draft.role === 'tagline' || pointsOnward(draft))
    const sure = total > 0 ? (WORDS * (1 - Math.exp(-total / HALF_SURE))) / total : 0
    const words = stretches.map(({ from, to }) => {
      let inside = 0
      for (let body = from; body < to; body++) inside += shares[body]!
      return sure * inside
    })
    const [most = 0, next = 0] = [...words].sort((a, b) => b - a)
    const wordy = total > 0 && sheet.latin && !sheet.scanned
    let best = wordy ? ENOUGH_LATIN : ENOUGH
    let home: number | undefined
    stretches.forEach(({ from, to }, at) => {
      const [chain, owner] = [chainOf(sheet.bodies[from]!), blocks[0]!.lines[0]!.place?.owner]
      let beside = 0
      if (chain !== undefined) beside = owner === chain ? WITHIN : 0
      else if (gap > from && gap < to) beside = INSIDE
      else if (gap === to) beside = closed ? BEHIND_CLOSED : wordy ? BEHIND_LATIN : BEHIND
      else if (gap === from) beside = AHEAD
      const near = gap > from && gap <= to && words[at]! >= (gap === to && closed ? NEARLY * most : next)
      const score = beside + words[at]! - (near ? 0 : TOLD_ELSEWHERE * next)
      if (score > best) {
        best = score
        home = at
      }
    })
    return home
  })
}

const NONE: ReadonlySet<number> = new Set()
