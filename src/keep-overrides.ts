import type { Article, Block, Newspaper } from './newspaper.ts'
import type { Page } from './read/lines.ts'
import { OverrideError, type Override } from './read/overrides.ts'

/**
 * Makes sure that a newspaper is as the overrides say: decisions hold to them wherever they can, and where they cannot (a line is part of
 * another's, there is no story to head) that is said, and nothing is given.
 * @param pages whose lines were ruled
 * @throws OverrideError for the first override that was not kept to
 */
export function keepOverrides(newspaper: Newspaper, pages: Iterable<Page>, overrides: readonly Override[]): void {
  if (overrides.length === 0) return
  const homes = homesOf(newspaper)
  const lines = Array.from(pages, (page) => page.lines.filter(({ ruled }) => ruled)).flat()
  const homeOf = (offset: number): Home => homes.get(offset)!
  for (const { ruled, spans } of lines) {
    const home = homeOf(spans[0]![0])
    if (ruled!.role !== undefined && home.block.role !== ruled!.role) {
      const index = ruled!.roleBy!
      throw new OverrideError(index, overrides[index], REASONS.role)
    }
  }
  overrides.forEach((override, index) => {
    const own = (name: 'goesOnIn' | 'goesOnFrom' | 'heads'): Home | undefined => {
      const line = lines.find(({ ruled }) => ruled![name] === index)
      return line && homeOf(line.spans[0]![0])
    }
    const all = (name: 'apart' | 'begins'): Home[] => lines.filter(({ ruled }) => ruled![name]?.includes(index)).map(({ spans }) => homeOf(spans[0]![0]))
    if ('join' in override && own('goesOnIn')?.block !== own('goesOnFrom')?.block) throw new OverrideError(index, override, REASONS.join)
    if ('part' in override && new Set(all('apart').map(({ block }) => block)).size < 2) throw new OverrideError(index, override, REASONS.part)
    if ('headline' in override && (own('heads')?.article === undefined || own('heads')?.article !== all('begins')[0]?.article))
      throw new OverrideError(index, override, REASONS.headline)
  })
}

const REASONS = {
  role: 'the line is printed as one with another, or there is no story that it could belong to',
  join: 'the lines were read as headings or notes, or stand too far apart to be one',
  part: 'the lines are printed as one: words that were torn, or a line printed twice',
  headline: 'no story begins with that line, or another heading is its headline'
}

/** A block and its article; furniture has none. */
interface Home {
  block: Block
  article: Article | undefined
}

/** The block in which each character stands. */
function homesOf({ articles, furniture }: Newspaper): Map<number, Home> {
  const homes = new Map<number, Home>()
  const add = (block: Block, article: Article | undefined): void => {
    for (const [start, end] of block.spans) for (let at = start; at < end; at++) homes.set(at, { block, article })
  }
  for (const article of articles) for (const block of article.blocks) add(block, article)
  for (const block of furniture) add(block, undefined)
  return homes
}
