import type { Gold } from './gold.ts'

/** Length of the runs of characters that a text is recognised by. */
const RUN = 5
/** A run that stands in several articles says nothing. */
const SEVERAL = -1

/** Says how many runs of characters a text has in common with each gold article. */
export type Owners = (text: string) => Map<number, number>

/** Without white space and hyphens: line ends and mended words make no difference. */
const bare = (text: string): string => text.replace(/[\s\u00ad\u2010-]/gu, '')

/**
 * Makes a judge of which gold article a text was printed in, whatever was made of its lines: typeset pages have gold without places.
 *
 * @param gold what the page holds
 * @returns the judge; articles are named by their index
 */
export function ownersOf(gold: Gold): Owners {
  const known = new Map<string, number>()
  gold.articles.forEach(({ blocks }, article) => {
    for (const { text } of blocks)
      for (const run of runsOf(text)) {
        const held = known.get(run)
        if (held !== article) known.set(run, held === undefined ? article : SEVERAL)
      }
  })
  return (text) => {
    const counts = new Map<number, number>()
    for (const run of runsOf(text)) {
      const article = known.get(run)
      if (article !== undefined && article !== SEVERAL) counts.set(article, (counts.get(article) ?? 0) + 1)
    }
    return counts
  }
}

/** The article that most of a text was printed in; undefined where it has nothing of any. */
export function ownerOf(text: string, owners: Owners): number | undefined {
  let best: number | undefined
  let most = 0
  for (const [article, count] of owners(text)) {
    if (count <= most) continue
    best = article
    most = count
  }
  return best
}

function* runsOf(text: string): Generator<string> {
  const plain = bare(text)
  for (let at = 0; at + RUN <= plain.length; at++) yield plain.slice(at, at + RUN)
}

/** Share of a line's runs that must be an article's: fewer are chance, or what an engine misread. */
const ENOUGH = 0.4

/**
 * Says in which gold article each line of a page was printed.
 *
 * @param lines the page's lines
 * @param gold what the page holds
 * @returns the article's index for each line; undefined for furniture and blank lines. A line too short to tell goes with its neighbours where these agree.
 */
export function ownersOfLines(lines: readonly string[], gold: Gold): (number | undefined)[] {
  const owners = ownersOf(gold)
  const told = lines.map((line) => {
    const owner = ownerOf(line, owners)
    return owner !== undefined && owners(line).get(owner)! >= ENOUGH * [...runsOf(line)].length ? owner : undefined
  })
  const printed = [...lines.keys()].filter((at) => lines[at]!.trim() !== '')
  printed.forEach((at, place) => {
    if (told[at] !== undefined || bare(lines[at]!).length >= 2 * RUN) return
    const [before, after] = [printed[place - 1], printed[place + 1]].map((other) => (other === undefined ? undefined : told[other]))
    if (before === after) told[at] = before
  })
  return told
}
