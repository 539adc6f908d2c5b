import { assembleNewspaper } from './assemble-newspaper.ts'
import * as headingsInOrder from './articles/settle-in-order.ts'
import { buildPage } from './build-page.ts'
import { orderPages } from './columns/order-pages.ts'
import { readMasthead } from './fields/read-masthead.ts'
import { joinStories } from './issue/join-stories.ts'
import { keepOverrides } from './keep-overrides.ts'
import { keyPages } from './issue/page-keys.ts'
import { findRunningHeads } from './issue/running-heads.ts'
import { readLexicon, type Lexicon } from './lexicon/own.ts'
import { hasLetters } from './lexicon/words.ts'
import * as fitPlace from './join/fit-place.ts'
import * as latinHeadings from './join/latin-headings.ts'
import * as latinNotes from './join/latin-notes.ts'
import { takeUpSentences } from './join/take-up.ts'
import * as latinRoles from './roles/latin-roles.ts'
import { partScripts } from './join/part-scripts.ts'
import * as ruledOrder from './join/ruled-order.ts'
import { wordsFor } from './lexicon/built-in.ts'
import { widenMarks } from './mend/full-width.ts'
import { mendLetters } from './mend/mend-letters.ts'
import type { Newspaper } from './newspaper.ts'
import { openWatch, type Limits } from './read/limits.ts'
import type { Override } from './read/overrides.ts'
import { joinParts, type Input } from './read/parts.ts'
import { ruleLines } from './read/rule-lines.ts'
import { assertSegmenter, bigrams, type Segmenter } from './text/segmenter.ts'
import { toSimplified } from './text/script.ts'
import { acrossScripts, termsBy } from './text/read-terms.ts'
import { openTrace, type Trace } from './trust/explain.ts'

/** Settings of {@link reconstruct}. */
export interface ReconstructOptions extends Limits {
  /** The input's name, kept in `source.parts` and in messages; of several inputs, for those that have none of their own. */
  name?: string
  /** The encoding it was decoded from, kept in `source.parts`; of several inputs, for those that do not say theirs. */
  encoding?: string
  /** What headlines and bodies are compared by, from `loadSegmenter`; pairs of characters if absent, which match as well as words and are the same on every machine. */
  segmenter?: Segmenter
  /** Say why all is as it is, in `explanations`: the evidence of every decision with its weight, and the runner-up. Changes nothing else, and takes longer. */
  explain?: boolean
  /** Words of your own, added to the built-in lexicon: agencies, words of bylines and jump lines, standing heads, furniture. */
  lexicon?: Lexicon
  /** What you know better: roles of lines, lines that are one block or two, which headline heads which story. All else is decided around it. */
  overrides?: readonly Override[]
}

/**
 * Rebuilds the articles of newspaper pages from a text dump, from what `read` made of another form, or from the pages of one issue.
 * @param input the decoded dump, form feeds part its pages; or a reading; or a list of these, the pages of one issue in order, which are read as one
 * source with a form feed between them
 * @returns the newspaper: its articles, its furniture, its masthead. Offsets are UTF-16 units of the source; `source.parts` says where each input begins.
 * @throws TypeError for what is no text, reading, or list of these, for what is no lexicon, and for what is no segmenter; `LimitError` where a limit of the options is exceeded, `OverrideError` for an override
 * that names no line, contradicts another or cannot be kept to
 */
export function reconstruct(input: Input, options: ReconstructOptions = {}): Newspaper {
  return rebuild(input, options, options.explain === true ? openTrace() : undefined)
}

/**
 * The same, its decisions traced, and explained where they are.
 * @param trace told of every decision
 */
export function rebuild(input: Input, options: ReconstructOptions, trace?: Trace): Newspaper {
  const { segmenter = bigrams, name, encoding, lexicon, overrides = [] } = options
  assertSegmenter(segmenter)
  const own = lexicon === undefined ? undefined : readLexicon(lexicon)
  const watch = openWatch(options, name)
  const source = joinParts(input, { ...(name !== undefined && { name }), ...(encoding !== undefined && { encoding }) })
  const { text } = source
  watch.characters(text.length)
  const words = wordsFor(hasLetters(text), own)
  const readTerms = acrossScripts(termsBy(segmenter, words.letters?.addLatinWord), toSimplified)
  const tools = {
    readTerms,
    mendLetters: words.letters && mendLetters,
    widenMarks,
    fitPlace,
    partScripts: words.letters && partScripts,
    latinNotes: words.letters && latinNotes,
    latinHeadings: words.letters && latinHeadings,
    takeUpSentences: words.letters && takeUpSentences,
    latinRoles: words.letters && latinRoles,
    headingsInOrder: words.letters && headingsInOrder,
    ruledOrder: overrides.length > 0 ? ruledOrder : undefined
  }
  const pages = ruleLines(orderPages(source, watch, words), source, overrides)
  const heads = findRunningHeads(pages)
  const built = Array.from(pages, (page) => {
    watch.time()
    return buildPage(page, heads.get(page.number), text, tools, trace)
  })
  const masthead = readMasthead(built.flatMap(({ number, furniture }) => furniture.map((line) => ({ text: line.text, page: number }))))
  const stories = built.flatMap((page) => page.stories)
  const joined = joinStories(stories, keyPages(built, masthead?.pages ?? []), readTerms, trace?.jump)
  const newspaper = assembleNewspaper(source, { built, masthead, joined, trace })
  keepOverrides(newspaper, pages, overrides)
  return newspaper
}
