import type { LatinLanguage } from './languages/language.ts'
import { endsInHyphen, startsSmall } from './signs.ts'

// Natural logarithms.
const WORD_BROKEN = 2.5
const WORD_LEFT = -4
const SMALL_JOINT = 1.2
const CAPITAL_JOINT = -1.2

/** What the joint itself says of a text in letters going on in another: a broken word wants its rest, a sentence goes on with a small letter, seldom with a capital. */
export function weighJoint(first: string, second: string, language: LatinLanguage | undefined): number {
  const small = startsSmall(second)
  if (endsInHyphen(first)) return small ? WORD_BROKEN : WORD_LEFT
  return small ? SMALL_JOINT : !language?.nounsInCapitals && /^[“„«"‘'(]? ?\p{Lu}/u.test(second) ? CAPITAL_JOINT : 0
}
