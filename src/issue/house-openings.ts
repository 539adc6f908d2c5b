import type { Draft } from '../join/drafts.ts'
import { pointsOnward } from '../roles/settle.ts'
import type { PageStory } from './page-story.ts'

/** Between a paragraph and the jump line behind it stands at most a line end, in UTF-16 units. */
const RIGHT_BEHIND = 3

/**
 * Puts each jump line that stands right behind a story's last paragraph in the dump into that story: it breaks off there, whatever other story the
 * line was given to. Leaves alone jump lines behind anything else.
 */
export function houseOpenings(stories: readonly PageStory[]): PageStory[] {
  const ends = new Map<number, number>()
  stories.forEach(({ drafts }, at) => {
    const last = drafts.findLast(({ role }) => role === 'paragraph')
    if (last) ends.set(last.lines.at(-1)!.spans.at(-1)![1], at)
  })
  const moved = new Map<number, Draft[]>()
  const gone = new Set<Draft>()
  stories.forEach(({ page, drafts }, at) => {
    for (const draft of drafts) {
      const home = pointsOnward(draft) ? homeOf(draft.lines[0]!.spans[0]![0]) : undefined
      if (home === undefined || home === at || stories[home]!.page !== page || drafts.length === 1) continue
      gone.add(draft)
      const own = moved.get(home)
      if (own) own.push(draft)
      else moved.set(home, [draft])
    }
  })
  if (gone.size === 0) return [...stories]
  return stories.flatMap(({ page, drafts }, at): PageStory[] => {
    const left = drafts.filter((draft) => !gone.has(draft))
    const more = moved.get(at)
    if (!more) return left.length > 0 ? [{ page, drafts: left }] : []
    const last = left.findLastIndex(({ role }) => role === 'paragraph')
    return [{ page, drafts: left.toSpliced(last + 1, 0, ...more) }]
  })

  function homeOf(start: number): number | undefined {
    for (let apart = 0; apart <= RIGHT_BEHIND; apart++) {
      const home = ends.get(start - apart)
      if (home !== undefined) return home
    }
    return undefined
  }
}
