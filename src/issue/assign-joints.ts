import type { Joint } from './joints.ts'

/** A joint that was chosen, and by how much it is better than the next best way for its opening to go on, or not to, in natural logarithms. */
export interface Chosen extends Joint {
  margin: number
}

/** A joint that is better than the next way to go on by less than this is left open: a false one is worse than none. */
const LEAST_MARGIN = 1

/** States kept from opening to opening. */
const BEAM = 64

interface State {
  score: number
  joint: Joint | undefined
  before: State | undefined
}

/**
 * Chooses for every opening one joint or none, so that the sum of what speaks for them is greatest: no paragraph goes on with two stories, and no
 * jump line announces two. A joint that has more against it than for it is never taken.
 * @param pageOf the page of a story: openings that no page has in common are decided apart
 */
export function assignJoints(joints: readonly Joint[], openings: number, pageOf: (story: number) => number): Chosen[] {
  const options: Joint[][] = Array.from({ length: openings }, () => [])
  for (const joint of joints) if (joint.score > 0) options[joint.opening]!.push(joint)
  return groupByPage(options, pageOf).flatMap(assignGroup)
}

/** The openings that have options, in groups that no page links. */
function groupByPage(options: readonly Joint[][], pageOf: (story: number) => number): Joint[][][] {
  const linked = new Map<number, number>()
  const rootOf = (page: number): number => {
    let root = page
    while (linked.has(root)) root = linked.get(root)!
    return root
  }
  for (const own of options)
    for (const { story } of own.slice(1)) {
      const [one, other] = [rootOf(pageOf(own[0]!.story)), rootOf(pageOf(story))]
      if (one !== other) linked.set(Math.max(one, other), Math.min(one, other))
    }
  const groups = new Map<number, Joint[][]>()
  for (const own of options) {
    if (own.length === 0) continue
    const root = rootOf(pageOf(own[0]!.story))
    const group = groups.get(root)
    if (group) group.push(own)
    else groups.set(root, [own])
  }
  return [...groups.values()]
}

function assignGroup(options: readonly Joint[][]): Chosen[] {
  let states: State[] = [{ score: 0, joint: undefined, before: undefined }]
  for (const own of options) {
    const grown = states.flatMap((before): State[] => [
      { score: before.score, joint: undefined, before },
      ...own.flatMap((joint): State[] => (clashes(joint, before) ? [] : [{ score: before.score + joint.score, joint, before }]))
    ])
    states = grown.sort((a, b) => b.score - a.score).slice(0, BEAM)
  }
  const best: Joint[] = []
  for (let state: State | undefined = states[0]; state; state = state.before) if (state.joint) best.unshift(state.joint)
  return best.flatMap((joint): Chosen[] => {
    const others = best.filter((other) => other !== joint)
    const own = options.find(([first]) => first!.opening === joint.opening)!
    // The same story with another line or by a paragraph more or less is no other way to go on.
    const next = own.find((other) => overlap(other, joint) === 0 && !others.some((taken) => clash(other, taken)))
    const margin = joint.score - (next?.score ?? 0)
    return margin >= LEAST_MARGIN ? [{ ...joint, margin }] : []
  })
}

const overlap = (a: Joint, b: Joint): number => (a.story === b.story ? Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from)) : 0)

/** Two joints that cannot both be: of one jump line, or with paragraphs in common. */
const clash = (a: Joint, b: Joint): boolean => (a.back !== undefined && a.back === b.back) || overlap(a, b) > 0

function clashes(joint: Joint, state: State): boolean {
  for (let at: State | undefined = state; at; at = at.before) if (at.joint && clash(joint, at.joint)) return true
  return false
}
