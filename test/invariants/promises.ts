/**
 * What every newspaper keeps, whatever it was made from, as functions that name each breach. They know the model and
 * nothing of how it is made.
 */
import type { Article, Block, Newspaper, Repair, Role, Span } from '../../src/newspaper.ts'
import { isBlank } from '../../src/text/blank.ts'

const BODY: ReadonlySet<Role> = new Set<Role>(['paragraph', 'subheading', 'listItem'])
const TITLES = ['standingHead', 'kicker', 'headline', 'deck'] as const

/**
 * Looks for broken promises.
 *
 * @param source what was read
 * @param newspaper what was made of it
 * @returns one sentence for each breach; empty where all is well
 */
export function breaches(source: string, newspaper: Newspaper): string[] {
  const pageAt = pageFinder(
    source,
    newspaper.source.parts.map(({ start }) => start)
  )
  return [
    ...coverageBreaches(source, newspaper),
    ...allBlocks(newspaper).flatMap((block) => blockBreaches(source, block)),
    ...newspaper.articles.flatMap((article) => articleBreaches(article, newspaper, pageAt)),
    ...paperBreaches(source, newspaper)
  ]
}

const allBlocks = ({ articles, furniture }: Newspaper): Block[] => [...articles.flatMap(({ blocks }) => blocks), ...furniture]

/** Every character that is not blank stands in exactly one block, no character in two, no surrogate pair is cut. */
function coverageBreaches(source: string, newspaper: Newspaper): string[] {
  const spans = allBlocks(newspaper).flatMap((block) => block.spans)
  const outside = spans.filter(([start, end]) => !(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= source.length))
  if (outside.length) return outside.map((span) => `span ${show(span)} is empty or outside the source`)
  const found: string[] = []
  const times = new Uint8Array(source.length)
  for (const span of spans) {
    for (let at = span[0]; at < span[1]; at++) if (++times[at]! > 1) found.push(`character ${at} stands in two blocks`)
    if (span.some((at) => cutsPair(source, at))) found.push(`span ${show(span)} cuts a surrogate pair`)
  }
  times.forEach((count, at) => {
    if (count === 0 && !isBlank(source.charCodeAt(at))) found.push(`character ${at} ${JSON.stringify(source[at])} is lost`)
  })
  return found
}

function cutsPair(source: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(source.slice(at - 1, at + 1)) && at > 0
}

/** A block's text is its glyphs, the repairs made in reading order. */
function blockBreaches(source: string, block: Block): string[] {
  const found: string[] = []
  const glyphs = block.spans.map(([start, end]) => source.slice(start, end)).join('')
  if (!readsAs(bare(glyphs), bare(block.text), block.repairs ?? [])) {
    found.push(
      `${block.role} ${JSON.stringify(block.text)} is not its glyphs ${JSON.stringify(glyphs)} with its repairs ${JSON.stringify(block.repairs ?? [])}`
    )
  }
  if (block.text !== block.text.trim() || !bare(block.text))
    found.push(`${block.role} ${JSON.stringify(block.text)} begins or ends with white space, or is empty`)
  if (block.repairs?.length === 0) found.push(`${block.role} ${JSON.stringify(block.text)} has an empty list of repairs`)
  for (const { from, to } of block.repairs ?? []) if (from === to) found.push(`a repair of ${JSON.stringify(from)} changes nothing`)
  if (!isShare(block.confidence)) found.push(`${block.role} has confidence ${block.confidence}`)
  return found
}

/**
 * Whether glyphs, with repairs made in reading order, give a text; all without blanks. Where a repair is made, the
 * place in the glyphs and that in the text follow from each other, so one pass for each repair finds all places.
 */
function readsAs(glyphs: string, text: string, repairs: readonly Repair[]): boolean {
  let starts = [0]
  let shift = 0
  for (const repair of repairs) {
    const [from, to] = [bare(repair.from), bare(repair.to)]
    const next: number[] = []
    let reached = -1
    for (const start of starts) {
      if (start <= reached) continue
      for (let at = start; at <= glyphs.length; at++) {
        if (glyphs.startsWith(from, at) && text.startsWith(to, at + shift)) next.push(at + from.length)
        reached = at
        if (glyphs[at] !== text[at + shift]) break
      }
    }
    shift += to.length - from.length
    starts = next
  }
  return glyphs.length + shift === text.length && starts.some((start) => glyphs.slice(start) === text.slice(start + shift))
}

