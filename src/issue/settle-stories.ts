import type { TermReader } from '../text/term-list.ts'
import { joinStories, type IssueStory } from './join-stories.ts'
import type { KnownPage } from './page-keys.ts'
import type { PageStory } from './page-story.ts'

/** The stories of some pages of an issue, told to their ends, and what is left of those on later pages. */
export interface SettledStories {
  settled: IssueStory[]
  /** The stories of later pages, page by page as they were, without the halves that went to a settled story. */
  open: PageStory[]
}

/**
 * Joins the stories of a window of pages, and settles those that stand, with any of their halves, on its first pages. The others are left to the next
 * window, where what they go on with may still come.
 * @param stories those of the window
 * @param lastPage the last of the first pages
 */
export function settleStories(stories: readonly PageStory[], keys: ReadonlyMap<number, KnownPage>, lastPage: number, readTerms: TermReader): SettledStories {
  const settled = joinStories(stories, keys, readTerms).filter(({ blocks }) => blocks.some(({ page }) => page <= lastPage))
  // A block may have changed its role on the way: its spans are the same.
  const told = new Set(settled.flatMap(({ blocks }) => blocks.map(({ block }) => block.spans)))
  const open = stories.flatMap(({ page, blocks }): PageStory[] => {
    const left = page > lastPage ? blocks.filter(({ block }) => !told.has(block.spans)) : []
    return left.length > 0 ? [{ page, blocks: left }] : []
  })
  return { settled, open }
}
