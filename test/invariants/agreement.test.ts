import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { read, readPdf, reconstruct } from '../../src/index.ts'
import { toJson, type NewspaperJson } from '../../src/output/json.ts'
import type { Page } from '../../src/read/lines.ts'
import type { Gold } from '../eval/gold.ts'
import { figures, score } from '../eval/score.ts'

// The same page through every form that knows where lines stand gives the same articles, whatever the form tells besides.

const folder = new URL('../fixtures/pages/', import.meta.url)
const others = new URL('../fixtures/pdf/', import.meta.url)
const pages = readdirSync(folder).flatMap((name) => (name.endsWith('.bbox.html') ? [name.slice(0, -'.bbox.html'.length)] : []))
const scanned = pages.filter((page) => existsSync(new URL(`${page}.hocr`, folder)))

/** What a form of a page gives, and how wide its pages are. */
interface Built {
  newspaper: NewspaperJson
  widths: (number | undefined)[]
}

async function build(name: string): Promise<Built> {
  const file = new URL(name, folder)
  const bytes = readFileSync(existsSync(file) ? file : new URL(name, others))
  const reading = name.endsWith('.pdf') ? await readPdf(bytes) : read(bytes)
  const kept: Page[] = [...reading.pages]
  return { newspaper: toJson(reconstruct({ ...reading, pages: kept })), widths: kept.map(({ width }) => width) }
}

/** How far the articles of two forms are the same, by their text: sum of IoU over matched pairs, over matched and half of the unmatched. */
function byText({ newspaper: a }: Built, { newspaper: b }: Built): number {
  const gold: Gold = { articles: a.articles.map(({ blocks }) => ({ blocks: blocks.map(({ role, text }) => ({ roles: [role], text })) })) }
  return figures(score(gold, b)).articles!
}

/** Cells that a page is wide, for comparing places. */
const CELLS = 900
/** Rows of cells that no page exceeds, and cells of a row. */
const ROW = 1 << 12

/** The article of every cell of a page that a line's middle covers. */
function cellsOf({ newspaper, widths }: Built): Map<number, number> {
  const cells = new Map<number, number>()
  newspaper.articles.forEach(({ blocks }, article) => {
    for (const { page, x, y, width, height } of blocks.flatMap(({ boxes }) => boxes ?? [])) {
      const scale = CELLS / widths[page - 1]!
      for (let row = Math.floor((y + 0.3 * height) * scale); row <= (y + 0.7 * height) * scale; row++)
        for (let cell = Math.floor(x * scale); cell < (x + width) * scale; cell++) cells.set((page * ROW + row) * ROW + cell, article)
    }
  })
  return cells
}

/** The same by where they stand, over what both read: a scan's text is misread, and its places are not. */
function byPlace(first: Built, second: Built): number {
  const [a, b] = [cellsOf(first), cellsOf(second)]
  const [ofA, ofB, ofBoth] = [new Map<number, number>(), new Map<number, number>(), new Map<string, number>()]
  const count = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const [cell, article] of a) {
    const other = b.get(cell)
    if (other === undefined) continue
    count(ofA, article)
    count(ofB, other)
    count(ofBoth, `${article} ${other}`)
  }
  let [sum, matched] = [0, 0]
  for (const [pair, shared] of ofBoth) {
    const [article, other] = pair.split(' ').map(Number) as [number, number]
    const iou = shared / (ofA.get(article)! + ofB.get(other)! - shared)
    if (iou <= 0.5) continue
    sum += iou
    matched++
  }
  return sum / (matched + 0.5 * (ofA.size - matched) + 0.5 * (ofB.size - matched))
}

/** The bar. */
const AGREE = 0.95

describe('the same page in several forms gives the same articles', { timeout: 60_000 }, () => {
  it.each(pages)('as boxes and as a PDF: %s', async (page) => {
    expect(byText(await build(`${page}.bbox.html`), await build(`${page}.pdf`))).toBeGreaterThanOrEqual(AGREE)
  })

  it.each(scanned)('as hOCR, ALTO and TSV of one scan: %s', async (page) => {
    const [hocr, alto, tsv] = [await build(`${page}.hocr`), await build(`${page}.alto.xml`), await build(`${page}.tsv`)]
    for (const [a, b] of [
      [hocr, alto],
      [hocr, tsv],
      [alto, tsv]
    ] as const)
      expect(byText(a, b)).toBeGreaterThanOrEqual(AGREE)
  })

  it.each(scanned)('as printed and as a scan: %s', async (page) => {
    const scan = await build(`${page}.alto.xml`)
    for (const form of ['bbox.html', 'pdf']) expect(byPlace(await build(`${page}.${form}`), scan)).toBeGreaterThanOrEqual(AGREE)
  })
})