function articleBreaches(article: Article, newspaper: Newspaper, pageAt: (offset: number) => number): string[] {
  const found: string[] = []
  const { blocks } = article
  const printed = bare(blocks.map(({ text }) => text).join(''))
  const holds = (name: string, text: string | undefined): void => {
    if (text !== undefined && (!bare(text) || !printed.includes(bare(text)))) found.push(`${name} ${JSON.stringify(text)} is not in the article's blocks`)
  }
  if (!blocks.length) found.push('an article has no blocks')
  if (blocks.some(({ role }) => role === 'furniture')) found.push('an article has furniture')
  for (const role of TITLES) {
    const inBlocks = textOf(blocks, (block) => block.role === role)
    if (bare(article[role] ?? '') !== bare(inBlocks)) found.push(`${role} ${JSON.stringify(article[role])} is not its blocks' ${JSON.stringify(inBlocks)}`)
    if (article[role] === '') found.push(`${role} is empty`)
  }
  if (article.body !== textOf(blocks, ({ role }) => BODY.has(role))) found.push(`body ${JSON.stringify(article.body)} is not its blocks, a blank line between`)
  for (const { text, organization, names } of article.bylines) {
    holds('byline', text)
    holds('organization', organization)
    for (const { role, name } of names) {
      holds('name', name)
      holds('role of a name', role)
    }
  }
  for (const part of ['text', 'agency', 'place', 'date'] as const) holds(`dateline's ${part}`, article.dateline?.[part])
  for (const { caption, credit } of article.images) {
    holds('caption', caption)
    holds('credit', credit)
  }
  const jumps = blocks.filter(({ role }) => role === 'jumpLine').map(({ text }) => bare(text))
  const strange = jumps.reduce((left, jump) => left.replace(jump, ''), bare(article.jump?.text ?? ''))
  if (strange) found.push(`jump ${JSON.stringify(article.jump)} is not made of the article's jump lines`)
  if (!isShare(article.confidence)) found.push(`an article has confidence ${article.confidence}`)
  const pages = [...new Set(blocks.flatMap(({ spans }) => spans.map(([start]) => pageAt(start))))].sort((a, b) => a - b)
  if (String(article.pages) !== String(pages)) found.push(`pages ${String(article.pages)} of an article that stands on ${String(pages)}`)
  if (pages.some((page) => page > newspaper.source.pages)) found.push(`page ${String(pages)} of ${newspaper.source.pages}`)
  return found
}

function paperBreaches(source: string, newspaper: Newspaper): string[] {
  const found: string[] = []
  const ids = newspaper.articles.map(({ id }) => id)
  if (new Set(ids).size < ids.length || ids.includes('')) found.push(`ids are not one for each article: ${ids.join(' ')}`)
  if (newspaper.source.characters !== source.length) found.push(`the source has ${source.length} characters, not ${newspaper.source.characters}`)
  for (const { role, spans, text } of newspaper.furniture) {
    if (role !== 'furniture') found.push(`furniture ${JSON.stringify(text)} has the role ${role}`)
    if (spans.some(([start, end]) => /[\n\r\f]/.test(source.slice(start, end).trim()))) found.push(`furniture ${JSON.stringify(text)} stands on two lines`)
  }
  for (const { page } of newspaper.masthead?.pages ?? []) {
    if (!(Number.isInteger(page) && 1 <= page && page <= newspaper.source.pages)) found.push(`the masthead names page ${page} of ${newspaper.source.pages}`)
  }
  for (const { span } of newspaper.diagnostics) {
    if (span && !(0 <= span[0] && span[0] <= span[1] && span[1] <= source.length)) found.push(`a diagnostic points to ${show(span)}`)
  }
  return found
}

/** Tells the page an offset stands on, from 1: a form feed begins a new one, unless nothing comes behind it in its part. */
function pageFinder(source: string, starts: readonly number[]): (offset: number) => number {
  const pages = new Uint32Array(source.length)
  let page = 1
  starts.forEach((start, part) => {
    const end = starts[part + 1] ?? source.length + 1
    let last = end - 2
    while (last > start && isBlank(source.charCodeAt(last)) && source[last] !== '\f') last--
    for (let at = start; at < Math.min(end, source.length); at++) {
      pages[at] = page
      if (source[at] === '\f' && at !== last) page++
    }
  })
  return (offset) => pages[offset] ?? page
}

function textOf(blocks: readonly Block[], wanted: (block: Block) => boolean): string {
  return blocks
    .filter(wanted)
    .map(({ text }) => text)
    .join('\n\n')
}

/** A text without its blank characters. */
function bare(text: string): string {
  let kept = ''
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isBlank(text.charCodeAt(at))) continue
    kept += text.slice(start, at)
    start = at + 1
  }
  return kept
}

const isShare = (value: number): boolean => value >= 0 && value <= 1
const show = ([start, end]: Span): string => `[${start}, ${end})`
