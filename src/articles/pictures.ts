import type { Stretch } from './cut.ts'
import type { Package } from './assign.ts'
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
/** Below this a picture stands for itself. */
const ENOUGH = 0.5

/**
 * Says to which stretch each picture belongs: by its words, and by where it stands. Undefined for a picture that has a headline
 * of its own, or that no story claims.
 */
export function housePictures(sheet: Sheet, stretches: readonly Stretch[], packages: readonly Package[]): (number | undefined)[] {
  return sheet.pictures.map(({ gap, blocks }, place) => {
    if (packages[stretches.length + place]!.runs.length > 0) return undefined
    const { terms, begins } = sheet.index
    const own = sheet.bodies.length + place
    const shares = affinities(terms.subarray(begins[own], begins[own + 1]), sheet.index)
    let total = 0
    for (let at = 0; at < sheet.bodies.length; at++) total += shares[at]!
    const closed = sheet.gaps[gap]!.slice(0, sheet.gaps[gap]!.indexOf(blocks[0]!)).some((draft) => draft.role === 'tagline' || pointsOnward(draft))
    let best = ENOUGH
    let home: number | undefined
    stretches.forEach(({ from, to }, at) => {
      let inside = 0
      for (let body = from; body < to; body++) inside += shares[body]!
      let score = total > 0 ? (WORDS * inside * (1 - Math.exp(-total / HALF_SURE))) / total : 0
      const [chain, owner] = [chainOf(sheet.bodies[from]!), blocks[0]!.lines[0]!.place?.owner]
      if (chain !== undefined) score += owner === chain ? WITHIN : 0
      else if (gap > from && gap < to) score += INSIDE
      else if (gap === to) score += closed ? BEHIND_CLOSED : BEHIND
      else if (gap === from) score += AHEAD
      if (score > best) {
        best = score
        home = at
      }
    })
    return home
  })
}
