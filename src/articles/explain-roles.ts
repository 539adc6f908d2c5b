import type { Draft } from '../join/drafts.ts'
import type { Evidence } from '../newspaper.ts'
import { HEADING_ROLES, headingReasons, headingSigns, isOwnLabel, type HeadingRole } from '../roles/headings.ts'
import { say } from '../text/wording.ts'
import { fitHeading, type HeadingView } from './heading-evidence.ts'

/** Which heading a line is, and why. */
export interface RoleReason {
  draft: Draft
  role: HeadingRole
  /** What it would be in the next best reading of its package, where that reads it otherwise. */
  runnerUp?: HeadingRole
  /** In natural logarithms; only with a runner-up. */
  margin?: number
  evidence: Evidence[]
}

const reasonsOf = (text: string): string =>
  headingReasons(text)
    .map(({ why, role }) => `${say(why)} (${role})`)
    .join('; ')

/** Signs of a heading's role, in the order in which they are taken away. */
const SIGNS: readonly { name: (draft: Draft) => string; without: Partial<HeadingView> }[] = [
  { name: () => say('ruled'), without: { ruled: undefined } },
  { name: (draft) => say('headingWords', isOwnLabel(draft) ? say('ownLabel') : reasonsOf(draft.text)), without: { words: headingSigns('') } },
  { name: () => say('headingCase'), without: { cased: undefined } },
  { name: () => say('headingSize'), without: { sizes: [], small: 0 } },
  { name: () => say('headingWidth'), without: { width: 1, widest: 1 } }
]

/** A line of a package, and how it fits each role. */
interface FittedLine {
  draft: Draft
  view: HeadingView
  fits: Readonly<Record<HeadingRole, number>>
}

/** What a line was read as: a role, and whether it goes on with the block of the line before. */
interface ReadAs {
  role: HeadingRole
  goesOn: boolean
}

/**
 * Why the lines that begin a block are the headings they are: the fits that decided, with and without each sign.
 * @param chosen what each line was read as
 * @param others what the next best reading of the package has them as; empty where there is none
 * @param margin by how much the first is better, in natural logarithms
 */
export function explainRoles(lines: readonly FittedLine[], chosen: readonly ReadAs[], others: readonly ReadAs[], margin: number): RoleReason[] {
  return lines.flatMap(({ draft, view, fits }, at): RoleReason[] => {
    const { role, goesOn } = chosen[at]!
    if (goesOn) return []
    const otherwise = others[at] && others[at].role !== role ? others[at].role : undefined
    const against = otherwise ?? HEADING_ROLES.filter((other) => other !== role).sort((a, b) => fits[b] - fits[a])[0]!
    const evidence: Evidence[] = []
    let left = view
    let rest = margin
    for (const { name, without } of SIGNS) {
      const [now, after] = [fitHeading(left), fitHeading((left = { ...left, ...without }))]
      const weight = now[role] - now[against] - (after[role] - after[against])
      if (weight === 0) continue
      evidence.push({ sign: name(draft), weight })
      rest -= weight
    }
    if (otherwise === undefined) return [{ draft, role, evidence }]
    return [{ draft, role, runnerUp: otherwise, margin, evidence: [...evidence, { sign: say('packageOrder'), weight: rest }] }]
  })
}
