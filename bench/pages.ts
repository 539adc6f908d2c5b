/**
 * One measurement, in a process of its own: an ALTO file of as many pages as its argument says, read piece by piece and rebuilt page by page. What
 * was measured goes as JSON to stdout.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { readStream, reconstructPages, toNdjson } from '../src/index.ts'

/** What was measured. */
export interface PagesMeasurement {
  pages: number
  bytes: number
  seconds: number
  articles: number
  /** The process's largest resident set, in bytes. */
  peak: number
}

/** What a stream of a file gives at a time, in bytes. */
const PIECE = 1 << 16

const folder = new URL('../test/fixtures/pages/', import.meta.url)
const measured: PagesMeasurement = { pages: 0, bytes: 0, seconds: 0, articles: 0, peak: 0 }

/** The `Page` elements of the pages with gold, over and over, as one file in pieces. */
function* makeAlto(pages: number): Generator<Uint8Array> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.alto.xml'))
  const elements = files.map((name) => Buffer.from(/<Page [\s\S]*<\/Page>/u.exec(readFileSync(new URL(name, folder), 'utf8'))![0]))
  yield Buffer.from('<?xml version="1.0" encoding="UTF-8"?><alto><Layout>')
  for (let page = 0; page < pages; page++) {
    const element = elements[page % elements.length]!
    measured.bytes += element.length
    for (let at = 0; at < element.length; at += PIECE) yield element.subarray(at, at + PIECE)
  }
  yield Buffer.from('</Layout></alto>')
}

const start = performance.now()
for await (const page of reconstructPages(readStream(makeAlto(Number(process.argv[2])))))
  if (toNdjson(page) !== '') {
    measured.pages = page.page
    measured.articles += page.articles.length
  }
measured.seconds = (performance.now() - start) / 1000
measured.peak = process.resourceUsage().maxRSS * 1024
console.log(JSON.stringify(measured))
