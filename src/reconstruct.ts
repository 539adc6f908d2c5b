import { hasBoxes, orderByBoxes } from './columns/boxes.ts'
import { buildStories } from './articles/stories.ts'
import { readColumns } from './columns/read-columns.ts'
import { readFields } from './fields/read-fields.ts'
import { readMasthead } from './fields/read-masthead.ts'
import { joinStories, type IssueStory } from './issue/join-stories.ts'
import { keyPages } from './issue/page-keys.ts'
import type { PageStory } from './issue/page-story.ts'
import { findRunningHeads } from './issue/running-heads.ts'
import { joinLines } from './join/join-lines.ts'
import { partScripts } from './join/part-scripts.ts'
import type { Draft } from './join/drafts.ts'
import { setAside } from './join/set-aside.ts'
import { mendLines } from './mend/mend-lines.ts'
import type { Article, Block, Newspaper, Role } from './newspaper.ts'
import { openWatch, type Limits } from './read/limits.ts'
import type { Line } from './read/lines.ts'
import { joinParts, type Input } from './read/parts.ts'
import { cutSheets } from './read/sheets.ts'
import { settleRoles } from './roles/settle.ts'
import { hashText } from './text/hash.ts'
import { languageOf } from './text/language.ts'
import { bigrams, type Segmenter } from './text/segmenter.ts'
import { termsBy } from './text/terms.ts'

/** Settings of {@link reconstruct}. */
export interface ReconstructOptions extends Limits {
  /** The input's name, kept in `source.parts` and in messages; of several inputs, for those that have none of their own. */
  name?: string
  /** The encoding it was decoded from, kept in `source.parts`; of several inputs, for those that do not say theirs. */
  encoding?: string
  /** What headlines and bodies are compared by, from `loadSegmenter`; pairs of characters if absent, which match as well as words and are the same on every machine. */
  segmenter?: Segmenter
}

/**
 * Rebuilds the articles of newspaper pages from a text dump, from what `read` made of another form, or from the pages of one issue.
 * @param input the decoded dump, form feeds part its pages; or a reading; or a list of these, the pages of one issue in order, which are read as one
 * source with a form feed between them
 * @returns the newspaper: its articles, its furniture, its masthead. Offsets are UTF-16 units of the source; `source.parts` says where each input begins.
 * @throws TypeError for what is no text, reading, or list of these; `LimitError` where a limit of the options is exceeded
 */
export function reconstruct(input: Input, options: ReconstructOptions = {}): Newspaper {
  const { segmenter = bigrams, name, encoding } = options
  const watch = openWatch(options, name)
  const {
    kind,
    text,
    unit,
    parts,
    pages: sheets,
    diagnostics
  } = joinParts(input, { ...(name !== undefined && { name }), ...(encoding !== undefined && { encoding }) })
  watch.characters(text.length)
  const readTerms = termsBy(segmenter)
  const stories: PageStory[] = []
  const furniture: { block: Block; page: number }[] = []
  const pages = [...watch.pages(sheets)].map((page) => ({
    ...page,
    lines: cutSheets(page).flatMap((lines) => (hasBoxes(lines) ? orderByBoxes(lines) : readColumns(lines, text)))
  }))
  const heads = findRunningHeads(pages)
  for (const page of pages) {
    watch.time()
    const { lines: told, aside } = setAside(page.lines.filter((line) => !heads.has(line)))
    for (const line of mendLines(page.lines.filter((one) => heads.has(one)))) furniture.push({ block: lineBlock(line), page: page.number })
    for (const line of aside) furniture.push({ block: lineBlock(line), page: page.number })
    const onPage: Draft[][] = []
    const sheets = cutSheets({ ...page, lines: told })
    for (const lines of sheets.flatMap(partScripts)) {
      const { stories: onSheet, furniture: rest } = buildStories(settleRoles(joinLines(mendLines(lines), text)), readTerms)
      onPage.push(...onSheet)
      for (const draft of rest) furniture.push({ block: toBlock(draft), page: page.number })
    }
    for (const drafts of onPage.sort((a, b) => startOf(a) - startOf(b))) stories.push({ page: page.number, drafts })
  }
  const masthead = readMasthead(furniture.map(({ block, page }) => ({ text: block.text, page })))
  const keys = keyPages(pages.length, masthead?.pages ?? [], stories)
  const ids = new Map<string, number>()
  const articles = joinStories(stories, keys, readTerms).map((story) => toArticle(story, ids))
  return {
    format: 'broadsheet/1',
    source: { kind, ...(kind !== 'text' && { text }), ...(unit && { unit }), characters: text.length, pages: pages.length, parts },
    ...(masthead && { masthead }),
    articles,
    furniture: furniture.map(({ block }) => block),
    diagnostics
  }
}

/** Where a story begins in the source: stories come in the order in which the dump has them. */
const startOf = (drafts: readonly Draft[]): number => Math.min(...drafts.map(({ lines }) => lines[0]!.spans[0]![0]))

/** Margin, in natural logarithms, at which a block counts as half way from a guess to certainty. */
const HALF_SURE = 1.5

const confidenceOf = (margin: number): number => Math.round(100 * (1 - 0.5 * Math.exp(-Math.max(0, margin) / HALF_SURE))) / 100

/** A running head or the like: furniture, a block for each printed line. */
function lineBlock({ text, spans, repairs }: Line): Block {
  return { role: 'furniture', text, spans, confidence: 1, ...(repairs.length > 0 && { repairs: [...repairs] }) }
}

function toBlock(draft: Draft): Block {
  return {
    role: draft.role ?? 'paragraph',
    text: draft.text,
    spans: draft.lines.flatMap((line) => line.spans),
    ...(draft.lines.some(({ box }) => box) && { boxes: draft.lines.flatMap(({ box }) => box ?? []) }),
    confidence: confidenceOf(draft.margin),
    ...(draft.repairs.length > 0 && { repairs: draft.repairs })
  }
}

const BODY: ReadonlySet<Role> = new Set(['paragraph', 'subheading', 'listItem'])

function toArticle({ drafts, joints }: IssueStory, ids: Map<string, number>): Article {
  const blocks = drafts.map(toBlock)
  const text = blocks.map((block) => block.text).join('\n')
  const hash = hashText(text)
  const times = ids.get(hash) ?? 0
  ids.set(hash, times + 1)
  const of = (role: Role): string | undefined =>
    blocks
      .filter((block) => block.role === role)
      .map((block) => block.text)
      .join(' ') || undefined
  const fields = readFields(blocks)
  const joined = joints.length > 0 ? confidenceOf(Math.min(...joints)) : undefined
  const [standingHead, kicker, headline, deck] = [of('standingHead'), of('kicker'), of('headline'), of('deck')]
  return {
    id: times === 0 ? hash : `${hash}-${times + 1}`,
    language: languageOf(text),
    pages: [...new Set(drafts.flatMap(({ lines }) => lines.map((line) => line.page)))].sort((a, b) => a - b),
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
