import { opensTeasers, rowsAmong } from '../lexicon/recognise/items.ts'
import { mayOpenStory, opensBlock, opensStory } from '../lexicon/recognise/opening.ts'
import type { Words } from '../lexicon/words.ts'
import { isInIdeographs, lettersOf, type Line } from '../read/lines.ts'
import { isHeadingRole } from '../read/ruled.ts'
import { endsSentence } from '../text/characters.ts'
import { chainLines, readLines, statesOf, type Reading } from './chain.ts'
import { reorder, surveyLines } from './survey.ts'
import { draftBlocks, type Draft } from './drafts.ts'
import { DISPLAY, LAST, MIDDLE, type Hint } from './fit.ts'
import type { FitPlace } from './lattice.ts'
import { joinHeadings, type LatinHeadings } from './headings.ts'
import type { NotedLine } from './noted-line.ts'
import { findNotes, type LatinNotes } from './notes.ts'
import { reflow } from './reflow.ts'
import type { TakeUpSentences } from './take-up.ts'
import { cutPieces } from './piece-ends.ts'
import { findSeams } from './seams.ts'
import type * as ruledOrder from './ruled-order.ts'
import { stitchPieces, type Stitched } from './stitch.ts'

/** What joins lines, as far as not every page needs it. */
export interface JoinTools {
  /** Scores lines of known place; absent where no line has one. */
  fitPlace?: FitPlace | undefined
  /** Puts column pieces in the order that overrides ask for; absent where there are none. */
  ruledOrder?: typeof ruledOrder | undefined
  /** Finds notes in letters; absent where no line has letters but ideographs. */
  latinNotes?: LatinNotes | undefined
  /** Tells which lines of headings in letters are one; absent in the same way. */
  latinHeadings?: LatinHeadings | undefined
  /** Makes sentences whole that headings tear; absent in the same way. */
  takeUpSentences?: TakeUpSentences | undefined
}

/**
 * Joins a page's lines to drafts of blocks: notes found, column pieces put in order, line ends decided.
 * @param tell called with the lines as they were read, where explanations are asked for
 */
export function joinLines(lines: readonly Line[], source: string, tools: JoinTools = {}, tell?: (reading: Reading) => void): Draft[] {
  const chinese = isInIdeographs(lines)
  const found = findNotes(lines, source, chinese, tools.latinNotes)
  const { noted, hints, reading } = stitch(found, chinese, tools)
  tell?.(reading)
  const roles = noted.map(({ role }) => role)
  const { language } = reading.setting
  const drafts = joinHeadings(draftBlocks(linesOf(noted), chainLines(reading), roles, hints, language?.tag), language, tools.latinHeadings)
  if (isPlaced(noted)) return drafts
  return chinese ? reflow(drafts) : (tools.takeUpSentences?.(drafts) ?? drafts)
}

/** In Latin letters, blank lines that stand oftener than after so many lines part lines and blocks, not columns. */
const FEWEST_LINES = 5

/** Puts the lines in the order in which they are read. */
function stitch(
  found: readonly NotedLine[],
  chinese: boolean,
  { ruledOrder, latinNotes, fitPlace }: JoinTools
): { noted: readonly NotedLine[]; hints: readonly Hint[]; reading: Reading } {
  const hints = hintsOf(found, chinese, chinese ? undefined : latinNotes?.beginCaptions(found))
  const survey = surveyLines(linesOf(found), chinese, fitPlace)
  const reading = readLines(survey, hints)
  const cut = cutPieces(reading)
  const pieces = ruledOrder ? ruledOrder.cutLoops(cut, reading) : cut
  const ruled = ruledOrder ? ruledOrder.ruledLinks(reading.lines, pieces) : []
  const inOrder = isPlaced(found) || (reading.setting.latin && found.length < FEWEST_LINES * pieces.length)
  if (inOrder) return ruledOrder && ruled.length > 0 ? arrange(ruledOrder.followRuled(pieces, ruled)) : { noted: found, hints, reading }
  const states = statesOf(reading)
  const seams = findSeams(reading, pieces, states, ruled)
  const wraps = (line: number): boolean => states[line - 1]! <= MIDDLE && (states[line] === MIDDLE || states[line] === LAST)
  // Where the dump's order is the reading order and the lines were read so, nothing is to be done.
  if (seams.every(({ from, to }) => to === from + 1 && (reading.setting.latin || wraps(pieces[to]!.start)))) return { noted: found, hints, reading }
  const stitched = stitchPieces(reading, pieces, seams, {
    isHeading: (at) => states[at] === DISPLAY && hints[at] !== 'note',
    closes: (at) => found[at]!.role === 'tagline' || found[at]!.role === 'jumpLine'
  })
  return arrange(stitched)

  function arrange({ order, seams }: Stitched): { noted: readonly NotedLine[]; hints: readonly Hint[]; reading: Reading } {
    const ordered = order.map((at) => hints[at])
    return { noted: order.map((at) => found[at]!), hints: ordered, reading: readLines(reorder(survey, order), ordered, seams) }
  }
}

/** Where boxes tell the order, there is none to mend. */
const isPlaced = (noted: readonly NotedLine[]): boolean => noted.some(({ line }) => line.place)

const linesOf = (noted: readonly NotedLine[]): Line[] => noted.map(({ line }) => line)

/** @param captions the lines that begin one, where that is known */
function hintsOf(noted: readonly NotedLine[], chinese: boolean, captions: ReadonlySet<number> | undefined): Hint[] {
  const hints: Hint[] = []
  const texts = noted.map(({ line, role }) => (role ? '' : line.text))
  const items = chinese ? opensTeasers(texts) : (lettersOf({ lines: linesOf(noted) })?.opensItems(texts) ?? [])
  const rows = rowsAmong(texts)
  noted.forEach(({ line: { text, ruled, repairs, words }, role }, at) => {
    const next = noted[at + 1]
    // A dateline or the credit behind it may be cut by the line's end.
    const goesOn = at > 0 && hints[at - 1] === 'story' && !endsSentence(noted[at - 1]!.line.text)
    if (role) hints.push('note')
    else if (isHeadingRole(ruled?.role) || repairs.some(({ kind }) => kind === 'doubled')) hints.push('heading')
    else if (ruled?.goesOnFrom !== undefined) hints.push(undefined)
    else if (opensBlock(text)) hints.push('opening')
    else if (items[at] || rows.has(at)) hints.push('item')
    else if (!goesOn && opensStoryBefore(text, next, words)) hints.push('story')
    else if (!chinese && next?.role === 'tagline' && words?.letters?.isSigned(text, next.line.text)) hints.push('closing')
    else if (!chinese && next?.role === 'byline' && (text.endsWith('?') || !words?.letters?.endsEnglishSentence(text))) hints.push('heading')
    else hints.push(captions?.has(at) ? 'opening' : undefined)
  })
  return hints
}

/** Whether a line opens a story, by itself or with the next one. What that opens by itself, this one does not. */
function opensStoryBefore(text: string, next: NotedLine | undefined, words: Words | undefined): boolean {
  const rest = next && !next.role ? next.line.text : ''
  return mayOpenStory(text, rest, words) && opensStory(text, opensStory(rest, '', words) ? '' : rest, words)
}
