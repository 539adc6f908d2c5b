/**
 * `npm run bench:peers [-- FOLDER]`: Broadsheet beside tools that make text or Markdown of a PDF, on the same pages: the PDFs with gold in
 * test/fixtures/pages, or those of a folder (NAME.pdf with NAME.gold.json). Peers are installed into bench/.peers on the first run, which needs a
 * network; they are no dependencies. What is not there, or gives nothing, says so in the table.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { alignColumns } from '../script/align-columns.ts'
import { readPdf, reconstruct } from '../src/index.ts'
import { toJson } from '../src/output/json.ts'
import type { Gold } from '../test/eval/gold.ts'
import { add, figures, score, type Figures, type Predicted, type Tallies } from '../test/eval/score.ts'
import { readMarkdown, readPlain } from './markdown-blocks.ts'

/** The versions that are compared. Newer ones of pdf2md (0.2.9, 0.3.2) never settle their promise on these pages with Node 20. */
const PEERS = { '@opendocsg/pdf2md': '0.2.2', '@firecrawl/pdf-inspector': '1.25.1', unpdf: '1.7.0' }
/** The most milliseconds for a page. */
const TIMEOUT = 60_000

const here = fileURLToPath(new URL('.', import.meta.url))
const installed = join(here, '.peers')
const folder = resolve(process.argv[2] ?? join(here, '../test/fixtures/pages'))
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.pdf') && existsSync(join(folder, name.replace(/pdf$/u, 'gold.json'))))
  .sort()
const goldOf = (page: string): Gold => JSON.parse(readFileSync(join(folder, page.replace(/pdf$/u, 'gold.json')), 'utf8')) as Gold

/** A tool, and what it makes of a page; it throws, with the reason, where it makes nothing. */
interface Tool {
  name: string
  read: (file: string) => Predicted | Promise<Predicted>
}

const tools: Tool[] = [
  { name: 'Broadsheet, the PDF', read: async (file) => toJson(reconstruct(await readPdf(new Uint8Array(readFileSync(file))))) },
  { name: 'Broadsheet, `pdftotext -raw`', read: (file) => toJson(reconstruct(run('pdftotext', ['-raw', file, '-']))) },
  ...Object.entries(PEERS).map(([name, version]): Tool => {
    const take = name === 'unpdf' ? readPlain : readMarkdown
    return { name: `${name} ${version}`, read: (file) => take(run(process.execPath, [join(here, 'peer.mjs'), installed, name, file])) }
  }),
  { name: 'calibre, `ebook-convert`', read: (file) => readMarkdown(convert(file)) }
]

install()
const COLUMNS = ['articles', 'headlines', 'text', 'paragraphs', 'rejoined', 'order'] as const satisfies readonly (keyof Figures)[]
console.log(`${pages.length} pages: ${pages.join(', ')}; Node ${process.version}\n`)
const rows = [['', ...COLUMNS]]
const missing: string[] = []
for (const { name, read } of tools) {
  let sum: Tallies | undefined
  try {
    for (const page of pages) {
      const predicted = await read(join(folder, page))
      const tallies = score(goldOf(page), predicted)
      sum = sum ? add(sum, tallies) : tallies
    }
    const found = figures(sum!)
    rows.push([name, ...COLUMNS.map((column) => found[column]?.toFixed(2) ?? '–')])
  } catch (error) {
    rows.push([name, ...COLUMNS.map(() => '–')])
    missing.push(`${name}: ${(error as Error).message}`)
  }
}
for (const line of alignColumns(rows)) console.log(line)
if (missing.length > 0) console.log(`\n${missing.join('\n')}`)

/** Installs the peers where they are not, or not in these versions. */
function install(): void {
  const manifest = JSON.stringify({ private: true, dependencies: PEERS }, null, 2)
  const path = join(installed, 'package.json')
  if (existsSync(join(installed, 'node_modules')) && readFileSync(path, 'utf8') === manifest) return
  mkdirSync(installed, { recursive: true })
  writeFileSync(path, manifest)
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: installed, stdio: 'inherit', shell: process.platform === 'win32' })
}

/** What a program says. */
function run(program: string, args: readonly string[]): string {
  const { status, signal, error, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: TIMEOUT, maxBuffer: 2 ** 28 })
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') throw new Error('not installed on this machine')
  // Node's own status for a promise that nothing can settle any more.
  if (status === 13) throw new Error('gives nothing: its promise is never settled')
  if (signal !== null) throw new Error(`gave nothing in ${TIMEOUT / 1000} seconds`)
  if (status !== 0) throw new Error(stderr.trim().split('\n').at(-1) ?? `exit status ${status}`)
  return stdout
}

/** A PDF by way of calibre, as Markdown. */
function convert(file: string): string {
  const made = mkdtempSync(join(tmpdir(), 'broadsheet-peers-'))
  try {
    run('ebook-convert', [file, join(made, 'page.txt'), '--txt-output-formatting=markdown', '--enable-heuristics'])
    return readFileSync(join(made, 'page.txt'), 'utf8')
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}
