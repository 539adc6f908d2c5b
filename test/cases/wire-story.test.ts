import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Article } from '../../src/newspaper.ts'
import { reconstruct } from '../../src/reconstruct.ts'
import { toSimplified } from '../../src/text/script.ts'

// One story of an agency stands in all five seed pages, set in lines of different widths: it must agree but for what the editors changed.

/** Texts are compared by their runs of so many characters. */
const RUN = 8
/** Two paragraphs are one, or one a piece of the other, if they share this much of the shorter one. */
const SAME = 0.5
/** Changes with fewer characters between them are one. */
const NEAR = 3

const seeds = new URL('../../seeds/', import.meta.url)
const plain = (text: string): string => toSimplified(text).replace(/\s/gu, '')
const paragraphsOf = ({ blocks }: Article): string[] => blocks.filter(({ role }) => role === 'paragraph').map(({ text }) => plain(text))
/** The story's own words, which no other story of these pages has. */
const tellsIt = (text: string): boolean => /4月25日.{0,30}集体学习/u.test(text)

function runsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - RUN + 1) }, (_, at) => text.slice(at, at + RUN)))
}

function shared(a: string, b: string): number {
  const runs = runsOf(b)
  return [...runsOf(a)].filter((run) => runs.has(run)).length
}

const isSame = (a: string, b: string): boolean => shared(a, b) > 0 && shared(a, b) >= SAME * Math.min(runsOf(a).size, runsOf(b).size)

const pages = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => {
    const source = readFileSync(new URL(name, seeds), 'utf8')
    return { page: name.slice(0, 3), source, articles: reconstruct(source).articles.map((article) => ({ article, paragraphs: paragraphsOf(article) })) }
  })
/** The longest version of it. */
const whole = pages
  .flatMap(({ articles }) => articles.map(({ paragraphs }) => paragraphs))
  .filter((paragraphs) => tellsIt(paragraphs.join('')))
  .reduce((longest, one) => (one.join('').length > longest.join('').length ? one : longest))
/** In each page, whatever tells a paragraph of it, and the article that it stands in. */
const versions = pages.map(({ page, source, articles }) => {
  const told = articles.flatMap(({ article, paragraphs }) =>
    paragraphs.filter((text) => whole.some((other) => isSame(text, other))).map((text) => ({ text, article }))
  )
  return { page, source, told }
})
const textOf = ({ told }: (typeof versions)[number]): string => told.map(({ text }) => text).join('\n')
/** What most papers print: the agency's text. */
const wire = versions
  .map((version) => ({ paragraphs: textOf(version).split('\n'), times: versions.filter((other) => textOf(other) === textOf(version)).length }))
  .reduce((most, one) => (one.times > most.times ? one : most))
/** For each of the agency's paragraphs the one of a page that is most like it. */
const partnersIn = (told: readonly { text: string }[]): (string | undefined)[] =>
  wire.paragraphs.map((text) => {
    const [best] = told.map((one) => ({ ...one, alike: shared(one.text, text) })).sort((one, other) => other.alike - one.alike)
    return best && isSame(best.text, text) ? best.text : undefined
  })

/** What changed from one text to another, as `[from → to]` with the characters before it: the longest common subsequence stays. */
function changes(from: string, to: string): string[] {
  // Its length for every pair of tails.
  const common = Array.from({ length: from.length + 1 }, () => new Uint16Array(to.length + 1))
  for (let a = from.length - 1; a >= 0; a--)
    for (let b = to.length - 1; b >= 0; b--) common[a]![b] = from[a] === to[b] ? common[a + 1]![b + 1]! + 1 : Math.max(common[a + 1]![b]!, common[a]![b + 1]!)
  const found: { a: number; b: number; toA: number; toB: number }[] = []
  for (let a = 0, b = 0; a < from.length || b < to.length;) {
    if (from[a] === to[b]) {
      a++
      b++
      continue
    }
    const last = found.at(-1)
    const hunk = last && a - last.toA < NEAR ? last : { a, b, toA: a, toB: b }
    if (hunk !== last) found.push(hunk)
    if (b === to.length || (a < from.length && common[a + 1]![b]! >= common[a]![b + 1]!)) a++
    else b++
    hunk.toA = a
    hunk.toB = b
  }
  return found.map(({ a, b, toA, toB }) => `${from.slice(Math.max(0, a - 4), a)}[${from.slice(a, toA)} → ${to.slice(b, toB)}]`)
}

test('three papers print it to the letter', () => {
  expect(wire.times).toBe(3)
  expect(wire.paragraphs).toHaveLength(8)
})

test.each(versions)("page $page has every paragraph of it, none glued to another, in the agency's order", ({ told }) => {
  const places = partnersIn(told).map((partner) => told.findIndex(({ text }) => text === partner))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
})

test.each(versions)('page $page has no paragraph of it cut: no other paragraph holds what the one most like it lacks', ({ told }) => {
  const partners = partnersIn(told)
  for (const { text } of told) {
    if (partners.includes(text)) continue
    wire.paragraphs.forEach((other, at) => {
      const kept = runsOf(partners[at]!)
      expect([...runsOf(text)].filter((run) => runsOf(other).has(run) && !kept.has(run))).toEqual([])
    })
  }
})

test.each(versions)('page $page: no character is lost or invented on the way from the dump', ({ source, told }) => {
  for (const { text, article } of told) {
    const { spans } = article.blocks.find((block) => plain(block.text) === text)!
    expect(text).toBe(plain(spans.map(([start, end]) => source.slice(start, end)).join('')))
  }
})

test('what differs is what the editors changed, and all of it is this', () => {
  const differences = versions.flatMap(({ page, told }) => {
    const partners = partnersIn(told)
    const changed = wire.paragraphs.flatMap((text, at) => changes(text, partners[at]!).map((change) => `page ${page}, paragraph ${at + 1}: ${change}`))
    const added = told.filter(({ text }) => !partners.includes(text)).map(({ text }) => `page ${page}, added: ${text}`)
    return [...changed, ...added]
  })
  expect(differences).toMatchInlineSnapshot(`
    [
      "page 003, paragraph 1: [新华社北京4月26日电 → ]",
      "page 003, paragraph 2: [ → 【大公报讯】据新华社报道：]",
      "page 003, paragraph 2: 宁同志就[ → 加强人工智能发展和监管]",
      "page 003, added: 习近平强调，要持续加强基础研究，集中力量攻克高端芯片、基础软件等核心技术，构建自主可控、协同运行的人工智能基础软硬件系统。以人工智能引领科研范式变革，加速各领域科技创新突破。",
      "page 004, paragraph 3: 人工智能[发展 → 能力建设]",
      "page 004, paragraph 5: 传统产业[改造升级 → 升级改造]",
      "page 004, paragraph 7: 前所未有[ → 的]",
      "page 004, paragraph 8: 国家加强[技术 → ]",
    ]
  `)
})

const standsTogether = ({ told }: (typeof versions)[number]): void => expect(new Set(told.map(({ article }) => article.id)).size).toBe(1)

test.each(versions)('page $page has all of it in one article', standsTogether)
