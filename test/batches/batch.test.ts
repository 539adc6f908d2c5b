import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import type { Newspaper } from '../../src/newspaper.ts'
import { fakeTerminal, type FakeTerminalOptions } from '../cli/fake-terminal.ts'

const page = (headline: string): string => `${headline}\n\n渡口的船夫说，江水退了以后，两岸的人又可以过江赶集了。\n`
const STORY = '渡口的船夫说，江水退了以后，两岸的人又可以过江赶集了。'

let home: string
let out: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'broadsheet-'))
  out = join(home, 'out')
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

async function command(argv: string[], options: FakeTerminalOptions = {}): Promise<{ stdout: string; stderr: string; exitCode: number }> {
  const terminal = fakeTerminal(options)
  const exitCode = await run(argv, terminal)
  return { ...terminal.written, exitCode }
}

function put(path: string, text: string | Uint8Array): string {
  const file = join(home, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

/** Files below the output folder, sorted, without the manifest. */
const written = (): string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .sort()
const read = (path: string): string => readFileSync(join(out, path), 'utf8')
const manifestLines = (): unknown[] =>
  readFileSync(join(out, '.broadsheet.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)

describe('a folder', () => {
  it('is done with all below it, its folders kept, and one bad file stops nothing', async () => {
    put('in/1925/page1.txt', page('渡口重开'))
    put('in/1925/scan.txt', Uint8Array.from([0, 0xff, 0xfe, 0x81, 0]))
    put('in/1926/page1.txt', page('春茶早采'))
    const { stdout, stderr, exitCode } = await command(['--out', out, join(home, 'in')])
    expect(written()).toEqual(['1925/page1.md', '1926/page1.md'])
    expect(read('1926/page1.md')).toBe(`## 春茶早采\n\n${STORY}\n`)
    expect(stderr).toMatch(/^broadsheet: Cannot decode `[^`]*scan\.txt` at byte 4: [^\n]+\nbroadsheet: 2 written to `[^`]+`, 1 failed \(\d+\.\d s\)\n$/)
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
    expect(manifestLines()).toContainEqual(
      expect.objectContaining({ target: '1925/scan.md', outputs: [], error: expect.stringContaining('Cannot decode') as string })
    )
  })

  it('goes to standard output in order, as NDJSON or Markdown', async () => {
    put('in/page10.txt', page('春茶早采'))
    put('in/page2.txt', page('渡口重开'))
    expect((await command([join(home, 'in')])).stdout).toBe(`## 渡口重开\n\n${STORY}\n\n---\n\n## 春茶早采\n\n${STORY}\n`)
    expect(await command(['--format', 'json', join(home, 'in')])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('Cannot write 2 inputs as one JSON') as string
    })
  })

  it('is one issue with --issue, its pages in the order of their numbers', async () => {
    put('in/page10.txt', page('春茶早采'))
    put('in/page2.txt', page('渡口重开'))
    const { stdout } = await command(['--issue', '--format', 'json', join(home, 'in')])
    expect((JSON.parse(stdout) as Newspaper).articles.map(({ headline, pages }) => [headline, pages])).toEqual([
      ['渡口重开', [1]],
      ['春茶早采', [2]]
    ])
  })

  it('without a file to read is a failure', async () => {
    mkdirSync(join(home, 'in'))
    expect(await command(['--out', out, join(home, 'in')])).toMatchObject({
      exitCode: 1,
      stderr: `broadsheet: Cannot find a file to read in \`${join(home, 'in')}\`\n`
    })
  })
})

describe('--split', () => {
  it('writes a file for each article, named after its place and its headline', async () => {
    const file = put('page.txt', `${page('渡口重开')}\f${page('江上新桥:通车/通航')}\f${STORY}\n`)
    expect((await command(['--out', out, '--split', file])).exitCode).toBe(0)
    expect(written()).toEqual(['page/001 渡口重开.md', 'page/002 江上新桥_通车_通航.md', 'page/003.md'])
    expect(read('page/001 渡口重开.md')).toBe(`## 渡口重开\n\n${STORY}\n`)
    await command(['--out', out, '--split', '--format', 'json', file])
    expect((JSON.parse(read('page/003.json')) as Newspaper).articles).toHaveLength(1)
  })
})

describe('--resume', () => {
  const inode = (path: string): string => statSync(join(out, path), { bigint: true }).ino.toString()

  it('passes over what is done, and does again what changed, what is gone and what failed', async () => {
    const files = ['a', 'b', 'c', 'd'].map((name) => put(`in/${name}.txt`, page(`渡口${name}`)))
    put('in/e.txt', Uint8Array.from([0, 0xff, 0xfe, 0x81, 0]))
    const args = ['--out', out, '--resume', join(home, 'in')]
    expect(await command(args)).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('4 written') as string })
    const before = inode('a.md')

    writeFileSync(files[1]!, page('渡口B'))
    rmSync(join(out, 'c.md'))
    writeFileSync(join(out, 'd.md'), 'cut sho')
    put('in/e.txt', page('渡口e'))
    const again = await command(args)
    expect(again).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('4 written to') as string })
    expect(again.stderr).toContain('1 done before')
    expect(written().map(read)).toEqual(['a', 'B', 'c', 'd', 'e'].map((name) => `## 渡口${name}\n\n${STORY}\n`))
    expect(inode('a.md')).toBe(before)
    expect((await command(args)).stderr).toContain('0 written')
  })

  it('does all again with other settings, even if a run with these went between', async () => {
    const file = put('a.txt', page('江水退了'))
    const args = (script: string): string[] => ['--out', out, '--resume', '--script', script, file]
    await command(args('hans'))
    expect((await command(args('hant'))).stderr).toContain('1 written')
    expect((await command(args('hans'))).stderr).toContain('1 written')
    expect((await command(args('hans'))).stderr).toContain('1 done before')
  })

  it('is not misled by a manifest that a kill left in the middle of a line, or by nonsense in it', async () => {
    const file = put('a.txt', page('江水退了'))
    const args = ['--out', out, '--resume', file]
    await command(args)
    const manifest = join(out, '.broadsheet.ndjson')
    const whole = readFileSync(manifest, 'utf8')
    for (const text of [whole.slice(0, -9), '{', 'null\n[]\n{"target":1}\n', `${whole}{"target":"a.md","inp`]) {
      writeFileSync(manifest, text)
      expect((await command(args)).exitCode).toBe(0)
      expect((await command(args)).stderr).toContain('1 done before')
    }
  })

  it('removes what a killed run left unfinished, not what others still write', async () => {
    const file = put('a.txt', page('江水退了'))
    await command(['--out', out, '--resume', file])
    const foreign = '.broadsheet-00000000-4194305-aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa.tmp'
    put(`out/${foreign}`, 'of another machine')
    await command(['--out', out, '--resume', file])
    expect(readdirSync(out).sort()).toEqual(['.broadsheet.ndjson', foreign, 'a.md'].sort())
  })

  it('needs no --resume in the run that was cut short: the manifest goes only when all is done', async () => {
    put('in/a.txt', page('江水退了'))
    put('in/b.txt', Uint8Array.from([0, 0xff, 0xfe, 0x81, 0]))
    await command(['--out', out, join(home, 'in')])
    expect((await command(['--out', out, '--resume', join(home, 'in')])).stderr).toContain('1 done before, 1 failed')
    rmSync(out, { recursive: true })
    rmSync(join(home, 'in/b.txt'))
    await command(['--out', out, join(home, 'in')])
    expect(readdirSync(out)).toEqual(['a.md'])
  })

  it('looks at an issue as a whole', async () => {
    const files = ['a', 'b'].map((name) => put(`${name}.txt`, page(`渡口${name}`)))
    const args = ['--out', out, '--resume', '--issue', ...files]
    await command(args)
    expect((await command(args)).stderr).toContain('1 done before')
    utimesSync(files[1]!, 1, 1)
    expect((await command(args)).stderr).toContain('1 written')
  })
})

