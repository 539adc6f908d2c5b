import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { installPackage, manifest, type Project } from '../package/install.ts'
import { killBatch } from './kill.ts'

const PAGE = '渡口重开\n\n渡口的船夫说，江水退了以后，两岸的人又可以过江赶集了。\n'

let project: Project
let main: string
beforeAll(() => {
  project = installPackage()
  main = join(project.folder, 'node_modules/broadsheet', manifest.bin['broadsheet']!)
}, 120_000)
afterAll(() => project.remove())

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'broadsheet-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

interface Ended {
  stdout: string
  stderr: string
  exitCode: number | null
}

function start(args: string[], node: string[] = []): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [...node, main, ...args], { cwd: home })
  const written = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) child[name].setEncoding('utf8').on('data', (chunk: string) => (written[name] += chunk))
  child.stdin.on('error', () => {})
  const ended = new Promise<Ended>((resolve) => child.on('close', (exitCode) => resolve({ ...written, exitCode })))
  return { child, ended }
}

function command(args: string[], input = '', node: string[] = []): Promise<Ended> {
  const { child, ended } = start(args, node)
  child.stdin!.end(input)
  return ended
}

function makePages(count: number): void {
  mkdirSync(join(home, 'in'))
  for (let number = 0; number < count; number++) writeFileSync(join(home, 'in', `page${number}.txt`), PAGE.repeat(20) + String(number))
}

const outputs = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(join(home, folder)).map((name) => [name, name.startsWith('.') ? '' : readFileSync(join(home, folder, name), 'utf8')]))

describe('several jobs', { timeout: 120_000 }, () => {
  it('write the same files as one', async () => {
    makePages(20)
    const [one, two] = await Promise.all([command(['--out', 'one', '--jobs', '1', 'in']), command(['--out', 'two', '--jobs', '2', 'in'])])
    expect([one.exitCode, two.exitCode]).toEqual([0, 0])
    expect(two.stderr).toMatch(/^broadsheet: 20 written to `two` \(\d+\.\d s\)\n$/)
    expect(Object.keys(outputs('one'))).toHaveLength(20)
    expect(outputs('two')).toEqual(outputs('one'))
  })

  it('print in the order of the inputs', async () => {
    makePages(20)
    const [one, two] = await Promise.all([command(['--format', 'ndjson', 'in', '-'], PAGE), command(['--format', 'ndjson', '--jobs', '2', 'in', '-'], PAGE)])
    expect(two).toEqual(one)
    expect(one.stdout.trimEnd().split('\n').length).toBeGreaterThanOrEqual(21)
  })

  it('answer the lines of a filter in order', async () => {
    const lines = Array.from({ length: 100 }, (_, id) => JSON.stringify({ id, text: PAGE.repeat(1 + (id % 7)) }) + '\n').join('')
    const { stdout, exitCode } = await command(['--filter', '--jobs', '2'], lines)
    expect(exitCode).toBe(0)
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: number }).id)
    ).toEqual(Array.from({ length: 100 }, (_, id) => id))
  })

  it('go on when one takes too long', async () => {
    makePages(3)
    writeFileSync(join(home, 'in', 'endless.txt'), PAGE.repeat(200_000))
    const { stderr, exitCode } = await command(['--out', 'out', '--timeout', '3', 'in'])
    expect(stderr).toContain('broadsheet: Cannot finish `in/endless.txt` in time: it took longer than 3 s')
    expect(exitCode).toBe(1)
    expect(Object.keys(outputs('out')).sort()).toEqual(['.broadsheet.ndjson', 'page0.md', 'page1.md', 'page2.md'])
  })
})

it.each(['2.0005', '0.0001'])('a time limit may be any part of a second: %s', { timeout: 60_000 }, async (seconds) => {
  writeFileSync(join(home, 'page.txt'), PAGE)
  const { stderr } = await command(['--timeout', seconds, 'page.txt'])
  expect(['', `broadsheet: Cannot finish \`page.txt\` in time: it took longer than ${seconds} s\n`]).toContain(stderr)
})

it('a line that takes too long is answered, by its id', { timeout: 60_000 }, async () => {
  const lines = [PAGE.repeat(200_000), PAGE].map((text, id) => JSON.stringify({ id: `page ${id}`, text }) + '\n').join('')
  const { stdout, exitCode } = await command(['--filter', '--timeout', '3'], lines)
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as object)
  expect(answers).toMatchObject([
    { id: 'page 0', error: 'Cannot finish line 1 in time: it took longer than 3 s' },
    { id: 'page 1', text: expect.any(String) as string }
  ])
  expect(exitCode).toBe(0)
})

