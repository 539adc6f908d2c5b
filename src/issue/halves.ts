import { readJumpLine, type JumpLine } from '../lexicon/recognise.ts'
import { isSamePage, readPageKey, type KnownPage, type PageKey } from './page-keys.ts'
import type { PageBlock, PageStory } from './page-story.ts'

/** A story that a jump line sends on to another page. */
export interface Opening {
  /** Index of the story. */
  story: number
  /** The jump line. */
  line: PageBlock
  jump: JumpLine
  /** The pages that it may point to, and how sure each is, in natural logarithms. */
  pages: { page: number; sure: number }[]
}

/** A jump line that says from which page a story comes, wherever on its page it was put. */
export interface Return {
  story: number
  page: number
  line: PageBlock
  jump: JumpLine
  key: PageKey | undefined
}

// How sure a page is, by what says its number, in natural logarithms.

/** Its folio or masthead. */
const PRINTED = 3
/** Its place in the issue, all pages there. */
const BY_PLACE = 0.8
/** Nothing: its label is not known, and no other page has the number. */
const UNKNOWN = -0.5

/** More stories than this do not go on on one page: what looks so is no newspaper. Bounds the work. */
const MOST_ON_A_PAGE = 48
/** Pages without a label that are looked through, from the story's page on. Bounds the work. */
const MOST_PAGES = 8

/** Finds the stories that go on on other pages of the issue; those that point to pages that are not there stay as they are. */
export function findOpenings(stories: readonly PageStory[], keys: ReadonlyMap<number, KnownPage>): Opening[] {
  const last = [...keys.values()].at(-1)
  const printed = new Map<number, number[]>()
  const unknown: number[] = []
  for (const [page, key] of keys) {
    if (!key.printed) unknown.push(page)
    else if (printed.has(key.number)) printed.get(key.number)!.push(page)
    else printed.set(key.number, [page])
  }
  const onPage = new Map<number, number>()
  const openings: Opening[] = []
  stories.forEach(({ page, blocks }, story) => {
    for (const line of blocks) {
      const jump = readJump(line)
      if (jump?.direction !== 'to') continue
      const key = targetOf(jump, page, keys, last)
      const labelled = (key ? (printed.get(key.number) ?? []) : []).filter((other) => other !== page && isSamePage(keys.get(other)!, key!))
      const likely = key && keys.get(key.number)?.printed === false ? [key.number] : []
      const others = [...new Set([...likely, ...after(unknown, page)])].filter((other) => other !== page)
      const pages =
        labelled.length > 0
          ? labelled.map((other) => ({ page: other, sure: PRINTED }))
          : others.map((other) => ({ page: other, sure: other === key?.number ? BY_PLACE : UNKNOWN }))
      for (const { page: other } of pages) onPage.set(other, (onPage.get(other) ?? 0) + 1)
      if (pages.length > 0) openings.push({ story, line, jump, pages })
    }
  })
  return openings.filter(({ pages }) => pages.every(({ page }) => onPage.get(page)! <= MOST_ON_A_PAGE))
}

/** What a jump line says; of any other block nothing. */
export const readJump = ({ block: { role, text }, words }: PageBlock): JumpLine | undefined => (role === 'jumpLine' ? readJumpLine(text, words) : undefined)

/** Those pages, given in order, that come behind one. */
function after(pages: readonly number[], page: number): readonly number[] {
  let [low, high] = [0, pages.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (pages[middle]! > page) high = middle
    else low = middle + 1
  }
  return pages.slice(low, low + MOST_PAGES)
}

/** The key of the page that a jump line names, by number or by place: next, back. */
function targetOf({ page: label, number }: JumpLine, page: number, keys: ReadonlyMap<number, KnownPage>, last: PageKey | undefined): PageKey | undefined {
  const place = label.toLowerCase()
  if (place === 'next' || place === 'following') return keys.get(page + 1)
  if (place === 'back' || place === 'last') return last
  return readPageKey(label) ?? (number === undefined ? undefined : { number })
}

/** Finds the jump lines that say where a story comes from. */
export function findReturns(stories: readonly PageStory[]): Return[] {
  const onPage = new Map<number, number>()
  return stories.flatMap(({ page, blocks }, story) =>
    blocks.flatMap((line): Return[] => {
      const jump = readJump(line)
      const met = onPage.get(page) ?? 0
      if (jump?.direction !== 'from' || met >= MOST_ON_A_PAGE) return []
      onPage.set(page, met + 1)
      return [{ story, page, line, jump, key: readPageKey(jump.page) }]
    })
  )
}
