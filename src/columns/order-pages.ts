import type { Words } from '../lexicon/words.ts'
import type { Watch } from '../read/limits.ts'
import { readBy, type Page } from '../read/lines.ts'
import type { JoinedParts } from '../read/parts.ts'
import { orderPage } from './order-page.ts'

/**
 * The pages of a source in reading order, which may be gone through more than once. Where a page of a text stood in order, it is read anew each time, so that
 * its lines take no memory between; all others are kept, since to order them takes longer than to read them, and so is the first, since most sources have no
 * other.
 * @param watch looks at each page before it is ordered
 * @param words what lines are read by
 */
export function orderPages(source: JoinedParts, watch: Watch, words: Words): Iterable<Page> {
  const state: State = { kept: undefined }
  return { [Symbol.iterator]: () => (state.kept ? again(source, state.kept, words) : first(source, watch, words, state)) }
}

/** What is kept of the pages once they have been gone through; absent what is read anew. */
interface State {
  kept: readonly (Page | undefined)[] | undefined
}

function* first({ text, pages, rereads }: JoinedParts, watch: Watch, words: Words, state: State): Generator<Page> {
  const ordered: (Page | undefined)[] = []
  for (const read of watch.pages(pages(words))) {
    const inOrder = orderPage(read, text)
    const page = inOrder === read ? read : readBy(inOrder, words)
    ordered.push(rereads && page === read && ordered.length > 0 ? undefined : page)
    yield page
  }
  state.kept = ordered
}

function* again({ pages, rereads }: JoinedParts, ordered: readonly (Page | undefined)[], words: Words): Generator<Page> {
  if (!rereads) yield* ordered as Page[]
  else {
    let at = 0
    for (const page of pages(words)) yield ordered[at++] ?? page
  }
}
