/**
 * Reads `.gold` files. A gold file says what a careful reader would hold a page's articles to be, by source lines
 * and without their text:
 *
 *     article flood                     one article; the name is free
 *       kicker 70                       a block: its role, then its source lines in reading order
 *       paragraph 27,29-31
 *       paragraph 44@0-12               part of a line: UTF-16 columns, half open; `44@12-` runs to the line's end
 *       kicker|deck 71                  either role is right
 *       headline = as read < 210        where the reading differs from the glyphs: text, then lines
 *       @dateline agency | place | date as printed, `-` where there is none
 *       @name role name                 a person credited; role `-` where there is none
 *     furniture
 *       furniture 300                   what belongs to no article
 *
 * `#` at a line's start or after a space begins a comment.
 */
import type { Span } from '../../src/newspaper.ts'
import { isRole } from '../../src/read/overrides.ts'

/** One block of the gold. */
export interface GoldBlock {
  /** The roles that are right; `*` accepts any. */
  roles: string[]
  text: string
  /** Where it stands in the source, in UTF-16 offsets; known for gold compiled from a `.gold` file. */
  spans?: Span[]
}

/** One article of the gold. */
export interface GoldArticle {
  name?: string
  blocks: GoldBlock[]
  names?: { role?: string; name: string }[]
  dateline?: { agency?: string; place?: string; date?: string }
}

/** What a page holds. */
export interface Gold {
  articles: GoldArticle[]
  furniture?: GoldBlock[]
}

/**
 * Compiles a gold file against its source.
 *
 * @param source the dump
 * @param gold the gold file's text
 * @returns articles and furniture, each block with its text and its place in the source
 * @throws Error naming the gold file's line where it is not understood or names lines that the source does not have
 */
export function compileGold(source: string, gold: string): Required<Gold> {
  const lines = lineSpans(source)
  const articles: GoldArticle[] = []
  const furniture: GoldBlock[] = []
  let article: GoldArticle | undefined
  gold.split('\n').forEach((raw, index) => {
    const line = raw.replace(/(?:^|\s)#.*$/, '').trim()
    if (!line) return
    const fail = (expected: string): never => {
      throw new Error(`Cannot read gold line ${index + 1} \`${line}\`: expected ${expected}`)
    }
    const space = line.search(/\s/)
    const word = space < 0 ? line : line.slice(0, space)
    const rest = space < 0 ? '' : line.slice(space).trim()
    if (line === 'furniture') article = undefined
    else if (word === 'article') articles.push((article = { name: rest, blocks: [], names: [] }))
    else if (word === '@dateline') (article ?? fail('an article before it')).dateline = readDateline(rest)
    else if (word === '@name') (article ?? fail('an article before it')).names!.push(readName(rest))
    else (article?.blocks ?? furniture).push(readBlock(word, rest, source, lines, fail))
  })
  return { articles, furniture }
}

/** The lines of a text, ends not included. A form feed ends a line too. */
function lineSpans(source: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const { 0: end, index } of source.matchAll(/\r\n|[\n\r\f]/g)) {
    spans.push([start, index])
    start = index + end.length
  }
  spans.push([start, source.length])
  return spans
}

function readDateline(rest: string): NonNullable<GoldArticle['dateline']> {
  const [agency, place, date] = rest.split('|').map((part) => part.trim().replace(/^-$/, ''))
  return { ...(agency && { agency }), ...(place && { place }), ...(date && { date }) }
}

function readName(rest: string): { role?: string; name: string } {
  const [role = '-', ...name] = rest.split(/\s+/)
  return { ...(role !== '-' && { role }), name: name.join(' ') }
}

function readBlock(word: string, rest: string, source: string, lines: readonly Span[], fail: (expected: string) => never): GoldBlock {
  const roles = word.split('|')
  for (const role of roles) if (!isRole(role)) fail(`a role, not \`${role}\``)
  const arrow = rest.startsWith('=') ? rest.lastIndexOf('<') : -1
  if (rest.startsWith('=') && arrow < 0) fail('`= text < lines`')
  const spans = rest
    .slice(arrow + 1)
    .split(',')
    .flatMap((part) => readLines(part.trim(), lines, fail))
  const text = arrow < 0 ? joinPieces(spans.map(([start, end]) => source.slice(start, end))) : rest.slice(1, arrow).trim()
  return { roles, text, spans }
}

/** `7`, `7-9`, `7@3-12` or `7@3-` as spans of the source. */
function readLines(part: string, lines: readonly Span[], fail: (expected: string) => never): Span[] {
  const lineAt = (number: string): Span => lines[Number(number) - 1] ?? fail(`a line of the source, which has ${lines.length}, not ${number}`)
  const { line, from, to, first, last } =
    (/^(?<line>\d+)@(?<from>\d+)-(?<to>\d*)$/.exec(part) ?? /^(?<first>\d+)(?:-(?<last>\d+))?$/.exec(part))?.groups ?? fail(`lines, not \`${part}\``)
  if (line !== undefined) {
    const [start, end] = lineAt(line)
    return [[start + Number(from), to ? Math.min(end, start + Number(to)) : end]]
  }
  const spans: Span[] = []
  for (let number = Number(first); number <= Number(last ?? first); number++) spans.push(lineAt(String(number)))
  return spans.length ? spans : fail('lines that run forwards')
}

const cjk = /[\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/
const softHyphenEnd = /[A-Za-z\u00c0-\u024f][-\u00ad\u2010]$/
const hyphenEnd = /[A-Za-z\u00c0-\u024f][-\u2010]$/
const smallStart = /^[a-z\u00e0-\u024f]/

/** Joins as a reader would: nothing beside CJK, one space elsewhere; a hyphen at a Latin line's end goes before a small letter and stays before others. */
function joinPieces(pieces: readonly string[]): string {
  return pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .reduce((text, piece) => {
      if (text === '' || cjk.test(text.at(-1)!) || cjk.test(piece[0]!)) return text + piece
      if (softHyphenEnd.test(text) && smallStart.test(piece)) return text.slice(0, -1) + piece
      return hyphenEnd.test(text) ? text + piece : `${text} ${piece}`
    }, '')
}