describe.skipIf(process.platform === 'win32')('a batch that is interrupted', { timeout: 120_000 }, () => {
  it('keeps what is finished, leaves nothing half done, ends with 130, and goes on where it was', async () => {
    makePages(120)
    for (const jobs of ['1', '2']) {
      const args = ['--out', `out${jobs}`, '--jobs', jobs, 'in']
      const { child, ended } = start(args)
      const folder = join(home, `out${jobs}`)
      while (!readdirSync(home).includes(`out${jobs}`) || readdirSync(folder).length < 6) await new Promise((resolve) => setTimeout(resolve, 5))
      child.kill('SIGINT')
      const { stderr, exitCode } = await ended
      expect(exitCode).toBe(130)
      expect(stderr).toMatch(/^broadsheet: \d+ written to `out\d`, \d+ left: `--resume` goes on \(\d+\.\d s\)\n$/)
      const there = readdirSync(folder)
      expect(there.filter((name) => name.startsWith('.'))).toEqual(['.broadsheet.ndjson'])
      expect(there.length).toBeLessThan(121)
      const again = await command([...args, '--resume'])
      expect(again.stderr).toMatch(/ done before /)
      expect(again.exitCode).toBe(0)
      expect(readdirSync(folder)).toHaveLength(121)
    }
  })

  it('ends with 130 even while it waits for input', async () => {
    for (const args of [['--filter'], ['--filter', '--jobs', '2'], ['-']]) {
      const { child, ended } = start(args)
      child.stdin!.write(JSON.stringify({ id: 1, text: PAGE }) + '\n')
      if (args[0] === '--filter') await new Promise((resolve) => child.stdout!.once('data', resolve))
      else await new Promise((resolve) => setTimeout(resolve, 1500))
      child.kill('SIGINT')
      expect(await ended).toMatchObject({ stderr: '', exitCode: 130 })
    }
  })

  it('loses nothing when it is killed at any moment', async () => {
    const found = await killBatch({ main, folder: home, pages: [PAGE, PAGE.repeat(60)], files: 200, kills: 5, seed: 1 })
    expect(found).toMatchObject({ kills: 5, outputs: 196, wrong: [] })
  })
})

describe('a closed pipe', { timeout: 60_000 }, () => {
  it.each([[['--filter']], [['--filter', '--jobs', '2']]])('ends it quietly, even while more could come: %j', async (args) => {
    const { child, ended } = start(args)
    child.stdout!.once('data', () => child.stdout!.destroy())
    const line = JSON.stringify({ id: 1, text: PAGE }) + '\n'
    const timer = setInterval(() => child.stdin!.write(line), 5)
    const { stderr, exitCode } = await ended
    clearInterval(timer)
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
  })
})

describe('a page that needs more memory than a thread may have', { timeout: 120_000 }, () => {
  it('fails alone: what was in hand with it is done again', async () => {
    makePages(20)
    writeFileSync(join(home, 'in', 'page10.txt'), PAGE.repeat(120_000))
    const { stderr, exitCode } = await command(['--out', 'out', '--jobs', '2', 'in'], '', ['--max-old-space-size=90'])
    expect(stderr).toMatch(/^broadsheet: Cannot convert `in\/page10\.txt`: .*memory.*\nbroadsheet: 19 written to `out`, 1 failed/)
    expect(exitCode).toBe(1)
    expect(Object.keys(outputs('out')).filter((name) => !name.startsWith('.'))).toHaveLength(19)
  })
})

describe('a text larger than what is held at once', { timeout: 120_000 }, () => {
  it('is read page by page, with bounded memory', async () => {
    const page = `${PAGE}\n${'岸边的树今年又高了，树下的人说，这样的年成多少年没有过了。\n'.repeat(200)}\f`
    const pages = Math.ceil((17 * 2 ** 20) / Buffer.byteLength(page))
    writeFileSync(join(home, 'large.txt'), page.repeat(pages))
    const { stdout, stderr, exitCode } = await command(['--format', 'ndjson', 'large.txt'], '', ['--max-old-space-size=160'])
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
    const lines = stdout.trimEnd().split('\n')
    expect(lines.length).toBeGreaterThanOrEqual(pages)
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ source: 'large.txt', pages: [pages] })
  })
})
