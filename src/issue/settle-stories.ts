import type { TermReader } from '../text/terms.ts'
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
  const settled = joinStories(stories, keys, readTerms).filter(({ drafts }) => drafts.some(({ lines }) => lines[0]!.page <= lastPage))
  // A draft may have changed its role on the way: its lines are the same.
  const told = new Set(settled.flatMap(({ drafts }) => drafts.map(({ lines }) => lines)))
  const open = stories.flatMap(({ page, drafts }): PageStory[] => {
    const left = page > lastPage ? drafts.filter(({ lines }) => !told.has(lines)) : []
    return left.length > 0 ? [{ page, drafts: left }] : []
  })
  return { settled, open }
}
