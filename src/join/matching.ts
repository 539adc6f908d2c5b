/** A link from one thing to another, and what it is worth. */
export interface Link {
  from: number
  to: number
  value: number
}

/** Values that differ by less are equal. */
const EQUAL = 1e-9
/** Links tried from each thing, the best ones, and exchanges tried to let one in: both bound the work. */
const MOST_LINKS = 20
const MOST_EXCHANGES = 60

/** The links that together are worth most, each thing linked to at most one and from at most one: things are let in one by one, by the exchange (others move to another link, or lose theirs) that gains most. */
function matchLinks(links: readonly Link[], count: number): Link[] {
  const linksFrom: Link[][] = []
  for (let from = 0; from < count; from++) linksFrom.push([])
  for (const link of links) linksFrom[link.from]!.push(link)
  for (const own of linksFrom) {
    if (own.length > 1) own.sort((a, b) => b.value - a.value || a.to - b.to)
    if (own.length > MOST_LINKS) own.length = MOST_LINKS
  }
  const into = new Array<Link | undefined>(count).fill(undefined)
  const outOf = new Array<Link | undefined>(count).fill(undefined)
  // For the thing let in last, counted from 1, what each other thing gains by the best exchange so far, and the link that leads to it.
  const triedFor = new Int32Array(count)
  const gains = new Float64Array(count)
  const via = new Array<Link | undefined>(count).fill(undefined)
  for (let from = 0; from < count; from++) {
    const own = linksFrom[from]!
    if (own.length === 0) continue
    // Where nothing is in the way, nothing is exchanged.
    if (own.every(({ to }) => into[to] === undefined)) take(own[0]!)
    else letIn(from)
  }
  return outOf.filter((link) => link !== undefined)

  function take(link: Link): void {
    if (link.value > EQUAL) into[link.to] = outOf[link.from] = link
  }

  function letIn(start: number): void {
    const queue = [{ from: start, gain: 0 }]
    let best = 0
    let end: number | undefined
    for (let at = 0; at < queue.length && at < MOST_EXCHANGES; at++) {
      const { from, gain } = queue[at]!
      for (const link of linksFrom[from]!) {
        const { to } = link
        const value = gain + link.value
        const held = into[to]
        if (held === link || (triedFor[to] === start + 1 && value <= gains[to]! + EQUAL) || crosses(link, start)) continue
        triedFor[to] = start + 1
        gains[to] = value
        via[to] = link
        const total = held ? value - held.value : value
        if (total > best + EQUAL) [best, end] = [total, to]
        if (held) queue.push({ from: held.from, gain: total })
      }
    }
    if (end === undefined) return
    const dropped = into[end]
    if (dropped) outOf[dropped.from] = undefined
    for (let to: number | undefined = end; to !== undefined;) {
      const link: Link = via[to]!
      const before: number | undefined = link.from === start ? undefined : outOf[link.from]!.to
      into[to] = outOf[link.from] = link
      to = before
    }
  }

  /** Whether the exchange so far already moves what the link leads to. */
  function crosses(link: Link, start: number): boolean {
    for (let { from } = link; from !== start;) {
      const { to } = outOf[from]!
      if (to === link.to) return true
      from = via[to]!.from
    }
    return false
  }
}

/** How often links are chosen anew because some ran in a circle: bounds the work. */
const MOST_ROUNDS = 4

/**
 * The links that together are worth most, each thing linked to at most one and from at most one, none back to where it came from: what closes a circle is
 * left out, and the others are chosen anew, so that no link that cannot stand keeps others away.
 * @param links worth more than nothing
 * @param count of things; links name them from 0
 */
export function bestLinks(links: readonly Link[], count: number): Link[] {
  let left = links
  for (let round = 1; ; round++) {
    const best = matchLinks(left, count)
    const chains = withoutLoops(best)
    if (chains.length === best.length || round === MOST_ROUNDS) return chains
    const closing = new Set(best)
    for (const link of chains) closing.delete(link)
    left = left.filter((link) => !closing.has(link))
  }
}

/** Links in the order of where they come from; of those that run in a circle, all but the one worth least. */
export function withoutLoops(links: readonly Link[]): Link[] {
  // A circle leads back somewhere.
  if (links.every(({ from, to }) => to > from)) return [...links].sort((a, b) => a.from - b.from)
  const kept = new Map<number, Link>()
  for (const link of [...links].sort((a, b) => b.value - a.value || a.from - b.from)) {
    let end: number | undefined = link.to
    while (end !== undefined && end !== link.from) end = kept.get(end)?.to
    if (end === undefined) kept.set(link.from, link)
  }
  return [...kept.values()].sort((a, b) => a.from - b.from)
}