describe('nothing leaves the output folder', () => {
  it('through a link in it', async () => {
    mkdirSync(join(home, 'elsewhere'))
    mkdirSync(out)
    symlinkSync(join(home, 'elsewhere'), join(out, '1925'))
    put('in/1925/a.txt', page('江水退了'))
    put('in/1926/a.txt', page('江水退了'))
    const { stderr, exitCode } = await command(['--out', out, join(home, 'in')])
    expect(stderr).toContain(`Cannot write \`${join(out, '1925', 'a.md')}\`: expected a folder at \`${join(out, '1925')}\`, found a link`)
    expect(exitCode).toBe(1)
    expect(readdirSync(join(home, 'elsewhere'))).toEqual([])
    expect(read('1926/a.md')).toContain('江水退了')
  })

  it('through a manifest that is a link', async () => {
    mkdirSync(out)
    symlinkSync(join(home, 'elsewhere'), join(out, '.broadsheet.ndjson'))
    const { stderr, exitCode } = await command(['--out', out, put('a.txt', page('江水退了'))])
    expect({ stderr, exitCode }).toEqual({
      stderr: `broadsheet: Cannot write \`${join(out, '.broadsheet.ndjson')}\`: expected a file, found a link\n`,
      exitCode: 1
    })
    expect(readdirSync(home).sort()).toEqual(['a.txt', 'out'])
  })

  it('through a headline', async () => {
    const file = put('a.txt', page('../../../江水退了'))
    await command(['--out', join(out, 'deep'), '--split', file])
    expect(written()).toEqual(['deep/a/001 .._.._.._江水退了.md'])
  })
})

