import { buildPage, movePage, type BuiltPage } from './build-page.ts'
import { orderPage } from './columns/order-page.ts'
import { makeArticle } from './fields/make-article.ts'
import { readMasthead } from './fields/read-masthead.ts'
import { keyPages } from './issue/page-keys.ts'
import { findRunningHeads, type RunningHeads } from './issue/running-heads.ts'
import { settleStories } from './issue/settle-stories.ts'
import { readLexicon } from './lexicon/own.ts'
import { mendLetters } from './mend/mend-letters.ts'
import type { Masthead, Newspaper } from './newspaper.ts'
import { openWatch, type Limits } from './read/limits.ts'
import { readBy } from './read/lines.ts'
import { cutBlocks, numberPages, type NumberedPage } from './read/number-pages.ts'
import type { OneInput } from './read/parts.ts'
import type { ReconstructOptions } from './reconstruct.ts'
import { bigrams } from './text/segmenter.ts'
import { toSimplified } from './text/script.ts'
import { acrossScripts, termsBy, type TermReader } from './text/terms.ts'

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
  if (!Number.isInteger(window) || window < 2)
    throw new RangeError(`Cannot reconstruct pages with \`${window}\` for \`options.window\`: expected a whole number, 2 or more`)
  const watch = openWatch(options)
  const readTerms = acrossScripts(termsBy(segmenter), toSimplified)
  const own = lexicon === undefined ? undefined : readLexicon(lexicon)
  const ids = new Map<string, number>()
  // Half a window, its lines in order; and the same pages built, as soon as the next half is there.
  let ordered: NumberedPage[] = []
  const waiting: WaitingPage[] = []
  for await (const { block, isLast } of cutBlocks(numberPages(inputs, watch), Math.ceil(window / 2))) {
    const next = block.map((one) => ({ ...one, page: readBy(orderPage(readBy(one.page, own), one.source.text), own) }))
    if (ordered.length > 0 || isLast) {
      const heads = findRunningHeads([...ordered, ...next].map(({ page }) => page))
      const unbuilt = waiting.length > 0 ? next : [...ordered, ...next]
      for (const from of unbuilt) {
        watch.time()
        waiting.push(build(from, heads, readTerms))
      }
      const settled = waiting.splice(0, isLast ? waiting.length : ordered.length)
      yield* settle(settled, waiting, ids, readTerms)
    }
    ordered = next
  }
}

function build(from: NumberedPage, heads: RunningHeads, readTerms: TermReader): WaitingPage {
  const { page, source, before } = from
  const built = movePage(buildPage(page, heads.get(page.number), source.text, { readTerms, mendLetters }), source.parts[0].start, before)
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
