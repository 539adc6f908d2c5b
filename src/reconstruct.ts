import { buildStories } from './articles/stories.ts'
import { readFields } from './fields/read-fields.ts'
import { readMasthead } from './fields/read-masthead.ts'
import { chainLines } from './join/chain.ts'
import { draftBlocks, type Draft } from './join/drafts.ts'
import type { Hint } from './join/fit.ts'
import { linkOpen } from './join/link.ts'
import { findNotes } from './join/notes.ts'
import { mendTorn, undouble } from './mend/doubled.ts'
import { closeSpacing } from './mend/spacing.ts'
import type { Article, Block, Newspaper, Role } from './newspaper.ts'
import { readPages, type Page } from './read/lines.ts'
import { opensBlock, opensStory, settleRoles } from './roles/settle.ts'
import { hashText } from './text/hash.ts'
import { languageOf } from './text/language.ts'

/** Settings of {@link reconstruct}. */
export interface ReconstructOptions {
  /** The input's name, kept in `source.parts` and in messages. */
  name?: string
  /** The encoding it was decoded from, kept in `source.parts`. */
  encoding?: string
}

/**
 * Rebuilds the articles of newspaper pages from a text dump.
 * @param text the decoded dump; form feeds part its pages
 * @returns the newspaper: its articles, its furniture, its masthead. Offsets are UTF-16 units of `text`.
 */
export function reconstruct(text: string, options: ReconstructOptions = {}): Newspaper {
  const articles: Article[] = []
  const furniture: { block: Block; page: number }[] = []
  const ids = new Map<string, number>()
  let pages = 0
  for (const page of readPages(text)) {
    pages = page.number
    const { stories, furniture: rest } = buildStories(settleRoles(joinLines(page, text)))
    for (const story of stories) articles.push(toArticle(story, ids))
    for (const draft of rest) furniture.push({ block: toBlock(draft), page: page.number })
  }
  const masthead = readMasthead(furniture.map(({ block, page }) => ({ text: block.text, page })))
  return {
    format: 'broadsheet/1',
    source: { kind: 'text', characters: text.length, pages, parts: [{ ...options, start: 0 }] },
    ...(masthead && { masthead }),
    articles,
    furniture: furniture.map(({ block }) => block),
    diagnostics: []
  }
}

/** Lines to drafts: what was painted twice or letter-spaced mended, notes found, line ends decided. */
function joinLines(page: Page, source: string): Draft[] {
  const noted = findNotes(mendTorn(page.lines.map(closeSpacing).map(undouble)), source)
  const lines = noted.map(({ line }) => line)
  const hints: Hint[] = []
  noted.forEach(({ line, role }, at) => {
    const next = noted[at + 1]
    // A dateline or the credit behind it may be cut by the line's end.
    const opens = hints[at - 1] !== 'story' && opensStory(next && !next.role ? line.text + next.line.text : line.text)
    hints.push(role ? 'note' : opensBlock(line.text) ? 'opening' : opens ? 'story' : undefined)
  })
  return linkOpen(draftBlocks(lines, chainLines(lines, hints), noted.map(({ role }) => role)))
}

/** Margin, in natural logarithms, at which a block counts as half way from a guess to certainty. */
const HALF_SURE = 1.5

function toBlock(draft: Draft): Block {
  return {
    role: draft.role ?? 'paragraph',
    text: draft.text,
    spans: draft.lines.flatMap((line) => line.spans),
    confidence: Math.round(100 * (1 - 0.5 * Math.exp(-Math.max(0, draft.margin) / HALF_SURE))) / 100,
    ...(draft.repairs.length > 0 && { repairs: draft.repairs })
  }
}

const BODY: ReadonlySet<Role> = new Set(['paragraph', 'subheading', 'listItem'])

function toArticle(story: readonly Draft[], ids: Map<string, number>): Article {
  const blocks = story.map(toBlock)
  const text = blocks.map((block) => block.text).join('\n')
  const hash = hashText(text)
  const times = ids.get(hash) ?? 0
  ids.set(hash, times + 1)
  const of = (role: Role): string | undefined => blocks.filter((block) => block.role === role).map((block) => block.text).join(' ') || undefined
  const [standingHead, kicker, headline, deck] = [of('standingHead'), of('kicker'), of('headline'), of('deck')]
  return {
    id: times === 0 ? hash : `${hash}-${times + 1}`,
    language: languageOf(text),
    pages: [...new Set(story.flatMap(({ lines }) => lines.map((line) => line.page)))].sort((a, b) => a - b),
    ...(standingHead !== undefined && { standingHead }),
    ...(kicker !== undefined && { kicker }),
    ...(headline !== undefined && { headline }),
    ...(deck !== undefined && { deck }),
    ...readFields(blocks),
    body: blocks.filter((block) => BODY.has(block.role)).map((block) => block.text).join('\n\n'),
    blocks,
    confidence: Math.min(...blocks.map((block) => block.confidence))
  }
}
