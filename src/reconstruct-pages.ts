import * as headingsInOrder from './articles/settle-in-order.ts'
import { buildPage, movePage, type BuiltPage } from './build-page.ts'
import { orderPage } from './columns/order-page.ts'
import { makeArticle } from './fields/make-article.ts'
import { readMasthead } from './fields/read-masthead.ts'
import { keyPages } from './issue/page-keys.ts'
import { findRunningHeads, type RunningHeads } from './issue/running-heads.ts'
import { settleStories } from './issue/settle-stories.ts'
import * as fitPlace from './join/fit-place.ts'
import * as latinHeadings from './join/latin-headings.ts'
import * as latinNotes from './join/latin-notes.ts'
import { takeUpSentences } from './join/take-up.ts'
import * as latinRoles from './roles/latin-roles.ts'
import { partScripts } from './join/part-scripts.ts'
import { wordsFor } from './lexicon/built-in.ts'
import { readLexicon } from './lexicon/own.ts'
import { hasLetters, type Words } from './lexicon/words.ts'
import { widenMarks } from './mend/full-width.ts'
import { mendLetters } from './mend/mend-letters.ts'
import type { Masthead, Newspaper } from './newspaper.ts'
import { openWatch, type Limits } from './read/limits.ts'
import { readBy } from './read/lines.ts'
import { cutBlocks, numberPages, type NumberedPage } from './read/number-pages.ts'
import type { OneInput } from './read/parts.ts'
import type { ReconstructOptions } from './reconstruct.ts'
import { assertSegmenter, bigrams } from './text/segmenter.ts'
import { toSimplified } from './text/script.ts'
import { acrossScripts, termsBy } from './text/read-terms.ts'
import type { TermReader } from './text/term-list.ts'

/** Settings of {@link reconstructPages}. */
export interface ReconstructPagesOptions extends Limits, Pick<ReconstructOptions, 'segmenter' | 'lexicon'> {
  /**
   * How many pages are held and looked at together, two at least: running heads are learned from them, and a story is joined over a jump of up to half
   * as many pages, often over more. 64 if absent, which is more than most issues have. Memory grows with it.
   */
  window?: number
}

/**
 * A page of an issue, as a newspaper of its own: nothing that is read later changes it. Its articles are those whose first page it is, whole, with
 * their halves on other pages; page numbers count through the issue. Its `source` is the input that the page stands in, whose text begins at
 * `source.parts[0].start`: spans count from the issue's beginning.
 */
export interface IssuePage extends Newspaper {
  /** Its number in the issue, from 1. */
  page: number
}

/** Pages that are held and looked at together, unless it is said otherwise. */
const WINDOW = 64

/** A page that waits for those on which its stories may go on. */
interface WaitingPage {
  from: NumberedPage
  built: BuiltPage
  masthead: Masthead | undefined
}

/**
 * Rebuilds the articles of an issue page by page, however long it is. It gives what {@link reconstruct} gives, as long as the issue has no more pages
 * than `options.window`; of a longer one, running heads are learned and jumps joined within that window. Pages come in order, each as soon as it is
 * settled; an input is asked for when it is needed, and what was given is let go.
 *
 * @param inputs the pages of the issue in order, each input a text or a reading of one page or several
 * @throws TypeError for what is no text or reading, RangeError for what is no window, `LimitError` where a limit of the options is exceeded
 */
export async function* reconstructPages(
  inputs: Iterable<OneInput> | AsyncIterable<OneInput>,
  options: ReconstructPagesOptions = {}
): AsyncGenerator<IssuePage, void, undefined> {
  const { segmenter = bigrams, window = WINDOW, lexicon } = options
  assertSegmenter(segmenter)
  if (!Number.isInteger(window) || window < 2)
    throw new RangeError(`Cannot reconstruct pages with \`${window}\` for \`options.window\`: expected a whole number, 2 or more`)
  const watch = openWatch(options)
  const own = lexicon === undefined ? undefined : readLexicon(lexicon)
  const ids = new Map<string, number>()
  // The first half of a window as it is until the next is there; the last one in order; and the pages that are built.
  let first: NumberedPage[] | undefined
  let last: NumberedPage[] = []
  const waiting: WaitingPage[] = []
  let lettered = false
  for await (const { block, isLast } of cutBlocks(numberPages(inputs, watch), Math.ceil(window / 2))) {
    lettered ||= block.some(({ page }) => page.lines.some(({ text }) => hasLetters(text)))
    if (!first && !isLast) {
      first = block
      continue
    }
    const words = wordsFor(lettered, own)
    const readTerms = acrossScripts(termsBy(segmenter, words.letters?.addLatinWord), toSimplified)
    const inOrder = (one: NumberedPage): NumberedPage => ({ ...one, page: readBy(orderPage(readBy(one.page, words), one.source.text), words) })
    const next = block.map(inOrder)
    if (first) last.push(...first.map(inOrder))
    const heads = findRunningHeads([...last, ...next].map(({ page }) => page))
    for (const from of waiting.length > 0 ? next : [...last, ...next]) {
      watch.time()
      waiting.push(build(from, heads, readTerms, words))
    }
    yield* settle(waiting.splice(0, isLast ? waiting.length : last.length), waiting, ids, readTerms)
    first = []
    last = next
  }
}

function build(from: NumberedPage, heads: RunningHeads, readTerms: TermReader, { letters }: Words): WaitingPage {
  const { page, source, before } = from
  const built = movePage(
    buildPage(page, heads.get(page.number), source.text, {
      readTerms,
      fitPlace,
      mendLetters: letters && mendLetters,
      partScripts: letters && partScripts,
      latinNotes: letters && latinNotes,
      latinHeadings: letters && latinHeadings,
      takeUpSentences: letters && takeUpSentences,
      latinRoles: letters && latinRoles,
      headingsInOrder: letters && headingsInOrder,
      widenMarks
    }),
    source.parts[0].start,
    before
  )
  return { from, built, masthead: readMasthead(built.furniture.map(({ text }) => ({ text, page: page.number }))) }
}

/** Settles pages; from the stories of those that wait, the halves that go on with theirs are taken away. */
function settle(pages: readonly WaitingPage[], waiting: readonly WaitingPage[], ids: Map<string, number>, readTerms: TermReader): IssuePage[] {
  const all = [...pages, ...waiting]
  const stories = all.flatMap(({ built }) => built.stories)
  const keys = keyPages(
    all.map(({ built }) => built),
    all.flatMap(({ masthead }) => masthead?.pages ?? [])
  )
  const { settled, open } = settleStories(stories, keys, pages.at(-1)!.built.number, readTerms)
  const left = groupBy(open, ({ page }) => page)
  for (const { built } of waiting) built.stories = left.get(built.number) ?? []
  const articles = groupBy(
    settled.map((story) => makeArticle(story, ids)),
    (article) => article.pages[0]!
  )
  return pages.map(({ from, built, masthead }) => ({
    format: 'broadsheet/1',
    page: built.number,
    source: from.source,
    ...(masthead && { masthead }),
    articles: articles.get(built.number) ?? [],
    furniture: built.furniture,
    diagnostics: from.diagnostics
  }))
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}
