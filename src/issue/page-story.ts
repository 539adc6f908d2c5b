import type { Draft } from '../join/drafts.ts'

/** A story of one page, its drafts in reading order. */
export interface PageStory {
  page: number
  drafts: readonly Draft[]
}
