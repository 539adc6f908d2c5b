/**
 * Scores a reconstruction against gold. Tallies come first, so that several pages can be added up before the ratios
 * are taken.
 */
import type { Repair, Role } from '../../src/newspaper.ts'
import { editDistance } from './edit-distance.ts'
import type { Gold, GoldArticle } from './gold.ts'
import { codePoints, normalize } from './normalize.ts'
import { pairArticles } from './pair-articles.ts'

/** What is scored: the library's JSON, or as much of it as there is. */
export interface Predicted {
  articles: PredictedArticle[]
  furniture?: PredictedBlock[]
}

/** One predicted article. */
export interface PredictedArticle {
  blocks: PredictedBlock[]
  bylines?: { names: { name: string }[] }[]
  dateline?: { agency?: string; place?: string; date?: string }
}

/** One predicted block. */
export interface PredictedBlock {
  role: Role
  text: string
  repairs?: Pick<Repair, 'from' | 'to'>[]
}

/** Items right, items in the gold, items predicted. */
export interface Tally {
  hit: number
  gold: number
  predicted: number
}

/** The raw counts of one page, or of several added up. */
export interface Tallies {
  /** Articles as sets of characters; `iou` is the sum over matched pairs. */
  articles: { iou: number; matched: number; gold: number; predicted: number }
  /** Blocks with the right text and role in the right article, and furniture. */
  blocks: Tally
  /** Blocks with the right text in the right article, whatever their role. */
  text: Tally
  /** Paragraphs, list items and subheadings with the right text in the right article. */
  paragraphs: Tally
  /** The same, wherever they were put. */
  rejoined: Tally
  /** Headlines on the right body. */
  headlines: Tally
  /** Characters of articles in the right order. */
  order: { kept: number; length: number }
  /** People credited. */
  names: Tally
  /** Parts of datelines. */
  datelines: Tally
  /** Characters of the source missing from the output, unexplained by repairs. */
  lost: number
  /** Characters of the output that the source does not have, unexplained by repairs. */
  invented: number
  /** Characters of the source that are not white space. */
  source: number
}

/** The ratios, from 0 to 1, and two counts; null where there is nothing to measure. */
export interface Figures {
  /** Panoptic quality: sum of IoU over matched pairs / (matched + half of the unmatched on either side). */
  articles: number | null
  blocks: number | null
  text: number | null
  paragraphs: number | null
  rejoined: number | null
  headlines: number | null
  order: number | null
  names: number | null
  datelines: number | null
  lost: number | null
  invented: number | null
}

/** Settings of {@link score}. */
export interface ScoreOptions {
  /** Two texts are the same when their edit distance is at most this share of the longer. Default 0: exactly the same. */
  tolerance?: number
  /** Called with a line for each article, and for each block missed or spurious. */
  log?: (line: string) => void
  /** Called for every predicted block: the indices of its article (absent for furniture) and of the block there, and whether its text, role and article are right. */
  judge?: (article: number | undefined, block: number, right: boolean) => void
}

/** An article pair whose IoU is above this is the same article: at most one pair can be. */
const SAME_ARTICLE = 0.5

const BODY: ReadonlySet<string> = new Set<Role>(['paragraph', 'listItem', 'subheading'])

/** A block to compare: normalised text, and the roles it may have (a predicted block has one). */
interface Comparable {
  roles: readonly string[]
  text: string
  /** Its index among the blocks of its article. */
  at: number
}

/** A block held to one role. */
interface Settled {
  role: string
  text: string
}

type Same<T> = (a: T, b: T) => boolean

/**
 * Tallies one reconstruction.
 *
 * @param gold what the page holds
 * @param predicted what was made of it
 * @param source the dump, where lost and invented characters are to be counted
 * @param options tolerance for OCR text, and a log
 * @returns the raw tallies; see {@link add} and {@link figures}
 */
