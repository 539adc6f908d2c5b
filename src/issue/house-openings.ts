import { readJump } from './halves.ts'
import { endOf, startOf, type PageBlock, type PageStory } from './page-story.ts'

/** Between a paragraph and the jump line behind it stands at most a line end, in UTF-16 units. */
const RIGHT_BEHIND = 3

/**
 * Puts each jump line that stands right behind a story's last paragraph in the dump into that story: it breaks off there, whatever other story the
 * line was given to. Leaves alone jump lines behind anything else.
 */
export function houseOpenings(stories: readonly PageStory[]): PageStory[] {
  const ends = new Map<number, number>()
  stories.forEach(({ blocks }, at) => {
    const last = blocks.findLast(isParagraph)
    if (last) ends.set(endOf(last), at)
  })
  const moved = new Map<number, PageBlock[]>()
  const gone = new Set<PageBlock>()
  stories.forEach(({ page, blocks }, at) => {
    for (const one of blocks) {
      const home = pointsOnward(one) ? homeOf(startOf(one)) : undefined
      if (home === undefined || home === at || stories[home]!.page !== page || blocks.length === 1) continue
      gone.add(one)
      const own = moved.get(home)
      if (own) own.push(one)
      else moved.set(home, [one])
    }
  })
  if (gone.size === 0) return [...stories]
  return stories.flatMap(({ page, blocks }, at): PageStory[] => {
    const left = blocks.filter((one) => !gone.has(one))
    const more = moved.get(at)
    if (!more) return left.length > 0 ? [{ page, blocks: left }] : []
    const last = left.findLastIndex(isParagraph)
    return [{ page, blocks: left.toSpliced(last + 1, 0, ...more) }]
  })

  function homeOf(start: number): number | undefined {
    for (let apart = 0; apart <= RIGHT_BEHIND; apart++) {
      const home = ends.get(start - apart)
      if (home !== undefined) return home
    }
    return undefined
  }
}

const isParagraph = ({ block }: PageBlock): boolean => block.role === 'paragraph'

/** A jump line to another page. */
function pointsOnward(line: PageBlock): boolean {
  return line.block.role === 'jumpLine' && readJump(line)?.direction !== 'from'
}
