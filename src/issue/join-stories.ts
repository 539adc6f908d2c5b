import type { Draft } from '../join/drafts.ts'
import type { Role } from '../newspaper.ts'
import { isHeadingRole, ruledRole } from '../read/ruled.ts'
import type { TermReader } from '../text/terms.ts'
import { assignJoints, type Chosen } from './assign-joints.ts'
import { findOpenings, findReturns } from './halves.ts'
import { houseOpenings } from './house-openings.ts'
import { bodyOf, findJoints } from './joints.ts'
import { countTerms } from './kinship.ts'
import type { KnownPage } from './page-keys.ts'
import type { PageStory } from './page-story.ts'

/** A story of an issue, with all its halves. */
export interface IssueStory {
  /** In reading order. */
  drafts: Draft[]
  /** How sure its joints are, each in natural logarithms; none where it was not joined. */
  joints: number[]
}

/**
 * Joins the stories of an issue that jump from page to page. All is weighed together: what the jump lines say of pages and stories, what the halves
 * tell, whether a sentence goes on. A continuation that was taken for part of another story is cut out of it: only the first half knows its words.
 * Halves that find no partner stay stories with an open jump.
 * @param explain called for each joint, where explanations are asked for
 */
export function joinStories(
  found: readonly PageStory[],
  keys: ReadonlyMap<number, KnownPage>,
  readTerms: TermReader,
  explain?: (reason: JumpReason) => void
): IssueStory[] {
  const stories = houseOpenings(found)
  const openings = findOpenings(stories, keys)
  if (openings.length === 0) return stories.map(({ drafts }) => ({ drafts: [...drafts], joints: [] }))
  const returns = findReturns(stories)
  const kinship = countTerms(
    stories.flatMap((story) => bodyOf(story).map(({ text }) => text)),
    readTerms
  )
  const joints = findJoints(stories, openings, returns, keys, kinship)
  const chosen = assignJoints(joints, openings.length, (story) => stories[story]!.page)
  const sequels = new Map<Draft, Sequel>()
  const taken = new Set<Draft>(chosen.flatMap(({ back }) => (back === undefined ? [] : [returns[back]!.draft])))
  for (const joint of chosen.sort((a, b) => b.margin - a.margin)) {
    const line = joint.back === undefined ? undefined : returns[joint.back]!.draft
    const drafts = continuation(stories[joint.story]!, joint, line, taken)
    const opening = openings[joint.opening]!.draft
    if (comesTo(drafts, opening, sequels)) {
      // Two halves that each point to the other: the line stays where it was.
      if (line) taken.delete(line)
      continue
    }
    for (const draft of drafts) taken.add(draft)
    sequels.set(opening, { drafts, margin: joint.margin })
    if (explain && drafts[0]) explain({ opening, first: drafts[0], joint })
  }
  return stories.flatMap(({ drafts }) => {
    const left = drafts.filter((draft) => !taken.has(draft))
    return left.length > 0 ? [tell(left, sequels)] : []
  })
}

/** Why a story goes on where it does. */
export interface JumpReason {
  /** The jump line onward, and the first draft of what follows it. */
  opening: Draft
  first: Draft
  joint: Chosen
}

/** What follows a jump line on its other page. */
interface Sequel {
  drafts: readonly Draft[]
  margin: number
}

/** A story's drafts, each jump line followed by what it announces. */
function tell(drafts: readonly Draft[], sequels: ReadonlyMap<Draft, Sequel>): IssueStory {
  const story: IssueStory = { drafts: [], joints: [] }
  for (const draft of drafts) {
    story.drafts.push(draft)
    const sequel = sequels.get(draft)
    if (!sequel) continue
    const rest = tell(sequel.drafts, sequels)
    for (const one of rest.drafts) story.drafts.push(HEADING.has(one.role) && !isHeadingRole(ruledRole(one)) ? { ...one, role: 'subheading' } : one)
    story.joints.push(sequel.margin, ...rest.joints)
  }
  return story
}

/** What heads a story heads no more than a part of it where it goes on. */
const HEADING: ReadonlySet<Role | undefined> = new Set(['headline', 'kicker', 'deck', 'standingHead'])

/** Whether some drafts lead, by way of the jump lines among them, to a jump line. */
function comesTo(drafts: readonly Draft[], line: Draft, sequels: ReadonlyMap<Draft, Sequel>): boolean {
  return drafts.some((draft) => draft === line || comesTo(sequels.get(draft)?.drafts ?? [], line, sequels))
}

/**
 * The drafts of a joint in reading order, the line that announces it behind what heads it: a story whole; or a run of its paragraphs with the subheadings
 * right before and between, and the notes that stand behind it in the dump.
 */
function continuation(story: PageStory, { from, to }: Chosen, line: Draft | undefined, taken: ReadonlySet<Draft>): Draft[] {
  const free = story.drafts.filter((draft) => !taken.has(draft))
  const body = bodyOf(story)
  const own = from === 0 && to === body.length ? free : runOf(story, body, from, to).filter((draft) => !taken.has(draft))
  if (!line) return own
  const heads = own.findIndex((draft) => !HEADING.has(draft.role) && draft.role !== 'subheading')
  return own.toSpliced(Math.max(0, heads), 0, line)
}

function runOf({ drafts }: PageStory, body: readonly Draft[], from: number, to: number): Draft[] {
  const first = drafts.indexOf(body[from]!)
  const last = drafts.indexOf(body[to - 1]!)
  let start = first
  while (from > 0 && drafts[start - 1]?.role === 'subheading') start--
  const end = to < body.length ? offsetOf(body[to]!) : Infinity
  const notes = drafts.slice(last + 1).filter((draft) => {
    const isNote = draft.role === 'jumpLine' || draft.role === 'tagline'
    return isNote && offsetOf(draft) > offsetOf(body[from]!) && (offsetOf(draft) < end || end < offsetOf(body[from]!))
  })
  return [...drafts.slice(start, last + 1), ...notes]
}

const offsetOf = (draft: Draft): number => draft.lines[0]!.spans[0]![0]
