import type { IssueStory } from '../issue/join-stories.ts'
import type { PageBlock } from '../issue/page-story.ts'
import type { Draft } from '../join/drafts.ts'
import type { Article, Block, Box, Role, Span } from '../newspaper.ts'
import { hashText } from '../text/hash.ts'
import { languageOf } from '../text/language.ts'
import { jointConfidence } from '../trust/confidence.ts'
import { readFields } from './read-fields.ts'

/** The block that a draft has become: a paragraph, where no stage found it to be anything else. */
export function toBlock(draft: Draft): Block {
  const { lines, role = 'paragraph', text, confidence, repairs } = draft
  const spans: Span[] = []
  const boxes: Box[] = []
  for (const line of lines) {
    for (const span of line.spans) spans.push(span)
    if (line.box) boxes.push(line.box)
  }
  const block: Block = boxes.length > 0 ? { role, text, spans, boxes, confidence } : { role, text, spans, confidence }
  if (repairs.length > 0) block.repairs = repairs
  return block
}

/** The pages that a story stands on, in order. */
function pagesOf(story: readonly PageBlock[]): number[] {
  const pages: number[] = []
  for (const { page } of story) if (!pages.includes(page)) pages.push(page)
  return pages.sort((a, b) => a - b)
}

/** The texts of the blocks that head an article; blocks of one role are one text, a space between. */
function headsOf(blocks: readonly Block[]): Pick<Article, 'standingHead' | 'kicker' | 'headline' | 'deck'> {
  const heads: Pick<Article, 'standingHead' | 'kicker' | 'headline' | 'deck'> = {}
  for (const { role, text } of blocks)
    if (role === 'standingHead' || role === 'kicker' || role === 'headline' || role === 'deck')
      heads[role] = heads[role] === undefined ? text : `${heads[role]} ${text}`
  return heads
}

const BODY: ReadonlySet<Role> = new Set(['paragraph', 'subheading', 'listItem'])

/**
 * Makes the article of a story: its blocks, its pages, and the fields that are read out of the blocks.
 * @param ids how often each text was met before, by its hash: kept here, so that no two articles have one id
 */
export function makeArticle({ blocks: story, joints }: IssueStory, ids: Map<string, number>): Article {
  const blocks = story.map(({ block }) => block)
  const text = blocks.map((block) => block.text).join('\n')
  const letters = story[0]?.words?.letters
  const hash = hashText(text)
  const times = ids.get(hash) ?? 0
  ids.set(hash, times + 1)
  const fields = readFields(blocks, story[0]?.words)
  const joined = joints.length > 0 ? jointConfidence(Math.min(...joints)) : undefined
  const { standingHead, kicker, headline, deck } = headsOf(blocks)
  return {
    id: times === 0 ? hash : `${hash}-${times + 1}`,
    language: letters?.tellScript(text) ?? languageOf(text, letters?.tellLanguage, story.find(({ language }) => language !== undefined)?.language),
    pages: pagesOf(story),
    ...(standingHead !== undefined && { standingHead }),
    ...(kicker !== undefined && { kicker }),
    ...(headline !== undefined && { headline }),
    ...(deck !== undefined && { deck }),
    ...fields,
    ...(fields.jump && { jump: { ...fields.jump, ...(joined !== undefined && { confidence: joined }) } }),
    body: blocks
      .filter((block) => BODY.has(block.role))
      .map((block) => block.text)
      .join('\n\n'),
    blocks,
    confidence: Math.min(...blocks.map((block) => block.confidence), joined ?? 1)
  }
}
