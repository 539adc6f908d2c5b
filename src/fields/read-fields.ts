import type { Article, Block } from '../newspaper.ts'
import type { Words } from '../lexicon/words.ts'
import { readBylines } from './read-bylines.ts'
import { readDateline } from './read-dateline.ts'
import { readImages } from './read-images.ts'
import { readJump } from './read-jump.ts'

/** The structured fields of an article: what its blocks say, read out of them and never removed from them. */
export type Fields = Pick<Article, 'bylines' | 'dateline' | 'images' | 'jump'>

/** Reads the structured fields out of one article's blocks, given with their final roles in reading order. */
export function readFields(blocks: readonly Block[], words?: Words): Fields {
  const dateline = readDateline(blocks, words)
  const jump = readJump(blocks, words)
  return {
    bylines: readBylines(blocks, words),
    ...(dateline ? { dateline } : {}),
    images: readImages(blocks, words),
    ...(jump ? { jump } : {})
  }
}
