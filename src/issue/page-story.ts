import type { Words } from '../lexicon/words.ts'
import type { Block, Role } from '../newspaper.ts'

/** A block of a page that is built, and what the stages ask of it that join the stories. Its lines are let go: an issue has many. */
export interface PageBlock {
  block: Block
  page: number
  /** The language of its page, where that is in Latin letters. */
  language: string | undefined
  /** It opens as a story does: with a dateline or a reporter's credit. */
  opens: boolean
  /** What the overrides say that it is. */
  ruled: Role | undefined
  /** What its lines are read by. */
  words: Words | undefined
}

/** A story of one page, its blocks in reading order. */
export interface PageStory {
  page: number
  blocks: readonly PageBlock[]
}

/** Where in the source a block begins. */
export const startOf = ({ block }: PageBlock): number => block.spans[0]![0]

/** … and where it ends. */
export const endOf = ({ block }: PageBlock): number => block.spans.at(-1)![1]
