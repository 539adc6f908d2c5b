import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Newspaper } from '../../src/newspaper.ts'
import { reconstruct } from '../../src/index.ts'
import { installPackage, manifest, type Project, ROOT } from '../package/install.ts'

const seeds = readdirSync(join(ROOT, 'seeds'))
  .filter((name) => name.endsWith('.txt'))
  .sort()
const [page] = seeds as [string]
const readSeed = (name: string): Newspaper => reconstruct(readFileSync(join(ROOT, 'seeds', name), 'utf8'))

/** A program that a document quotes: its path, its text. */
const QUOTED = /<!-- (examples\/[\w.]+) -->\n```\w+\n([\s\S]*?\n)```$/gm

/** Two pages of one issue, under the names that the examples give them. */
const ISSUE = { 'front.txt': 'zh-hans-1.a.raw.txt', 'page4.txt': 'zh-hans-7.b.raw.txt' }

let project: Project
beforeAll(() => {
  project = installPackage({ besides: ['unist-util-select', 'unist-util-visit'] })
  cpSync(join(ROOT, 'examples'), join(project.folder, 'examples'), { recursive: true })
  cpSync(join(ROOT, 'seeds'), join(project.folder, 'seeds'), { recursive: true })
  // What the command's examples read.
  mkdirSync(join(project.folder, 'pages'))
  for (const name of seeds) copyFileSync(join(ROOT, 'seeds', name), join(project.folder, 'pages', name))
  copyFileSync(join(ROOT, 'seeds', page), join(project.folder, 'page.txt'))
  for (const [name, dump] of Object.entries(ISSUE)) copyFileSync(join(ROOT, 'test/fixtures/pages', dump), join(project.folder, name))
  writeFileSync(join(project.folder, 'old.txt'), Buffer.from([0xa4, 0xa4, 0xa4, 0xe5, 0xa1, 0x43, 0x0a]))
  // Stand-ins for the command on the path and for a PDF tool.
  const bin = join(project.folder, 'bin')
  mkdirSync(bin)
  for (const [name, script] of [
    ['broadsheet', `exec "${process.execPath}" "${join(project.folder, 'node_modules/broadsheet', manifest.bin['broadsheet']!)}" "$@"`],
    ['pdftotext', 'exec cat page.txt']
  ] as const) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(bin, name), 0o755)
  }
}, 120_000)
afterAll(() => project.remove())

function runProgram(name: string, ...args: string[]): string {
  return execFileSync(process.execPath, [join('examples', name), ...args], { cwd: project.folder, encoding: 'utf8', maxBuffer: 2 ** 26 })
}

/** Runs a list of commands; the first that fails ends it. */
function runShell(name: string): string {
  const env = { ...process.env, PATH: `${join(project.folder, 'bin')}${delimiter}${process.env['PATH']}` }
  return execFileSync('bash', ['-euo', 'pipefail', join('examples', name)], { cwd: project.folder, encoding: 'utf8', env, maxBuffer: 2 ** 26 })
}

/** A row of the corpus, as far as tests ask. */
interface CorpusRow {
  id: string
  text_id: string
  headline: string | null
  text: string
  language: string
  confidence: number
  complete: boolean
  provenance: { file: string; sha256: string; spans: [number, number][] }
}

type Loader = new (
  folder: string,
  options?: { minConfidence: number }
) => { load: () => Promise<{ id: string; pageContent: string; metadata: { source: string; confidence: number } }[]> }

const made = (path: string): string => readFileSync(join(project.folder, path), 'utf8')
const corners = (x: number, y: number, width: number, height: number): [number, number][] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height]
]

const hasTool = (name: string): boolean => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('library.mjs lists headlines and credits, shows where a block stands, and prints Markdown', () => {
  const { articles } = readSeed(page)
  const output = runProgram('library.mjs', join('seeds', page))
  const lines = output.split('\n')
  for (const [at, { headline, blocks }] of articles.entries()) {
    expect(lines[at]).toMatch(/ \| \d+ blocks$/)
    expect(lines[at]!.startsWith(`${headline ?? '(no headline)'} | `)).toBe(true)
    expect(lines[at]!.endsWith(` | ${blocks.length} blocks`)).toBe(true)
  }
  const [first] = articles[0]!.blocks
  expect(lines[articles.length]!.startsWith(first!.role)).toBe(true)
  expect(output).toContain(`## ${articles.find(({ headline }) => headline)!.headline!}`)
})

