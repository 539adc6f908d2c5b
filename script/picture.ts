/**
 * `npm run picture`: draws one page before and after as an SVG on standard output: the dump's lines with the article each was given to, and the articles.
 *
 *   tsx script/picture.ts FILE
 */
import { readFileSync } from 'node:fs'
import { type Article, decode, reconstruct } from '../src/index.ts'
import { emWidth } from '../src/text/width.ts'

/** A colour for each article in turn: apart from one another in hue and lightness, dark enough to carry white numbers. */
const COLOURS = ['#0969da', '#bc4c00', '#1a7f37', '#8250df', '#bf3989', '#9a6700', '#0a7a8f', '#cf222e', '#57606a', '#4d5ec1']
const [PAPER, INK, PALE, RULE] = ['#fdfcf8', '#1f2328', '#656d76', '#d8d4c8']
const FONT = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif"

const WIDTH = 900
const MARGIN = 24
const TOP = 52
/** The dump: size of its type, distance of its lines, left edge of its text. */
const SMALL = 12
const LEADING = 17
const DUMP_X = MARGIN + 30
const DUMP_WIDTH = 372
/** The articles. */
const CARD_X = 462
const CARD_WIDTH = WIDTH - MARGIN - CARD_X
const CARD_PADDING = 14
/** Of a run of lines that belong together, as many are shown; the rest is counted. */
const SHOWN_LINES = 2

/** One row of the dump as drawn. */
interface Row {
  text: string
  /** Index of the article; furniture has none. */
  article?: number
  left?: number
}

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Cannot draw a page: expected the path of a dump')
const { text } = decode(readFileSync(file))
const { articles } = reconstruct(text)
process.stdout.write(draw(dumpRows(), articles))

/** The dump's lines, runs of one article's text shortened. Headings are always shown. */
function dumpRows(): Row[] {
  const owners = articles.flatMap(({ blocks }, article) =>
    blocks.flatMap(({ role, spans }) => spans.map(([start, end]) => ({ start, end, article, heading: role !== 'paragraph' && role !== 'listItem' })))
  )
  const rows: Row[] = []
  let run = 0
  let at = 0
  for (const printed of text.split(/\r\n|[\n\r\f]/)) {
    const line = printed.trim()
    const owner = owners.find(({ start, end }) => start < at + printed.length && end > at)
    at = text.startsWith('\r\n', at + printed.length) ? at + printed.length + 2 : at + printed.length + 1
    if (line === '') continue
    const last = rows.at(-1)
    const goesOn = last !== undefined && last.article === owner?.article
    run = goesOn && !owner?.heading ? run + 1 : 0
    if (goesOn && run >= SHOWN_LINES && last.left !== undefined) last.left++
    else if (goesOn && run >= SHOWN_LINES) rows.push({ text: '', left: 1, ...(owner && { article: owner.article }) })
    else rows.push({ text: line, ...(owner && { article: owner.article }) })
  }
  return rows
}

function draw(rows: readonly Row[], printed: readonly Article[]): string {
  const parts: string[] = []
  let y = TOP
  rows.forEach(({ text: line, article, left }, index) => {
    const colour = article === undefined ? RULE : COLOURS[article % COLOURS.length]!
    const opens = rows[index - 1]?.article !== article || index === 0
    if (opens && index > 0) y += 5
    parts.push(`<rect x="${DUMP_X - 10}" y="${y}" width="3" height="${LEADING}" fill="${colour}"/>`)
    if (opens && article !== undefined) parts.push(number(DUMP_X - 22, y + LEADING / 2, article))
    if (left === undefined) parts.push(write(cut(line, DUMP_WIDTH / SMALL), DUMP_X, y + 13, SMALL, article === undefined ? PALE : INK))
    else parts.push(write(`… ${left} more line${left === 1 ? '' : 's'}`, DUMP_X, y + 13, SMALL - 1, PALE))
    y += LEADING
  })
  const dumpEnd = y
  const cards = printed.map((article, index) => card(article, index))
  const height = cards.reduce((sum, one) => sum + one.height, 0)
  const gap = Math.max(10, Math.min(36, (dumpEnd - TOP - height) / Math.max(1, cards.length - 1)))
  y = TOP
  for (const one of cards) {
    parts.push(`<g transform="translate(${CARD_X} ${round(y)})">${one.svg}</g>`)
    y += one.height + gap
  }
  const bottom = round(Math.max(dumpEnd, y - gap) + MARGIN)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom}" width="${WIDTH}" height="${bottom}" font-family="${FONT}" role="img" aria-labelledby="title">
