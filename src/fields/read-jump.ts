import { readJumpLine, type JumpLine } from '../lexicon/recognise.ts'
import type { Words } from '../lexicon/words.ts'
import type { Block, Jump, JumpTarget } from '../newspaper.ts'

const targetOf = ({ page, number }: JumpLine): JumpTarget => (number === undefined ? { page } : { page, number })

/** Where the article goes on and comes from, by its jump lines; the first of each counts. A line that only points to something related is no jump. */
export function readJump(blocks: readonly Block[], words?: Words): Jump | undefined {
  const jump: Omit<Jump, 'text'> = {}
  const texts: string[] = []
  for (const block of blocks) {
    if (block.role !== 'jumpLine') continue
    const line = readJumpLine(block.text, words)
    if (!line || line.direction === 'see' || jump[line.direction]) continue
    jump[line.direction] = targetOf(line)
    texts.push(block.text)
  }
  return texts.length > 0 ? { ...jump, text: texts.join(' ') } : undefined
}
