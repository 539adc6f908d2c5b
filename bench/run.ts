/**
 * `npm run bench`: speed and peak memory of text → newspaper, → JSON and → Markdown, beside the cost of decoding,
 * splitting into lines and one pass over the code units; and of an ALTO issue read page by page. The code is built as the package is, and every
 * measurement runs in a process of its own.
 *
 *   --quick   inputs of 1 and 4 MB, and an issue of 100 pages, only
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'tsup'
import { alignColumns } from '../script/align-columns.ts'
import type { Measurement, Request } from './measure.ts'
import type { PagesMeasurement } from './pages.ts'

/** One line of the table. A process that fails measures nothing. */
interface Row extends Measurement {
  task: Request['task']
  megabytes: number
  pages: 'many' | 'one'
}

/** How many times the base's time a newspaper may take, and how many times the input's size its process may hold. */
const MOST_TIMES_BASE = 25
const MOST_TIMES_INPUT = 16
/** Four times the input: five times the time still counts as linear. */
const MOST_GROWTH = 5
/** Four times the pages of an issue read page by page: memory is for a window of pages, whatever the issue has. */
const MOST_MORE_MEMORY = 1.25
/** How much slower a byte of one endless page may be than a byte of many pages. */
const MOST_SLOWER_ON_ONE_PAGE = 2

const TASKS: readonly Request['task'][] = ['newspaper', 'JSON', 'Markdown']
const source = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
/** Where the children are built: as far below the top as their sources are, so that they find the same inputs. */
const built = fileURLToPath(new URL('../.bench/', import.meta.url))
const [child, pagesChild] = [`${built}measure.js`, `${built}pages.js`]

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const sizes = values.quick ? [1, 4] : [1, 4, 16, 64]

await build({ config: false, entry: [source('measure.ts'), source('pages.ts')], outDir: built, format: 'esm', target: 'es2022', silent: true })

const rows: Row[] = []
for (const megabytes of sizes) for (const task of TASKS) rows.push(measureRow(task, megabytes, 'many'))
rows.push(measureRow('newspaper', 4, 'one'))
for (const line of alignColumns([['', 'input', 'pages', 'seconds', 'MB/s', '× base', 'peak MB', '× input'], ...rows.map(cells)])) console.log(line)
const issues = (values.quick ? [100] : [250, 1000]).map(measurePages)
console.log()
for (const line of alignColumns([['', 'pages', 'MB', 'pages/s', 'peak MB'], ...issues.map(pageCells)])) console.log(line)
console.log('\nbase: decode, split into lines, one pass over the code units; warm, best of three')
for (const line of bars()) console.log(line)

function measureRow(task: Request['task'], megabytes: number, pages: Row['pages']): Row {
  const request = { task, megabytes, between: pages === 'many' ? '\f' : '\n' } as const
  const { peak } = measure({ ...request, measure: 'memory' })
  return { task, megabytes, pages, ...measure({ ...request, measure: 'time' }), peak }
}

function measurePages(pages: number): PagesMeasurement {
  const { stdout, status } = spawnSync(process.execPath, [pagesChild, String(pages)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit']
  })
  if (status === 0) return JSON.parse(stdout) as PagesMeasurement
  process.exitCode = 1
  return { pages, bytes: NaN, seconds: NaN, articles: NaN, peak: NaN }
}

function pageCells({ pages, bytes, seconds, peak }: PagesMeasurement): string[] {
  return ['ALTO, page by page → NDJSON', String(pages), (bytes / 2 ** 20).toFixed(0), (pages / seconds).toFixed(1), (peak / 2 ** 20).toFixed(0)]
}

function measure(request: Request): Measurement {
  const terminal = process.stderr.isTTY
  if (terminal) process.stderr.write(`\r\u001b[K${request.task}, ${request.megabytes} MB, ${request.measure}`)
  const { stdout, status } = spawnSync(process.execPath, [child, JSON.stringify(request)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit']
  })
  if (terminal) process.stderr.write('\r\u001b[K')
  if (status === 0) return JSON.parse(stdout) as Measurement
  process.exitCode = 1
  return { bytes: NaN, seconds: NaN, baseSeconds: NaN, peak: NaN }
}

function cells({ task, megabytes, pages, bytes, seconds, baseSeconds, peak }: Row): string[] {
  const size = bytes / 2 ** 20
  return [
    `text → ${task}`,
    `${megabytes} MB`,
    pages,
    seconds.toFixed(3),
    (size / seconds).toFixed(1),
    (seconds / baseSeconds).toFixed(1),
    (peak / 2 ** 20).toFixed(0),
    (peak / bytes).toFixed(1)
  ]
}

/** The bars that the inputs of this run can show. */
function bars(): string[] {
  const row = (megabytes: number, pages: Row['pages'] = 'many'): Row | undefined =>
    rows.find((one) => one.task === 'newspaper' && one.megabytes === megabytes && one.pages === pages)
  const bar = (what: string, value: number, most: number): string => `${value <= most ? 'pass' : 'FAIL'}  ${what}: ${value.toFixed(2)}, at most ${most}`
  const [fewer, more] = issues
  const [four, one, sixteen, most] = [row(4), row(4, 'one'), row(16), row(64)]
  return [
    ...(sixteen ? [bar('16 MB, times the base', sixteen.seconds / sixteen.baseSeconds, MOST_TIMES_BASE)] : []),
    ...(sixteen && most ? [bar('64 MB, times the time of 16 MB', most.seconds / sixteen.seconds, MOST_GROWTH)] : []),
    ...(four && one ? [bar('4 MB on one page, times the time on many', one.seconds / one.bytes / (four.seconds / four.bytes), MOST_SLOWER_ON_ONE_PAGE)] : []),
    ...(most ? [bar('peak memory at 64 MB, times the input', most.peak / most.bytes, MOST_TIMES_INPUT)] : []),
    ...(fewer && more ? [bar(`peak memory of ${more.pages} pages, times that of ${fewer.pages}`, more.peak / fewer.peak, MOST_MORE_MEMORY)] : [])
  ]
}