<title id="title">Left, the lines of a page's dump, each marked with the article it belongs to; right, the articles rebuilt from them</title>
<rect x=".5" y=".5" width="${WIDTH - 1}" height="${bottom - 1}" rx="8" fill="${PAPER}" stroke="${RULE}"/>
${write('The dump, top to bottom', DUMP_X - 30, 32, 13, PALE)}
${write('Its articles', CARD_X, 32, 13, PALE)}
${parts.join('\n')}
</svg>
`
}

/** An article: what stands over it, how it begins, what is known of it. */
function card(article: Article, index: number): { svg: string; height: number } {
  const { standingHead, kicker, headline, deck, dateline, bylines, images, blocks } = article
  const colour = COLOURS[index % COLOURS.length]!
  const lines: string[] = []
  let y = CARD_PADDING - 4
  const add = (line: string | undefined, size: number, fill: string, weight?: number): void => {
    if (line === undefined || line === '') return
    y += Math.round(size * 1.45)
    lines.push(write(cut(line, (CARD_WIDTH - 2 * CARD_PADDING - 22) / size), CARD_PADDING + 22, y - Math.round(size * 0.35), size, fill, weight))
  }
  add([standingHead, kicker].filter(Boolean).join('　'), 12, colour)
  add(headline ?? '(no headline)', 15, headline === undefined ? PALE : INK, headline === undefined ? undefined : 600)
  add(deck, 12, INK)
  add(blocks.find(({ role }) => role === 'paragraph')?.text, 12, PALE)
  const names = bylines.flatMap((byline) => byline.names.map(({ name }) => name))
  const count = (many: number, what: string): string => (many === 0 ? '' : `${many} ${what}${many === 1 ? '' : 's'}`)
  const known = [
    [dateline?.place, dateline?.date].filter(Boolean).join(' '),
    [...new Set(names)].slice(0, 3).join('、'),
    count(blocks.filter(({ role }) => role === 'paragraph' || role === 'listItem').length, 'paragraph'),
    count(images.length, 'picture')
  ]
  add(known.filter(Boolean).join('  ·  '), 12, colour)
  const height = y + CARD_PADDING - 4
  const frame = `<rect width="${CARD_WIDTH}" height="${height}" rx="5" fill="#fff" stroke="${RULE}"/><rect width="4" height="${height}" rx="2" fill="${colour}"/>`
  return { svg: `${frame}${number(CARD_PADDING + 6, height / 2, index)}${lines.join('')}`, height }
}

/** An article's number in its colour. */
function number(x: number, y: number, index: number): string {
  const colour = COLOURS[index % COLOURS.length]!
  return `<circle cx="${x}" cy="${round(y)}" r="8" fill="${colour}"/><text x="${x}" y="${round(y + 3.5)}" font-size="10" font-weight="600" fill="#fff" text-anchor="middle">${index + 1}</text>`
}

function write(line: string, x: number, y: number, size: number, fill: string, weight?: number): string {
  return `<text x="${x}" y="${round(y)}" font-size="${size}" fill="${fill}"${weight === undefined ? '' : ` font-weight="${weight}"`}>${escape(line)}</text>`
}

/** A text cut to a width in ems, three dots where something was cut off. */
function cut(line: string, ems: number): string {
  if (emWidth(line) <= ems) return line
  let shown = ''
  for (const character of line) {
    if (emWidth(shown + character) > ems - 1) break
    shown += character
  }
  return `${shown}…`
}

function escape(line: string): string {
  return line
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\p{Cc}/gu, ' ')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