export function score(gold: Gold, predicted: Predicted, source?: string, options: ScoreOptions = {}): Tallies {
  const { tolerance = 0, log = () => {}, judge = () => {} } = options
  const alike = likeness(tolerance)
  const sameText: Same<{ text: string }> = (a, b) => alike(a.text, b.text)
  const goldBlocks = gold.articles.map(({ blocks }) => comparable(blocks))
  const predictedBlocks = predicted.articles.map(({ blocks }) => comparable(blocks.map(({ role, text }) => ({ roles: [role], text }))))
  const pairs = pairArticles(goldBlocks.map(texts), predictedBlocks.map(texts))
  const tallies = nothing()
  tallies.articles.gold = goldBlocks.length
  tallies.articles.predicted = predictedBlocks.length

  const settledOfAll: Settled[] = []
  goldBlocks.forEach((blocks, index) => {
    const article = gold.articles[index]!
    const pair = pairs[index]
    const same = pair !== undefined && pair.iou > SAME_ARTICLE
    const other = pair ? predictedBlocks[pair.predicted]! : []
    const otherArticle = pair ? predicted.articles[pair.predicted] : undefined
    const settled = settle(blocks, other, alike)
    const otherSettled = other.map(asPredicted)
    settledOfAll.push(...settled)
    if (same) {
      tallies.articles.iou += pair.iou
      tallies.articles.matched++
    }
    log(`article ${article.name ?? `#${index + 1}`}: IoU ${pair ? pair.iou.toFixed(3) : 'none'}`)
    const { missed, spurious } = count(tallies.blocks, blocks, other, (a, b) => accepts(a, b.roles[0]!) && sameText(a, b))
    for (const block of other) judge(pair!.predicted, block.at, !spurious.includes(block))
    for (const { roles, text } of missed) log(`  missed   ${roles.join('|')}: ${text}`)
    for (const { roles, text } of spurious) log(`  spurious ${roles.join('|')}: ${text}`)
    count(tallies.text, blocks, other, sameText)
    count(tallies.paragraphs, bodyOf(settled), bodyOf(otherSettled), sameText)
    const [headline, got] = [headlineOf(settled), headlineOf(otherSettled)]
    if (headline) tallies.headlines.gold++
    if (got) tallies.headlines.predicted++
    if (headline && got && same && alike(headline, got)) tallies.headlines.hit++
    countOrder(tallies.order, blocks, other)
    count(tallies.names, goldNames(article), namesOf(otherArticle), alike)
    count(tallies.datelines, partsOf(article), partsOf(otherArticle), (a, b) => a === b)
  })

  const paired = new Set(pairs.map((pair) => pair?.predicted))
  predictedBlocks.forEach((blocks, index) => {
    if (paired.has(index)) return
    for (const { at } of blocks) judge(index, at, false)
    const settled = blocks.map(asPredicted)
    log(
      `spurious article: ${settled
        .map(({ role, text }) => `${role}: ${text}`)
        .join(' / ')
        .slice(0, 200)}`
    )
    tallies.blocks.predicted += blocks.length
    tallies.text.predicted += blocks.length
    tallies.paragraphs.predicted += bodyOf(settled).length
    if (headlineOf(settled)) tallies.headlines.predicted++
    tallies.names.predicted += namesOf(predicted.articles[index]).length
    tallies.datelines.predicted += partsOf(predicted.articles[index]).length
  })

  count(tallies.rejoined, bodyOf(settledOfAll), bodyOf(predictedBlocks.flat().map(asPredicted)), sameText)
  const printed = (gold.furniture ?? []).map(({ text }) => ({ text: normalize(text) }))
  const left = (predicted.furniture ?? []).map(({ text }, at) => ({ text: normalize(text), at }))
  const furniture = count(tallies.blocks, printed, left, sameText)
  for (const line of left) judge(undefined, line.at, !furniture.spurious.includes(line))
  for (const { text } of furniture.missed) log(`  missed   furniture: ${text}`)
  for (const { text } of furniture.spurious) log(`  spurious furniture: ${text}`)
  if (source !== undefined) countCharacters(tallies, source, predicted)
  return tallies
}

/**
 * Adds the tallies of two pages.
 *
 * @param a one page, or several
 * @param b another
 * @returns their sum; neither is changed
 */
export function add(a: Tallies, b: Tallies): Tallies {
  const sum = (x: Counts, y: Counts): Counts =>
    Object.fromEntries(Object.entries(x).map(([key, value]) => [key, typeof value === 'number' ? value + (y[key] as number) : sum(value, y[key] as Counts)]))
  return sum(a as unknown as Counts, b as unknown as Counts) as unknown as Tallies
}
interface Counts {
  [key: string]: number | Counts
}

/**
 * Takes the ratios.
 *
 * @param tallies of one page, or of several added up
 * @returns the figures
 */
export function figures(tallies: Tallies): Figures {
  const { iou, matched, gold, predicted } = tallies.articles
  const { order, source } = tallies
  return {
    articles: gold + predicted ? iou / (matched + 0.5 * (gold - matched) + 0.5 * (predicted - matched)) : null,
    blocks: f1(tallies.blocks),
    text: f1(tallies.text),
    paragraphs: f1(tallies.paragraphs),
    rejoined: f1(tallies.rejoined),
    headlines: f1(tallies.headlines),
    order: order.length ? order.kept / order.length : null,
    names: f1(tallies.names),
    datelines: f1(tallies.datelines),
    lost: source ? tallies.lost : null,
    invented: source ? tallies.invented : null
  }
}

function nothing(): Tallies {
  const tally = (): Tally => ({ hit: 0, gold: 0, predicted: 0 })
  return {
    articles: { iou: 0, matched: 0, gold: 0, predicted: 0 },
    blocks: tally(),
    text: tally(),
    paragraphs: tally(),
    rejoined: tally(),
    headlines: tally(),
    order: { kept: 0, length: 0 },
    names: tally(),
    datelines: tally(),
    lost: 0,
    invented: 0,
    source: 0
  }
}

const f1 = ({ hit, gold, predicted }: Tally): number | null => (gold + predicted ? (2 * hit) / (gold + predicted) : null)

function likeness(tolerance: number): Same<string> {
  if (tolerance === 0) return (a, b) => a === b
  return (a, b) => {
    const allowed = tolerance * Math.max(a.length, b.length)
    return a === b || editDistance(a, b, allowed) <= allowed
  }
}

/** Takes each gold item's first like out of the predicted ones. */
function count<G, P>(tally: Tally, gold: readonly G[], predicted: readonly P[], same: (a: G, b: P) => boolean): { missed: G[]; spurious: P[] } {
  tally.gold += gold.length
  tally.predicted += predicted.length
  const spurious = [...predicted]
  const missed = gold.filter((item) => {
    const at = spurious.findIndex((other) => same(item, other))
    if (at < 0) return true
    spurious.splice(at, 1)
    tally.hit++
    return false
  })
  return { missed, spurious }
}

const comparable = (blocks: readonly Omit<Comparable, 'at'>[]): Comparable[] =>
  blocks.map(({ roles, text }, at) => ({ roles, text: normalize(text), at })).filter(({ text }) => text !== '')
const texts = (blocks: readonly Comparable[]): string[] => blocks.map(({ text }) => text)
const asPredicted = ({ roles, text }: Comparable): Settled => ({ role: roles[0]!, text })

const accepts = ({ roles }: Comparable, role: string): boolean => roles.includes(role) || roles.includes('*')

/** Holds each gold block to one role: of several accepted, the one that was predicted for the same text. */
function settle(gold: readonly Comparable[], predicted: readonly Comparable[], alike: Same<string>): Settled[] {
  const left = predicted.map(asPredicted)
  return gold.map((block) => {
    const at = left.findIndex((other) => alike(block.text, other.text) && accepts(block, other.role))
    const role = at < 0 ? block.roles[0]! : left.splice(at, 1)[0]!.role
    return { text: block.text, role: role === '*' ? 'paragraph' : role }
  })
}

const bodyOf = (blocks: readonly Settled[]): Settled[] => blocks.filter(({ role }) => BODY.has(role))
const headlineOf = (blocks: readonly Settled[]): string =>
  normalize(
    blocks
      .filter(({ role }) => role === 'headline')
      .map(({ text }) => text)
      .join(' ')
  )

const goldNames = (article: GoldArticle): string[] => (article.names ?? []).map(({ name }) => normalize(name))
const namesOf = (article?: PredictedArticle): string[] => (article?.bylines ?? []).flatMap(({ names }) => names.map(({ name }) => normalize(name)))

function partsOf(article?: Pick<PredictedArticle, 'dateline'>): string[] {
  const { agency, place, date } = article?.dateline ?? {}
  return Object.entries({ agency, place, date }).flatMap(([part, value]) => (value ? [`${part} ${normalize(value)}`] : []))
}

function countOrder(order: Tallies['order'], gold: readonly Comparable[], predicted: readonly Comparable[]): void {
  const [a, b] = [codePoints(texts(gold).join('')), codePoints(texts(predicted).join(''))]
  const length = Math.max(a.length, b.length)
  order.kept += length - editDistance(a, b)
  order.length += length
}

function countCharacters(tallies: Tallies, source: string, predicted: Predicted): void {
  const blocks = [...predicted.articles.flatMap((article) => article.blocks), ...(predicted.furniture ?? [])]
  const repairs = blocks.flatMap((block) => block.repairs ?? [])
  const inSource = inventory([source])
  const inOutput = inventory(blocks.map(({ text }) => text))
  const taken = inventory(repairs.map(({ from }) => from))
  const given = inventory(repairs.map(({ to }) => to))
  const of = (bag: ReadonlyMap<string, number>, point: string): number => bag.get(point) ?? 0
  for (const [point, times] of inSource) {
    tallies.source += times
    tallies.lost += Math.max(0, times - of(inOutput, point) - Math.max(0, of(taken, point) - of(given, point)))
  }
  for (const [point, times] of inOutput) {
    tallies.invented += Math.max(0, times - of(inSource, point) - Math.max(0, of(given, point) - of(taken, point)))
  }
}

/** How often each code point that is not white space occurs. */
function inventory(list: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>()
  for (const text of list) for (const point of codePoints(text.normalize('NFC'))) bag.set(point, (bag.get(point) ?? 0) + 1)
  return bag
}
