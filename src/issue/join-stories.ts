import type { Block, Role } from '../newspaper.ts'
import { isHeadingRole } from '../read/ruled.ts'
import type { TermReader } from '../text/term-list.ts'
import { assignJoints, type Chosen } from './assign-joints.ts'
import { findOpenings, findReturns } from './halves.ts'
import { houseOpenings } from './house-openings.ts'
import { bodyOf, findJoints } from './joints.ts'
import { countTerms } from './kinship.ts'
import type { KnownPage } from './page-keys.ts'
import { startOf, type PageBlock, type PageStory } from './page-story.ts'

/** A story of an issue, with all its halves. */
export interface IssueStory {
  /** In reading order. */
  blocks: PageBlock[]
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
  if (openings.length === 0) return stories.map(({ blocks }) => ({ blocks: [...blocks], joints: [] }))
  const returns = findReturns(stories)
  const kinship = countTerms(
    stories.flatMap((story) => bodyOf(story).map(({ block }) => block.text)),
    readTerms
  )
  const joints = findJoints(stories, openings, returns, keys, kinship)
  const chosen = assignJoints(joints, openings.length, (story) => stories[story]!.page)
  const sequels = new Map<PageBlock, Sequel>()
  const taken = new Set<PageBlock>(chosen.flatMap(({ back }) => (back === undefined ? [] : [returns[back]!.line])))
  for (const joint of chosen.sort((a, b) => b.margin - a.margin)) {
    const line = joint.back === undefined ? undefined : returns[joint.back]!.line
    const blocks = continuation(stories[joint.story]!, joint, line, taken)
    const opening = openings[joint.opening]!.line
    if (comesTo(blocks, opening, sequels)) {
      // Two halves that each point to the other: the line stays where it was.
      if (line) taken.delete(line)
      continue
    }
    for (const one of blocks) taken.add(one)
    sequels.set(opening, { blocks, margin: joint.margin })
    if (explain && blocks[0]) explain({ opening: opening.block, first: blocks[0].block, joint })
  }
  return stories.flatMap(({ blocks }) => {
    const left = blocks.filter((one) => !taken.has(one))
    return left.length > 0 ? [tell(left, sequels)] : []
  })
}

/** Why a story goes on where it does. */
export interface JumpReason {
  /** The jump line onward, and the first block of what follows it. */
  opening: Block
  first: Block
  joint: Chosen
}

/** What follows a jump line on its other page. */
interface Sequel {
  blocks: readonly PageBlock[]
  margin: number
}

/** A story's blocks, each jump line followed by what it announces. */
function tell(blocks: readonly PageBlock[], sequels: ReadonlyMap<PageBlock, Sequel>): IssueStory {
  const story: IssueStory = { blocks: [], joints: [] }
  for (const one of blocks) {
    story.blocks.push(one)
    const sequel = sequels.get(one)
    if (!sequel) continue
    const rest = tell(sequel.blocks, sequels)
    for (const next of rest.blocks) story.blocks.push(HEADING.has(next.block.role) && !isHeadingRole(next.ruled) ? inside(next) : next)
    story.joints.push(sequel.margin, ...rest.joints)
  }
  return story
}

/** The same block as a heading inside a story. */
const inside = (one: PageBlock): PageBlock => ({ ...one, block: { ...one.block, role: 'subheading' } })

/** What heads a story heads no more than a part of it where it goes on. */
const HEADING: ReadonlySet<Role | undefined> = new Set(['headline', 'kicker', 'deck', 'standingHead'])

/** Whether some blocks lead, by way of the jump lines among them, to a jump line. */
function comesTo(blocks: readonly PageBlock[], line: PageBlock, sequels: ReadonlyMap<PageBlock, Sequel>): boolean {
  return blocks.some((one) => one === line || comesTo(sequels.get(one)?.blocks ?? [], line, sequels))
}

/**
 * The blocks of a joint in reading order, the line that announces it behind what heads it: a story whole; or a run of its paragraphs with the subheadings
 * right before and between, and the notes that stand behind it in the dump.
 */
function continuation(story: PageStory, { from, to }: Chosen, line: PageBlock | undefined, taken: ReadonlySet<PageBlock>): PageBlock[] {
  const free = story.blocks.filter((one) => !taken.has(one))
  const body = bodyOf(story)
  const own = from === 0 && to === body.length ? free : runOf(story, body, from, to).filter((one) => !taken.has(one))
  if (!line) return own
  const heads = own.findIndex(({ block: { role } }) => !HEADING.has(role) && role !== 'subheading')
  return own.toSpliced(Math.max(0, heads), 0, line)
}

function runOf({ blocks }: PageStory, body: readonly PageBlock[], from: number, to: number): PageBlock[] {
  const first = blocks.indexOf(body[from]!)
  const last = blocks.indexOf(body[to - 1]!)
  const begins = startOf(body[from]!)
  let start = first
  while (from > 0 && blocks[start - 1]?.block.role === 'subheading') start--
  const end = to < body.length ? startOf(body[to]!) : Infinity
  const notes = blocks.slice(last + 1).filter((one) => {
    const isNote = one.block.role === 'jumpLine' || one.block.role === 'tagline'
    return isNote && startOf(one) > begins && (startOf(one) < end || end < begins)
  })
  return [...blocks.slice(start, last + 1), ...notes]
}
