import { buildStories, type HeadingsInOrder } from './articles/stories.ts'
import { toBlock } from './fields/make-article.ts'
import { isLoneLabel } from './issue/lone-label.ts'
import type { PageBlock, PageStory } from './issue/page-story.ts'
import { furnitureDraft, type Draft } from './join/drafts.ts'
import { joinLines, type JoinTools } from './join/join-lines.ts'
import type { PartScripts } from './join/part-scripts.ts'
import { setAside } from './join/set-aside.ts'
import type { WidenMarks } from './mend/full-width.ts'
import type { MendLetters } from './mend/mend-letters.ts'
import { mendLines } from './mend/mend-lines.ts'
import type { Block } from './newspaper.ts'
import type { Line, Page } from './read/lines.ts'
import { moveBox, moveSpan } from './read/parts.ts'
import { ruledRole } from './read/ruled.ts'
import { cutSheets } from './read/sheets.ts'
import { settleRoles, type LatinRoles } from './roles/settle.ts'
import type { TermReader } from './text/term-list.ts'
import type { Trace } from './trust/explain.ts'
import { rateDrafts } from './trust/signs.ts'

/** What a page holds: its stories, in the order in which its source has them, and what belongs to none. */
export interface BuiltPage {
  number: number
  stories: PageStory[]
  furniture: Block[]
  /** Page labels that stand alone on a line of a story: A5. */
  labels: ReadonlySet<string>
}

/** What a page is built with, as far as not every page needs it. */
export interface PageTools extends JoinTools {
  readTerms: TermReader
  /** These four are absent where no line has letters but ideographs. */
  mendLetters: MendLetters | undefined
  partScripts: PartScripts | undefined
  latinRoles: LatinRoles | undefined
  headingsInOrder: HeadingsInOrder | undefined
  /** Absent where no line has a half-width mark. */
  widenMarks: WidenMarks | undefined
}

/**
 * Builds the stories of a page whose lines are in reading order.
 * @param heads where in the source its running heads begin, which repetition over the pages shows
 * @param text the source that spans point into
 * @param trace told of every decision, where explanations are asked for
 */
export function buildPage(page: Page, heads: ReadonlySet<number> | undefined, text: string, tools: PageTools, trace?: Trace): BuiltPage {
  const { readTerms, mendLetters, widenMarks } = tools
  const part: PartScripts = tools.partScripts ?? ((lines) => [lines])
  const isHead = (line: Line): boolean => (line.ruled ? line.ruled.role === 'furniture' : heads?.has(line.spans[0]![0]) === true)
  const read = mendLetters?.readWordSigns(page.lines) ?? page.lines
  const { lines: told, aside } = setAside(read.filter((line) => !isHead(line)))
  const furniture = [...mendLines(read.filter(isHead), mendLetters, widenMarks), ...aside].map(furnitureDraft)
  const stories: Draft[][] = []
  for (const lines of told.length > 0 ? cutSheets({ ...page, lines: told }).flatMap(part) : []) {
    const drafts = settleRoles(joinLines(mendLines(lines, mendLetters, widenMarks), text, tools, trace?.lines), tools.latinRoles)
    const { stories: found, furniture: rest } = buildStories(drafts, readTerms, trace?.stories, tools.headingsInOrder)
    stories.push(...found)
    furniture.push(...rest)
  }
  const starts = new Map(stories.map((story) => [story, startOf(story)]))
  stories.sort((a, b) => starts.get(a)! - starts.get(b)!)
  const sure = rateDrafts([...stories.flat(), ...furniture], trace?.rate)
  return {
    number: page.number,
    stories: stories.map((drafts) => ({ page: page.number, blocks: drafts.map((draft) => toPageBlock(sure(draft), page.number)) })),
    furniture: furniture.map((draft) => toBlock(sure(draft))),
    labels: labelsIn(stories)
  }
}

function toPageBlock(draft: Draft, page: number): PageBlock {
  const { language, opens, lines } = draft
  return { block: toBlock(draft), page, language, opens, ruled: ruledRole(draft), words: lines[0]!.words }
}

function labelsIn(stories: readonly Draft[][]): ReadonlySet<string> {
  const labels = new Set<string>()
  for (const drafts of stories) for (const { lines } of drafts) for (const { text } of lines) if (isLoneLabel(text)) labels.add(text)
  return labels
}

/** Where in the source the first of some drafts begins. */
function startOf(drafts: readonly Draft[]): number {
  let start = Infinity
  for (const { lines } of drafts) start = Math.min(start, lines[0]!.spans[0]![0])
  return start
}

/** A built page of an input whose text begins at an offset of the source, so many pages before it. Its number is the source's already. */
export function movePage({ number, stories, furniture, labels }: BuiltPage, start: number, pages: number): BuiltPage {
  const move = (block: Block): Block => ({
    ...block,
    spans: block.spans.map((span) => moveSpan(span, start)),
    ...(block.boxes && { boxes: block.boxes.map((box) => moveBox(box, pages)) })
  })
  return {
    number,
    stories: stories.map(({ page, blocks }) => ({ page, blocks: blocks.map((one) => ({ ...one, block: move(one.block) })) })),
    furniture: furniture.map(move),
    labels
  }
}
