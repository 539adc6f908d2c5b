import { assembleNewspaper } from '../assemble-newspaper.ts'
import { buildPage, type BuiltPage } from '../build-page.ts'
import { mayPart } from '../columns/may-part.ts'
import type { IssueStory } from '../issue/join-stories.ts'
import { hasLetters, type Words } from '../lexicon/words.ts'
import type { Masthead, Newspaper } from '../newspaper.ts'
import { openWatch } from '../read/limits.ts'
import { readBy, type Page } from '../read/lines.ts'
import type { Override } from '../read/overrides.ts'
import { joinParts, type JoinedParts } from '../read/parts.ts'
import type { ReconstructOptions } from '../reconstruct.ts'
import { showsBothScripts } from '../text/language.ts'
import { bigrams } from '../text/segmenter.ts'
import { acrossScripts, termsBy } from '../text/read-terms.ts'
import type { TermReader } from '../text/term-list.ts'
import type { Trace } from '../trust/explain.ts'
import { readInput, type CoreInput, type CoreReadOptions } from './read-input.ts'

/** Settings of the core's {@link reconstruct}: those of reading and those of reconstructing. */
export interface CoreOptions extends ReconstructOptions, CoreReadOptions {}

/**
 * Rebuilds the articles of newspaper pages, from text or bytes of any kind that `read` of the package's root knows: what
 * `reconstruct` of the root gives for what `read` gives, by the same stages. What only some inputs need is loaded when one
 * does: decoding, forms with boxes, letters other than ideographs, columns side by side, issues of several pages, the table
 * that compares traditional with simplified characters.
 *
 * @throws What `read` and `reconstruct` of the root throw.
 */
export async function reconstruct(input: CoreInput | readonly CoreInput[], options: CoreOptions = {}): Promise<Newspaper> {
  const { segmenter = bigrams, name, encoding, lexicon, overrides = [] } = options
  const own = lexicon === undefined ? undefined : (await import('../lexicon/own.ts')).readLexicon(lexicon)
  const inputs = Array.isArray(input) ? (input as readonly CoreInput[]) : [input as CoreInput]
  const readings = await Promise.all(inputs.map((one) => readInput(one, options)))
  const watch = openWatch(options, name)
  const source = joinParts(readings, { ...(name !== undefined && { name }), ...(encoding !== undefined && { encoding }) })
  const { text } = source
  watch.characters(text.length)
  const lettered = hasLetters(text)
    ? await Promise.all([
        import('../lexicon/letters.ts'),
        import('../mend/mend-letters.ts'),
        import('../join/part-scripts.ts'),
        import('../join/latin-notes.ts'),
        import('../join/take-up.ts'),
        import('../roles/latin-roles.ts'),
        import('../join/latin-headings.ts'),
        import('../articles/settle-in-order.ts')
      ])
    : undefined
  const words: Words = { ...(lettered && { letters: lettered[0] }), ...(own && { own }) }
  const readTerms = await termsFor(text, termsBy(segmenter, words.letters?.addLatinWord))
  const ruledOrder = overrides.length > 0 ? await import('../join/ruled-order.ts') : undefined
  const widenMarks = HALF_WIDTH.test(text) ? (await import('../mend/full-width.ts')).widenMarks : undefined
  const ordered = await inOrder([...watch.pages(source.pages(words))], text)
  const isPlaced = ordered.some(({ lines }) => lines.some(({ place }) => place))
  const tools = {
    readTerms,
    mendLetters: lettered?.[1].mendLetters,
    partScripts: lettered?.[2].partScripts,
    latinNotes: lettered?.[3],
    takeUpSentences: lettered?.[4].takeUpSentences,
    latinRoles: lettered?.[5],
    latinHeadings: lettered?.[6],
    headingsInOrder: lettered?.[7],
    widenMarks,
    fitPlace: isPlaced ? await import('../join/fit-place.ts') : undefined,
    ruledOrder
  }
  const trace = options.explain === true ? (await import('../trust/explain.ts')).openTrace() : undefined
  const pages = await rule(
    ordered.map((page) => readBy(page, words)),
    source,
    overrides
  )
  const heads = pages.length > 1 ? (await import('../issue/running-heads.ts')).findRunningHeads(pages) : undefined
  const built = pages.map((page) => {
    watch.time()
    return buildPage(page, heads?.get(page.number), text, tools, trace)
  })
  const masthead = await mastheadOf(built)
  const joined = await joinAll(built, masthead, readTerms, trace)
  const newspaper = assembleNewspaper(source, { built, masthead, joined, trace })
  if (overrides.length > 0) (await import('../keep-overrides.ts')).keepOverrides(newspaper, pages, overrides)
  return newspaper
}

/** A mark that print among ideographs has full-width. */
const HALF_WIDTH = /[,:;?!()]/u

/** Only texts that show both scripts are ever compared in simplified form. */
async function termsFor(text: string, read: TermReader): Promise<TermReader> {
  return showsBothScripts(text)
    ? acrossScripts(read, (await import('../text/script.ts')).toSimplified)
    : (one, list) => {
        read(one, list)
      }
}

/** Lines without boxes that no gap may part are in order already. */
async function inOrder(pages: Page[], text: string): Promise<Page[]> {
  if (!pages.some(({ lines }) => lines.some((line) => line.box !== undefined || mayPart(line, text)))) return pages
  const { orderPage } = await import('../columns/order-page.ts')
  return pages.map((page) => orderPage(page, text))
}

/** Marks the lines that overrides speak of. */
async function rule(pages: Page[], source: JoinedParts, overrides: readonly Override[]): Promise<readonly Page[]> {
  return overrides.length === 0 ? pages : [...(await import('../read/rule-lines.ts')).ruleLines(pages, source, overrides)]
}

/** What the furniture says of the paper, where there is any. */
async function mastheadOf(built: readonly BuiltPage[]): Promise<Masthead | undefined> {
  const lines = built.flatMap(({ number, furniture }) => furniture.map(({ text }) => ({ text, page: number })))
  return lines.length > 0 ? (await import('../fields/read-masthead.ts')).readMasthead(lines) : undefined
}

/** A page by itself has stories to join only where a jump line stands on it. */
async function joinAll(built: readonly BuiltPage[], masthead: Masthead | undefined, readTerms: TermReader, trace: Trace | undefined): Promise<IssueStory[]> {
  const stories = built.flatMap((page) => page.stories)
  if (built.length < 2 && !stories.some(({ blocks }) => blocks.some(({ block }) => block.role === 'jumpLine')))
    return stories.map(({ blocks }) => ({ blocks: [...blocks], joints: [] }))
  const [{ joinStories }, { keyPages }] = await Promise.all([import('../issue/join-stories.ts'), import('../issue/page-keys.ts')])
  return joinStories(stories, keyPages(built, masthead?.pages ?? []), readTerms, trace?.jump)
}
