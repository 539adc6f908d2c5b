import { matchDateline } from '../lexicon/recognise.ts'
import type { Words } from '../lexicon/words.ts'
import type { Block, Dateline } from '../newspaper.ts'

/**
 * The article's dateline: the first at the head of one of its paragraphs. A lead in larger type may stand before the paragraph that has it.
 * A place alone (LAKEWOOD —) is one only in the first paragraph: further down capitals and a dash are something else.
 */
export function readDateline(blocks: readonly Block[], words?: Words): Dateline | undefined {
  let first = true
  for (const block of blocks) {
    if (block.role !== 'paragraph') continue
    const found = matchDateline(block.text, words)
    if (found && (first || found.agency !== undefined)) {
      const { end: _, ...dateline } = found
      return dateline
    }
    first = false
  }
  return undefined
}