test('pipeline.mjs writes an article a line with its text, and offsets that lead back into the dump', () => {
  const lines = runProgram('pipeline.mjs', 'seeds').trimEnd().split('\n')
  const articles = lines.map((line) => JSON.parse(line) as CorpusRow)
  expect(articles.map(({ text_id, headline, text, language, confidence }) => ({ text_id, headline, text, language, confidence }))).toEqual(
    seeds.flatMap((name) =>
      readSeed(name).articles.map(({ id, headline = null, body, language, confidence }) => ({ text_id: id, headline, text: body, language, confidence }))
    )
  )
  expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length)
  for (const { text, provenance } of articles) {
    expect(provenance.sha256).toMatch(/^[0-9a-f]{64}$/)
    const source = readFileSync(join(ROOT, 'seeds', provenance.file), 'utf8')
    const from = provenance.spans.map(([start, end]) => source.slice(start, end)).join('')
    for (const character of text.slice(0, 20).replace(/\s/g, '')) expect(from).toContain(character)
  }
})

test('pipeline.mjs ends quietly where nobody reads on', () => {
  const { status, stderr } = spawnSync('bash', ['-c', `"${process.execPath}" examples/pipeline.mjs seeds | head -c 10; exit "\${PIPESTATUS[0]}"`], {
    cwd: project.folder,
    encoding: 'utf8'
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('langchain-loader.mjs gives documents as LangChain.js has them, least sure ones left out on request', async () => {
  const { BroadsheetLoader } = (await import(pathToFileURL(join(project.folder, 'examples/langchain-loader.mjs')).href)) as { BroadsheetLoader: Loader }
  const documents = await new BroadsheetLoader(join(project.folder, 'seeds')).load()
  const articles = seeds.flatMap((name) => readSeed(name).articles)
  expect(documents).toHaveLength(articles.length)
  for (const [at, { id, pageContent, metadata }] of documents.entries()) {
    const { headline = '', body, confidence } = articles[at]!
    expect(pageContent.startsWith(headline) && pageContent.endsWith(body)).toBe(true)
    expect(id).toBe(`${metadata.source}#${articles[at]!.id}`)
    expect(metadata.confidence).toBe(confidence)
    expect(Object.values(metadata).every((value) => ['string', 'number'].includes(typeof value))).toBe(true)
  }
  const sure = await new BroadsheetLoader(join(project.folder, 'seeds'), { minConfidence: 0.8 }).load()
  expect(sure.map(({ metadata }) => metadata.confidence)).toEqual(articles.map(({ confidence }) => confidence).filter((confidence) => confidence >= 0.8))
  expect(runProgram('langchain-loader.mjs', 'seeds').trimEnd().split('\n')).toHaveLength(articles.length)
})

test('pipeline.mjs passes over a file that is no text, and says so', () => {
  const folder = join(project.folder, 'mixed')
  mkdirSync(folder)
  writeFileSync(join(folder, 'a.txt'), Buffer.from([0x00, 0xff, 0xfe, 0x81, 0x00]))
  copyFileSync(join(ROOT, 'seeds', page), join(folder, 'b.txt'))
  let output = ''
  try {
    runProgram('pipeline.mjs', 'mixed')
  } catch (error) {
    output = (error as { stdout: string }).stdout
    expect((error as { stderr: string }).stderr).toContain('Cannot decode `a.txt`')
  }
  expect(output.trimEnd().split('\n')).toHaveLength(readSeed(page).articles.length)
})

test('issue.mjs lists the stories that run over pages, and those with an open jump', () => {
  const lines = runProgram('issue.mjs', ...Object.keys(ISSUE))
    .trimEnd()
    .split('\n')
  expect(lines.filter((line) => line.includes('pages 1, 2'))).toHaveLength(2)
  expect(lines.at(-1)).toMatch(/^front\.txt offset \d+$/)
  expect(
    runProgram('issue.mjs', 'front.txt')
      .split('\n')
      .filter((line) => line.startsWith('open:'))
  ).toHaveLength(2)
})

test('outputs.mjs writes every form', () => {
  const traditional = seeds.find((name) => readSeed(name).articles.some(({ language }) => language === 'zh-Hant'))!
  const output = runProgram('outputs.mjs', join('seeds', traditional))
  const { articles } = readSeed(traditional)
  expect(output).toContain('"format":"broadsheet/1"')
  expect(output).toContain(`\n## ${articles.find(({ headline }) => headline)!.headline!}`)
  expect(output.split('\n').filter((line) => line.startsWith('{"id"'))).toHaveLength(articles.length)
  expect(output).toContain('{"uri":"urn:x-broadsheet:issue:')
  expect(output).toContain('{"@context":"https://schema.org"')
  expect(output.match(/^<nitf /gm)).toHaveLength(articles.length)
  expect(output).toMatch(/^---\n(?:title|date|files|articles):/m)
})

test('unified.mjs writes Markdown of the stories that a plugin left, and says what is known of the page', () => {
  const { articles } = readSeed(page)
  const { stdout, stderr } = spawnSync(process.execPath, [join('examples', 'unified.mjs'), join('seeds', page)], { cwd: project.folder, encoding: 'utf8' })
  const filed = articles.filter(({ dateline }) => dateline)
  expect(filed.length).toBeLessThan(articles.length)
  expect(stdout.match(/^## .*$/gm)).toEqual(filed.flatMap(({ headline }) => (headline === undefined ? [] : `## ${headline}`)))
  expect(stderr).toContain(`${filed.find(({ headline }) => headline)!.headline!}: from line `)
  expect(stderr).toContain(`\n${articles.length} articles rebuilt\n`)
})

describe.skipIf(process.platform === 'win32')('at a shell', () => {
  test('command.sh runs', () => {
    const output = runShell('command.sh')
    expect(output).toContain(`## ${readSeed(page).articles.find(({ headline }) => headline)!.headline!}`)
    expect(made('issue.md').match(/^## /gm)!.length).toBeGreaterThan(readSeed(page).articles.length)
    expect((JSON.parse(made('page.json')) as Newspaper).source.parts[0]!.name).toBe('page.txt')
    expect(readdirSync(join(project.folder, 'articles')).sort()).toEqual(seeds.map((name) => name.replace(/txt$/, 'md')))
  })

  test.runIf(hasTool('jq'))('corpus.sh runs: whole, sure stories, every text once; the rest to look at', () => {
    // A page twice: its texts are there once.
    copyFileSync(join(ROOT, 'seeds', page), join(project.folder, 'pages', 'again.txt'))
    const counts = runShell('corpus.sh')
    rmSync(join(project.folder, 'pages', 'again.txt'))
    const rows = (path: string): CorpusRow[] =>
      made(path)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as CorpusRow)
    const all = rows('corpus.jsonl')
    expect(all).toHaveLength(seeds.flatMap((name) => readSeed(name).articles).length + readSeed(page).articles.length)
    const kept = all.filter(({ complete, confidence, language }) => complete && confidence >= 0.75 && language.startsWith('zh'))
    expect(rows('train.jsonl').map(({ text_id }) => text_id)).toEqual([...new Set(kept.map(({ text_id }) => text_id))].sort())
    expect(kept.length).toBeGreaterThan(rows('train.jsonl').length)
    const review = made('review.tsv').trimEnd().split('\n')
    expect(Number(review[0]!.split('\t')[0])).toBe(Math.min(...all.map(({ confidence }) => confidence)))
    expect(counts).toContain('{"language":"zh-Hans","articles":')
  })

  test('overrides.sh runs: the standing head goes to its own story', () => {
    expect(runShell('overrides.sh')).toContain('新质生产力在')
    expect(made('page.md')).toMatch(/新质生产力在 白城[^#]*\n## 吉林白城|## 吉林白城[^#]*新质生产力在 白城/)
  })

  test.runIf(hasTool('jq'))('batch.sh runs', () => {
    runShell('batch.sh')
    expect(readdirSync(join(project.folder, 'library')).sort()).toEqual(['.broadsheet.ndjson', ...seeds.map((name) => name.replace(/txt$/, 'md'))])
    expect(readdirSync(join(project.folder, 'single', 'page'))).toHaveLength(readSeed(page).articles.length)
    const papers = made('papers.ndjson').trimEnd().split('\n')
    expect(papers.map((line) => (JSON.parse(line) as Newspaper & { id: string }).id)).toEqual(seeds.map((name) => `pages/${name}`))
  })

  test.runIf(hasTool('jq'))('explain.sh runs', () => {
    const output = runShell('explain.sh')
    expect(output).toContain('page.txt:12:1 ')
    expect(output).toMatch(/confidence: is right with confidence 0\.\d+/)
  })

  test.runIf(hasTool('jq'))('pipeline.sh runs', () => {
    const count = seeds.flatMap((name) => readSeed(name).articles).length
    expect(runShell('pipeline.sh').trimEnd().split('\n')).toHaveLength(count)
    expect(made('page.md')).toContain('\n## ')
    expect(made('corpus.ndjson').trimEnd().split('\n')).toHaveLength(count)
    const bulk = made('bulk.ndjson').trimEnd().split('\n')
    expect(bulk).toHaveLength(2 * count)
    expect(new Set(bulk.filter((_, at) => at % 2 === 0)).size).toBe(count)
  })
})

describe('the documents', () => {
  test.each(readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md')))('docs/%s quotes programs as they are', (name) => {
    for (const [, file, code] of readFileSync(join(ROOT, 'docs', name), 'utf8').matchAll(QUOTED)) expect(code).toBe(readFileSync(join(ROOT, file!), 'utf8'))
  })
})

test('trust.mjs lists what it is less sure of, the least sure first, and why', () => {
  const lines = runProgram('trust.mjs', join('seeds', page)).trimEnd().split('\n')
  const unsure = readSeed(page).articles.flatMap(({ blocks }) => blocks.filter(({ confidence }) => confidence < 0.9))
  const listed = lines.filter((line) => !line.startsWith(' '))
  expect(listed.map((line) => Number(line.split(' ')[0]))).toEqual(unsure.map(({ confidence }) => confidence).sort((a, b) => a - b))
  expect(lines.filter((line) => /^ {2}(?:line|role|story|heading|confidence): /.test(line)).length).toBeGreaterThanOrEqual(2 * unsure.length)
})

describe('the README', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const quoted = [...readme.matchAll(QUOTED)].map(([, file, code]) => [file!, code!] as const)

  test.each(readdirSync(join(ROOT, 'examples')))('quotes examples/%s, or points to it', (name) => {
    expect(readme).toContain(`examples/${name}`)
  })

  test.each(quoted)('quotes %s as it is', (file, code) => {
    expect(code).toBe(readFileSync(join(ROOT, file), 'utf8'))
  })

  test('shows no program that is not run', () => {
    const fences = readme.match(/^```(?:js|sh)$/gm) ?? []
    // Two lists of commands are the install and the verify, which .ci/run itself goes through.
    expect(fences.length).toBe(quoted.length + 2)
  })
})

test("a recogniser's result becomes Markdown, whatever order it has its lines in", () => {
  const lines: [number, number, number, string][] = [
    [160, 90, 100, '又可以过江赶集，孩子'],
    [160, 105, 100, '也不用再绕远路了，县'],
    [160, 120, 90, '里说明年再修一座。'],
    [60, 90, 80, '渡口的船夫说，江'],
    [40, 105, 100, '水退了以后，两岸的人'],
    [40, 120, 100, '都说船比桥慢，如今人']
  ]
  const found = [...lines.map(([x, y, width, text]) => [corners(x, y, width, 12), [text, 0.98]]), [corners(40, 40, 220, 30), ['江上渡口今天重开', 0.99]]]
  writeFileSync(join(project.folder, 'result.json'), JSON.stringify([found]))
  const markdown = runProgram('recogniser.mjs', 'result.json')
  expect(markdown).toBe(
    '## 江上渡口今天重开\n\n渡口的船夫说，江水退了以后，两岸的人都说船比桥慢，如今人又可以过江赶集，孩子也不用再绕远路了，县里说明年再修一座。\n\n'
  )
})