describe('limits', () => {
  it.each([
    [['--max-characters', '20'], 'expected at most 20 characters (`maxCharacters`), found more'],
    [['--max-pages', '1'], 'expected at most 1 page (`maxPages`), found more']
  ])('refuse what is too much: %j', async (flags, reason) => {
    const file = put('a.txt', `${page('江水退了')}\f${page('江水退了').repeat(3)}`)
    expect(await command([...flags, file])).toMatchObject({ stdout: '', exitCode: 1, stderr: expect.stringContaining(reason) as string })
  })

  it('count characters, not bytes', async () => {
    const text = page('江水退了')
    const file = put('a.txt', text)
    expect((await command(['--max-characters', String(text.length), file])).exitCode).toBe(0)
    expect((await command(['--max-characters', String(text.length - 1), file])).exitCode).toBe(1)
  })
})

describe('--filter', () => {
  const lines = (...documents: unknown[]): string => documents.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n')

  it('answers a line by a line, with the text asked for', async () => {
    const input = lines({ id: 'a', text: page('江水退了') }, { id: 7, text: '' }, '', { text: page('春茶\u2028早采') })
    expect(await command(['--filter'], { input })).toEqual({
      stdout: lines({ id: 'a', text: `## 江水退了\n\n${STORY}\n` }, { id: 7, text: '' }, { text: `## 春茶\u2028早采\n\n${STORY}\n` }) + '\n',
      stderr: '',
      exitCode: 0
    })
  })

  it('by the newspaper, or by its articles', async () => {
    const input = lines({ id: 'a', text: page('江水退了') })
    expect(JSON.parse((await command(['--filter', '--format', 'json'], { input })).stdout)).toMatchObject({
      id: 'a',
      format: 'broadsheet/1',
      articles: [{ headline: '江水退了' }]
    })
    expect(JSON.parse((await command(['--filter', '--format', 'ndjson'], { input })).stdout)).toMatchObject({ source: 'a', headline: '江水退了' })
  })

  it('tells what is wrong with a line in its place, and goes on', async () => {
    const { stdout, stderr, exitCode } = await command(['--filter', '--max-characters', '60'], {
      input: lines('{', '[]', { id: 'b' }, { id: {}, text: '' }, { id: 'c', text: page('江').repeat(2) }, { id: 'd', text: '' })
    })
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    expect(answers).toEqual([
      { line: 1, error: expect.stringContaining('expected JSON') as string },
      { line: 2, error: expect.stringContaining('expected `{ "id", "text" }`') as string },
      { id: 'b', error: expect.stringContaining('expected `{ "id", "text" }`') as string },
      { line: 4, error: expect.stringContaining('`id` a string or a number') as string },
      { id: 'c', error: expect.stringContaining('at most 60 characters') as string },
      { id: 'd', text: '' }
    ])
    expect(stderr.trimEnd().split('\n')).toHaveLength(5)
    expect(exitCode).toBe(0)
  })
})

it.each([
  [['--split', 'x'], 'Cannot use `--split`: expected `--out DIR` with it'],
  [['--resume', 'x'], 'Cannot use `--resume`: expected `--out DIR` with it'],
  [['--filter', 'x'], 'Cannot use `--filter` with files'],
  [['--filter', '--out', 'x'], 'Cannot use `--filter` with files'],
  [['--out', 'x', '--split', '--furniture', 'y'], 'Cannot use `--furniture` with `--split`'],
  [['--jobs', '0', 'x'], "'0' is invalid. Expected a whole number from 1."]
])('refuses %j', async (argv, message) => {
  expect(await command(argv)).toMatchObject({ stdout: '', exitCode: 2, stderr: expect.stringContaining(message) as string })
})

it('reads the pages that a METS wrapper names, plain files only', async () => {
  const mets = (href: string): string =>
    `<mets xmlns:xlink="x"><fileSec><fileGrp USE="text"><file ID="p1" MIMETYPE="text/xml"><FLocat xlink:href="${href}"/></file></fileGrp></fileSec></mets>`
  put('page.txt', page('江水退了'))
  expect((await command([put('mets.xml', mets('file://page.txt'))])).stdout).toContain('## 江水退了')
  mkdirSync(join(home, 'pages'))
  expect((await command([put('mets.xml', mets('pages'))])).stderr).toBe(
    `broadsheet: Cannot read \`${join(home, 'pages')}\`: expected a file, found something else\n`
  )
  expect((await command([put('mets.xml', mets('100%.txt'))])).stderr).toContain('100%.txt`: expected a file, found none')
})

it('resumes what it made of a METS wrapper only where the pages that this names are as they were', async () => {
  const wrapper = put(
    'mets.xml',
    `<mets xmlns:xlink="x"><fileSec><fileGrp USE="text"><file ID="p1" MIMETYPE="text/xml"><FLocat xlink:href="page.txt"/></file></fileGrp></fileSec></mets>`
  )
  put('page.txt', page('江水退了'))
  const resume = (): ReturnType<typeof command> => command(['--out', out, '--resume', wrapper])
  await resume()
  expect(read('mets.md')).toContain('## 江水退了')
  expect((await resume()).stderr).toContain('1 done before')
  put('page.txt', page('江水又涨起来'))
  expect((await resume()).stderr).toContain('1 written')
  expect(read('mets.md')).toContain('## 江水又涨起来')
})
