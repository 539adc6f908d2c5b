import { opensBlock, opensItems, opensStory } from '../lexicon/recognise/opening.ts'
import type { Line } from '../read/lines.ts'
import { endsSentence, isChinese } from '../text/characters.ts'
import { chainLines } from './chain.ts'
import { draftBlocks, type Draft } from './drafts.ts'
import type { Hint } from './fit.ts'
import { joinHeadings } from './headings.ts'
import { findNotes, type NotedLine } from './notes.ts'
import { reflow } from './reflow.ts'

/** Joins a page's lines to drafts of blocks: notes found, line ends decided, column pieces put in order. */
export function joinLines(lines: readonly Line[], source: string): Draft[] {
  const noted = findNotes(lines, source)
  const pieces = noted.map(({ line }) => line)
  const roles = noted.map(({ role }) => role)
  const hints = hintsOf(noted)
  return reflow(joinHeadings(draftBlocks(pieces, chainLines(pieces, hints), roles, hints)))
}

function hintsOf(noted: readonly NotedLine[]): Hint[] {
  const hints: Hint[] = []
  const items = isChinese(noted.map(({ line }) => line)) ? [] : opensItems(noted.map(({ line, role }) => (role ? '' : line.text)))
  noted.forEach(({ line, role }, at) => {
    const next = noted[at + 1]
    // A dateline or the credit behind it may be cut by the line's end.
    const goesOn = hints[at - 1] === 'story' && !endsSentence(noted[at - 1]!.line.text)
    const opens = !goesOn && opensStory(line.text, next && !next.role ? next.line.text : '')
    hints.push(role ? 'note' : opensBlock(line.text) ? 'opening' : items[at] ? 'item' : opens ? 'story' : undefined)
  })
  return hints
}
