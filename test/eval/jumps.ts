/** Measures whether the halves of stories that jump from page to page find one another, on issues put together of typeset pages. */
import { readFileSync } from 'node:fs'
import type { Article, Block, Newspaper } from '../../src/newspaper.ts'
import type { Case } from './cases.ts'
import { ownerOf, ownersOf } from './owner.ts'

/** Two pages of one issue, one dump of each, and the articles that are halves of one story, by their names in the gold. */
export interface IssueCase {
  /** `zh raw`, `en ocr`. */
  group: string
  /** The pages' ids: `en-1.a.raw + en-2.c.raw`. */
  id: string
  pages: readonly [Case, Case]
  joins: readonly (readonly [first: string, second: string])[]
}

/** How many pairs there are, how many were joined, how many joints are of halves that are no pair. */
export interface JumpTally {
  pairs: number
  right: number
  wrong: number
}

/** What is shown and kept by floors. */
export interface JumpFigures {
  /** Share of the pairs that were joined. */
  joined: number | null
  /** Joints of halves that are no pair. */
  wrong: number | null
}

const issuesFile = new URL('../fixtures/pages/issues.json', import.meta.url)

/**
 * Puts issues together: each layout of the first page with each of the second, dumped by the same tool.
 *
 * @param cases the dumps that there are
 * @returns one issue for each pair of dumps
 */
export function listIssues(cases: readonly Case[]): IssueCase[] {
  const issues = JSON.parse(readFileSync(issuesFile, 'utf8')) as Record<string, { pages: [string, string]; joins: [string, string][] }>
  const dumpsOf = (page: string): Case[] => cases.filter(({ id }) => id.startsWith(`${page}.`))
  return Object.entries(issues).flatMap(([name, { pages, joins }]) =>
    dumpsOf(pages[0]).flatMap((first) =>
      dumpsOf(pages[1])
        .filter(({ kind }) => kind === first.kind)
        .map((second): IssueCase => ({ group: `${name} ${first.kind}`, id: `${first.id} + ${second.id}`, pages: [first, second], joins }))
    )
  )
}

/**
 * Counts the joints of an issue. A joint is of a pair where the paragraph that breaks off before the jump line was printed in the first half, and most
 * of what follows from the other page in the second: whether a page's stories are told apart is measured elsewhere.
 *
 * @param issue the issue
 * @param newspaper what was made of it
 * @param log called with a line for each joint, and for each pair that was missed
 */
export function countJoints({ id, pages, joins }: IssueCase, newspaper: Newspaper, log: (line: string) => void = () => {}): JumpTally {
  const start = newspaper.source.parts[1]!.start
  const owners = pages.map(({ gold }) => ownersOf(gold))
  const nameOf = (page: 0 | 1, text: string): string => {
    const owner = ownerOf(text, owners[page]!)
    return owner === undefined ? 'nothing' : (pages[page].gold.articles[owner]!.name ?? String(owner))
  }
  const found = newspaper.articles.filter(isJoined).flatMap(({ blocks }) => {
    const cut = blocks.findIndex(({ spans }) => spans[0]![0] >= start)
    const breaksOff = blocks.slice(0, cut).findLast(isParagraph)?.text ?? ''
    const goesOn = blocks.filter((block) => isParagraph(block) && block.spans[0]![0] >= start).map(({ text }) => text)
    return [`${nameOf(0, breaksOff)} + ${nameOf(1, goesOn.join('\n'))}`]
  })
  const wanted = joins.map(([first, second]) => `${first} + ${second}`)
  const missed = wanted.filter((pair) => !found.includes(pair))
  for (const pair of found) log(`${id}: ${wanted.includes(pair) ? 'joined' : 'wrong '} ${pair}`)
  for (const pair of missed) log(`${id}: missed ${pair}`)
  return { pairs: wanted.length, right: wanted.length - missed.length, wrong: found.filter((pair) => !wanted.includes(pair)).length }
}

const isJoined = ({ jump, pages }: Article): boolean => jump?.confidence !== undefined && pages.length > 1
const isParagraph = ({ role }: Block): boolean => role === 'paragraph'

/** The figures of tallies added up. */
export function jumpFigures(tallies: readonly JumpTally[]): JumpFigures {
  const [pairs, right, wrong] = (['pairs', 'right', 'wrong'] as const).map((key) => tallies.reduce((sum, tally) => sum + tally[key], 0)) as [
    number,
    number,
    number
  ]
  return { joined: pairs > 0 ? right / pairs : null, wrong: pairs > 0 ? wrong : null }
}
