import type { BuiltPage } from './build-page.ts'
import { makeArticle } from './fields/make-article.ts'
import type { IssueStory } from './issue/join-stories.ts'
import type { Masthead, Newspaper } from './newspaper.ts'
import type { JoinedParts } from './read/parts.ts'
import type { Trace } from './trust/explain.ts'

/** What the stages made of a source. */
export interface Rebuilt {
  built: readonly BuiltPage[]
  masthead: Masthead | undefined
  /** The stories of all pages, those that jump joined. */
  joined: readonly IssueStory[]
  /** Where explanations are asked for. */
  trace: Trace | undefined
}

/** Puts a newspaper together of what the stages made of its source. */
export function assembleNewspaper({ kind, text, unit, parts, diagnostics }: JoinedParts, { built, masthead, joined, trace }: Rebuilt): Newspaper {
  const ids = new Map<string, number>()
  const articles = joined.map((story) => makeArticle(story, ids))
  const furniture = built.flatMap((page) => page.furniture)
  return {
    format: 'broadsheet/1',
    source: { kind, ...(kind !== 'text' && { text }), ...(unit && { unit }), characters: text.length, pages: built.length, parts },
    ...(masthead && { masthead }),
    articles,
    furniture,
    diagnostics,
    ...(trace && { explanations: trace.explain([...articles.flatMap(({ blocks }) => blocks), ...furniture]) })
  }
}
