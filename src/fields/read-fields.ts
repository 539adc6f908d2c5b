import type { Article, Block } from '../newspaper.ts'
import { readBylines } from './read-bylines.ts'
import { readDateline } from './read-dateline.ts'
import { readImages } from './read-images.ts'
import { readJump } from './read-jump.ts'

/** The structured fields of an article: what its blocks say, read out of them and never removed from them. */
export type Fields = Pick<Article, 'bylines' | 'dateline' | 'images' | 'jump'>

/** Reads the structured fields out of one article's blocks, given with their final roles in reading order. */
export function readFields(blocks: readonly Block[]): Fields {
  const dateline = readDateline(blocks)
  const jump = readJump(blocks)
  return {
    bylines: readBylines(blocks),
    ...(dateline ? { dateline } : {}),
    images: readImages(blocks),
    ...(jump ? { jump } : {})
  }
}
