import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { run } from '../../src/cli/run.ts'
import type { ExitCode } from '../../src/cli/terminal.ts'
import type { Newspaper } from '../../src/newspaper.ts'
import type { InputPart } from '../../src/read/parts.ts'
import { reconstruct, type ReconstructOptions } from '../../src/reconstruct.ts'
import { encoderOf } from '../read/encoder.ts'
import { fakeTerminal, type FakeTerminal, type FakeTerminalOptions } from './fake-terminal.ts'

// The command is what is tested here: a page is one article for each line, its headline the line, and the last line is furniture.
vi.mock('../../src/reconstruct.ts', () => ({
  reconstruct: vi.fn((inputs: readonly InputPart[], _: ReconstructOptions): Newspaper => {
    const text = inputs.map((input) => input.text).join('\f')
    const parts = inputs.map(({ name, encoding }) => ({ name: name!, encoding: encoding!, start: 0 }))
    const lines = text.split(/[\n\f]/).filter((line) => line !== '')
    const block = (line: string) => ({ text: line, spans: [[text.indexOf(line), text.indexOf(line) + line.length] as [number, number]], confidence: 1 })
    return {
      format: 'broadsheet/1',
      source: { kind: 'text', characters: text.length, pages: 1, parts },
      articles: lines.slice(0, -1).map((line, i) => ({
        id: String(i),
        language: 'zh-Hant',
        pages: [1],
        headline: line,
        bylines: [],
        images: [],
        body: '',
        blocks: [{ role: 'headline', ...block(line) }],
        confidence: 1
      })),
      furniture: lines.slice(-1).map((line) => ({ role: 'furniture', ...block(line) })),
      diagnostics: []
    }
  })
}))

const PAGE = '老水渠通水\n鎮裡修路\n第二版\n'

let home: string
let a: string
let b: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'broadsheet-'))
  a = join(home, 'a.txt')
  b = join(home, 'b.txt')
  writeFileSync(a, PAGE)
  writeFileSync(b, '春灌\n第三版\n')
})

afterEach(() => rmSync(home, { recursive: true, force: true }))

async function command(argv: string[], options: FakeTerminalOptions = {}): Promise<FakeTerminal['written'] & { exitCode: ExitCode }> {
  const terminal = fakeTerminal(options)
  const exitCode = await run(argv, terminal)
  return { ...terminal.written, exitCode }
}

describe('writes to standard output', () => {
  it('Markdown, if nothing else is asked for', async () => {
    expect(await command([a])).toEqual({ stdout: '## 老水渠通水\n\n---\n\n## 鎮裡修路\n', stderr: '', exitCode: 0 })
  })

  it('Markdown of several inputs with a break between them', async () => {
    expect((await command([b, a])).stdout).toBe('## 春灌\n\n---\n\n## 老水渠通水\n\n---\n\n## 鎮裡修路\n')
  })

  it('nothing for an empty input, and no break beside it', async () => {
    writeFileSync(b, '')
    expect(await command([b, a, b])).toEqual({ ...(await command([a])), exitCode: 0 })
  })

  it('the furniture in Markdown on request', async () => {
    expect((await command([b, '--furniture'])).stdout).toBe('## 春灌\n\n---\n\n- 第三版\n')
  })

  it('JSON, one document that names the input and its encoding', async () => {
    const { stdout, exitCode } = await command(['--format', 'json', a])
    expect(JSON.parse(stdout)).toMatchObject({ format: 'broadsheet/1', source: { parts: [{ name: a, encoding: 'utf-8', start: 0 }] } })
    expect(stdout.endsWith('}\n')).toBe(true)
    expect(exitCode).toBe(0)
  })

  it('NDJSON, one article a line, each with its input', async () => {
    const lines = (await command(['--format=ndjson', a, b])).stdout.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { source: a, headline: '老水渠通水' },
      { source: a, headline: '鎮裡修路' },
      { source: b, headline: '春灌' }
    ])
  })

  it('plain text, inputs set apart from articles', async () => {
    expect((await command(['--format', 'text', b, a])).stdout).toBe(`春灌\n\n${'='.repeat(40)}\n\n老水渠通水\n\n${'-'.repeat(40)}\n\n鎮裡修路\n`)
  })

  it('ninjs and JSON-LD, one document each', async () => {
    expect(JSON.parse((await command(['--format', 'ninjs', a])).stdout)).toMatchObject({
      type: 'composite',
      associations: [{ type: 'text' }, { type: 'text' }]
    })
    expect(JSON.parse((await command(['--format', 'jsonld', a])).stdout)).toMatchObject({ '@context': 'https://schema.org' })
  })

  it('front matter before the Markdown on request', async () => {
    const { stdout } = await command(['--front-matter', b])
    expect(stdout.startsWith(`---\nfiles:\n  - ${b}\narticles:\n  - id: "0"\n    headline: 春灌\n`)).toBe(true)
    expect(stdout.endsWith('\n---\n\n## 春灌\n')).toBe(true)
  })

  it('simplified characters on request, whatever the source holds', async () => {
    expect((await command(['--script', 'hans', a])).stdout).toContain('## 镇里修路')
    expect((await command([a])).stdout).toContain('## 鎮裡修路')
  })
})

it('writes NITF into a folder for each input, a file for each article', async () => {
  const folder = join(home, 'out')
  expect(await command(['--format', 'nitf', '--quiet', '--out', folder, a, b])).toEqual({ stdout: '', stderr: '', exitCode: 0 })
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
    'a',
    join('a', '001 老水渠通水.xml'),
    join('a', '002 鎮裡修路.xml'),
    'b',
    join('b', '001 春灌.xml')
  ])
  expect(readFileSync(join(folder, 'a', '002 鎮裡修路.xml'), 'utf8')).toContain('<hl1>鎮裡修路</hl1>')
})

describe('takes files for one issue with --issue', () => {
  it('and writes one document, whatever its form', async () => {
    const { stdout, exitCode } = await command(['--issue', '--format', 'json', a, b])
    expect(JSON.parse(stdout)).toMatchObject({ source: { parts: [{ name: a }, { name: b }] }, articles: [{}, {}, {}, {}] })
    expect(exitCode).toBe(0)
    expect((await command(['--issue', a, b])).stdout).not.toContain('第三版')
  })

  it('named after the first in a folder', async () => {
    const folder = join(home, 'out')
    expect(await command(['--issue', '--out', folder, a, b])).toEqual({ stdout: '', stderr: '', exitCode: 0 })
    expect(readdirSync(folder)).toEqual(['a.md'])
  })

  it('without those that fail, and writes nothing where all do', async () => {
    const missing = join(home, 'none.txt')
    const some = await command(['--issue', '--format', 'ndjson', missing, b, a])
    expect(some.stdout.trimEnd().split('\n')).toHaveLength(4)
    expect(some.stderr).toContain('none.txt')
    expect(some.exitCode).toBe(1)
    expect(await command(['--issue', missing])).toMatchObject({ stdout: '', exitCode: 1 })
  })
})

describe('reads', () => {
  it('standard input where no file is named, and where - is', async () => {
    for (const argv of [[], ['-']]) expect((await command(argv, { input: PAGE })).stdout).toContain('## 老水渠通水')
  })

  it('standard input among files', async () => {
    expect((await command([b, '-'], { input: PAGE })).stdout).toBe((await command([b, a])).stdout)
  })

  it('standard input from a terminal only where - asks for it', async () => {
    const asked = await command([], { stdinIsTerminal: true })
    expect(asked.exitCode).toBe(2)
    expect(asked.stdout).toBe('')
    expect(asked.stderr).toContain('Usage: broadsheet [options] [FILE...]')
    expect(asked.stderr).toContain('Examples:')
    expect((await command(['-'], { stdinIsTerminal: true, input: PAGE })).exitCode).toBe(0)
  })

  it('GB18030 and Big5, told by itself or as it is told', async () => {
    writeFileSync(a, encoderOf('gb18030')('镇里的水渠修好了\n第二版\n'))
    writeFileSync(b, encoderOf('big5')('鎮裡的水渠修好了\n第三版\n'))
    expect((await command([a, b])).stdout).toBe('## 镇里的水渠修好了\n\n---\n\n## 鎮裡的水渠修好了\n')
    expect((await command([b, '--encoding', 'Big5'])).stdout).toBe('## 鎮裡的水渠修好了\n')
  })
})

describe('goes on when an input fails', () => {
  it('and says on one line each what is wrong', async () => {
    const missing = join(home, 'none.txt')
    const bad = join(home, 'bad.txt')
    writeFileSync(bad, Buffer.from([...Buffer.from('水渠修好了'), 0xff]))
    expect(await command([missing, join(a, 'inner.txt'), bad, b])).toEqual({
      stdout: '## 春灌\n',
      stderr:
        `broadsheet: Cannot read \`${missing}\`: expected a file, found none\n` +
        `broadsheet: Cannot read \`${join(a, 'inner.txt')}\`: a part of the path is no directory\n` +
        `broadsheet: Cannot decode \`${bad}\` at byte 15: expected utf-8, found FF\n`,
      exitCode: 1
    })
  })

  it('on one line even if a name has several, without obeying its escapes', async () => {
    const { stderr } = await command([join(home, 'no\n\u001b[31mne')])
    expect(stderr).toBe(`broadsheet: Cannot read \`${home}/no\\x0a\\x1b[31mne\`: expected a file, found none\n`)
  })

  it('replaces and counts undecodable bytes with --lenient', async () => {
    writeFileSync(b, Buffer.from([...Buffer.from('水渠修好了'), 0xff, 0x0a, ...Buffer.from('第三版'), 0xff]))
    expect(await command([b, '--lenient'])).toEqual({
      stdout: '## 水渠修好了\ufffd\n',
      stderr: `broadsheet: Replaced 2 undecodable characters in \`${b}\`, read as utf-8\n`,
      exitCode: 0
    })
  })
})

describe('refuses with exit code 2', () => {
  it.each([
    [['--colour'], "broadsheet: unknown option '--colour'"],
    [['--format', 'yaml'], "broadsheet: option '--format <format>' argument 'yaml' is invalid"],
    [['--format'], "broadsheet: option '--format <format>' argument missing"],
    [['--script', 'latin'], "broadsheet: option '--script <script>' argument 'latin' is invalid"],
    [['--max-pages', '0'], "broadsheet: option '--max-pages <n>' argument '0' is invalid. Expected a whole number from 1."],
    [['--max-characters', 'many'], "argument 'many' is invalid. Expected a whole number from 1."],
    [['--timeout', '-1'], "broadsheet: option '--timeout <seconds>' argument '-1' is invalid. Expected a number of seconds above 0."],
    [['--out', '', 'x'], 'Cannot write to the folder ``: expected a name'],
    [['--encoding', 'morse'], 'Cannot decode as `morse`: expected an encoding such as utf-8'],
    [['-', '-'], 'broadsheet: Cannot read standard input twice: expected `-` once'],
    [['--format', 'text', '--furniture'], 'broadsheet: Cannot use `--furniture` with `--format text`: expected Markdown'],
    [['--format', 'json', '--front-matter'], 'broadsheet: Cannot use `--front-matter` with `--format json`: expected Markdown'],
    [['--lexicon', 'package.json', 'x'], 'In `package.json`: Cannot read `options.lexicon`: expected `agencies`'],
    [['--overrides', 'package.json', 'x'], 'Cannot read `options.overrides`: expected a list, found object'],
    [['--overrides', 'none.json', 'x'], 'In `none.json`: ENOENT'],
    [['--overrides', 'examples/overrides.json', 'x', 'y'], 'broadsheet: Cannot use `--overrides` with 2 inputs: expected one, or `--issue`'],
    [['--overrides', 'examples/overrides.json', '--filter'], 'broadsheet: Cannot use `--overrides` with `--filter`'],
    [['--front-matter', 'x', 'y'], 'broadsheet: Cannot write front matter in the middle of a document: expected `--out DIR`'],
    [['--format', 'nitf', 'x'], 'broadsheet: Cannot write NITF to standard output, a document for each article: expected `--out DIR`'],
    [['--format', 'json', 'x', 'y'], 'broadsheet: Cannot write 2 inputs as one JSON document: expected `--out DIR`']
  ])('%j', async (argv, message) => {
    const { stdout, stderr, exitCode } = await command(argv)
    expect(stderr).toContain(message)
    expect(stderr).toContain('See `broadsheet --help`.')
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 })
  })
})

it('shows its version, and help with examples, on standard output', async () => {
  expect(await command(['--version'])).toEqual({ stdout: `${packageJson.version}\n`, stderr: '', exitCode: 0 })
  const help = await command(['--help'], { stdinIsTerminal: true })
  expect(help).toMatchObject({ stderr: '', exitCode: 0 })
  for (const word of ['FILE', '--format', '--out', '--encoding', '--lenient', '--script', '--furniture', 'Examples:', 'Exit status:'])
    expect(help.stdout).toContain(word)
})

describe('with --out', () => {
  it('writes a file for each input into a folder that it makes, and nothing else', async () => {
    const out = join(home, 'deep', 'out')
    expect(await command(['--out', out, '--quiet', a, b])).toEqual({ stdout: '', stderr: '', exitCode: 0 })
    expect(readdirSync(out).sort()).toEqual(['a.md', 'b.md'])
    expect(readFileSync(join(out, 'b.md'), 'utf8')).toBe('## 春灌\n')
  })

  it.each([
    ['json', 'a.json'],
    ['ndjson', 'a.ndjson'],
    ['text', 'a.txt']
  ])('names %s files by their format', async (format, name) => {
    const out = join(home, 'out')
    expect((await command(['--out', out, '--format', format, a])).exitCode).toBe(0)
    expect(readdirSync(out)).toEqual([name])
  })

  it('calls what comes from standard input stdin', async () => {
    await command(['--out', join(home, 'out')], { input: PAGE })
    expect(readdirSync(join(home, 'out'))).toEqual(['stdin.md'])
  })

  it('tells inputs of the same name apart, the same way every time', async () => {
    const folders = ['x', 'y', 'z'].map((name) => join(home, name))
    for (const folder of folders) mkdirSync(folder)
    const inputs = [join(home, 'x', 'page.txt'), join(home, 'y', 'PAGE.txt'), join(home, 'z', 'page.dump'), join(home, 'z', 'page-2.txt')]
    inputs.forEach((input, i) => writeFileSync(input, `第${i}\n版\n`))
    for (let time = 0; time < 2; time++) {
      expect((await command(['--out', join(home, 'out'), ...inputs])).exitCode).toBe(0)
      const written = ['page.md', 'PAGE-3.md', 'page-4.md', 'page-2.md'].map((name) => readFileSync(join(home, 'out', name), 'utf8'))
      expect(written).toEqual(['## 第0\n', '## 第1\n', '## 第2\n', '## 第3\n'])
      expect(readdirSync(join(home, 'out'))).toHaveLength(4)
    }
  })

  it('stays in the folder, however an input is named', async () => {
    const out = join(home, 'out', 'inner')
    mkdirSync(join(home, 'in'))
    writeFileSync(join(home, 'in', '..txt'), PAGE)
    writeFileSync(join(home, 'in', '..\\up.txt'), PAGE)
    const before = readdirSync(home).sort()
    const inputs = [a, join(home, 'in', '..', 'b.txt'), join(home, 'in', '..txt'), join(home, 'in', '..\\up.txt'), '']
    expect((await command(['--out', out, ...inputs])).exitCode).toBe(1)
    expect(readdirSync(home).sort()).toEqual([...before, 'out'].sort())
    expect(readdirSync(join(home, 'out'))).toEqual(['inner'])
    expect(readdirSync(out).sort()).toEqual(['.._up.md', '.broadsheet.ndjson', '_.md', 'a.md', 'b.md'])
  })

  it('does not write through a link that points elsewhere', async () => {
    const precious = join(home, 'precious.md')
    writeFileSync(precious, 'kept')
    mkdirSync(join(home, 'out'))
    symlinkSync(precious, join(home, 'out', 'a.md'))
    expect((await command(['--out', join(home, 'out'), a])).exitCode).toBe(0)
    expect(readFileSync(precious, 'utf8')).toBe('kept')
    expect(readFileSync(join(home, 'out', 'a.md'), 'utf8')).toContain('## 老水渠通水')
  })

  it('never overwrites an input', async () => {
    expect(await command(['--out', home, '--format', 'text', '--quiet', a, b])).toEqual({
      stdout: '',
      stderr: [a, b].map((file) => `broadsheet: Cannot write \`${file}\`: expected a file that is not an input\n`).join(''),
      exitCode: 1
    })
    expect(readFileSync(a, 'utf8')).toBe(PAGE)
    expect(readdirSync(home).sort()).toEqual(['.broadsheet.ndjson', 'a.txt', 'b.txt'])
  })

  it('leaves nothing half done where a file cannot be written', async () => {
    mkdirSync(join(home, 'out', 'a.md'), { recursive: true })
    expect(await command(['--out', join(home, 'out'), a, b])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining(`broadsheet: Cannot write \`${join(home, 'out', 'a.md')}\`: `) as string
    })
    expect(readdirSync(join(home, 'out')).sort()).toEqual(['.broadsheet.ndjson', 'a.md', 'b.md'])
  })

  it.skipIf(!existsSync('/proc/self'))('fails where no folder can be made, and says so at once', async () => {
    expect(await command(['--out', '/proc/broadsheet/out', a])).toEqual({
      stdout: '',
      stderr: 'broadsheet: Cannot make the folder `/proc/broadsheet/out`: no folder can be made there\n',
      exitCode: 1
    })
  })

  it('makes the folders above it', async () => {
    expect((await command(['--out', join(home, 'x', 'y', 'z'), a])).exitCode).toBe(0)
    expect(readdirSync(join(home, 'x', 'y', 'z'))).toEqual(['a.md'])
  })

  it('fails where the folder is a file', async () => {
    expect(await command(['--out', b, a])).toEqual({
      stdout: '',
      stderr: `broadsheet: Cannot make the folder \`${b}\`: expected a directory, found a file\n`,
      exitCode: 1
    })
  })
})

describe('matches headlines', () => {
  afterEach(() => {
    vi.doUnmock('nodejieba')
  })

  it.each([
    ['pairs of characters, if nothing else is asked for', [], 'bigram'],
    ["the words of the runtime's dictionary on request", ['--segmenter', 'intl'], 'intl']
  ])('by %s', async (_title, flags, name) => {
    expect((await command([a, ...flags])).exitCode).toBe(0)
    expect(vi.mocked(reconstruct).mock.lastCall?.[1]?.segmenter?.name).toBe(name)
  })

  it('and says once what is missing for a segmenter that cannot be loaded', async () => {
    vi.doMock('nodejieba', () => {
      throw new Error('no such package')
    })
    expect(await command(['--segmenter', 'jieba', a, b])).toEqual({
      stdout: '',
      stderr: 'broadsheet: Cannot load `jieba` for `segmenter`: expected the optional package `nodejieba` to be installed\n',
      exitCode: 2
    })
  })

  it('by no other name', async () => {
    const { stderr, exitCode } = await command(['--segmenter', 'words', a])
    expect(stderr).toContain("'words' is invalid. Allowed choices are bigram, intl, jieba.")
    expect(exitCode).toBe(2)
  })
})

describe('at a terminal', () => {
  it('shows how far it is, and wipes that away', async () => {
    const { stderr } = await command(['--out', join(home, 'out'), a, b], { stderrIsTerminal: true })
    expect(stderr).toContain('[------------------------] 0 of 2')
    expect(stderr).toContain('[############------------] 1 of 2')
    expect(stderr).toMatch(/\r\u001b\[Kbroadsheet: 2 written to `[^`]+` \(\d+\.\d s\)\n$/)
  })

  it.each([
    ['one input', { stderrIsTerminal: true }, 1],
    ['the articles going to the same screen', { stderrIsTerminal: true, stdoutIsTerminal: true }, 2],
    ['a terminal that cannot move its cursor', { stderrIsTerminal: true, env: { TERM: 'dumb' } }, 2],
    ['no terminal', {}, 2]
  ])('shows no bar for %s', async (_title, options, count) => {
    expect((await command([a, b].slice(0, count), options)).stderr).not.toContain(' of ')
  })

  it('colours messages, unless NO_COLOR forbids it or nobody looks', async () => {
    expect((await command(['none'], { stderrIsTerminal: true })).stderr).toContain('\u001b[31mbroadsheet:\u001b[39m Cannot read')
    expect((await command(['none'], { stderrIsTerminal: true, env: { NO_COLOR: '1' } })).stderr).toMatch(/broadsheet: Cannot read `none`: [^\u001b]*$/)
    expect((await command(['none'])).stderr).not.toContain('\u001b')
  })
})

describe('when standard output fails', () => {
  it('ends quietly if the reader has gone', async () => {
    expect(await command([a, b], { stdoutFails: 'EPIPE' })).toEqual({ stdout: '', stderr: '', exitCode: 0 })
    expect(await command(['--help'], { stdoutFails: 'EPIPE' })).toEqual({ stdout: '', stderr: '', exitCode: 0 })
  })

  it('keeps the failure of an earlier input', async () => {
    expect((await command(['none', a], { stdoutFails: 'EPIPE' })).exitCode).toBe(1)
  })

  it('says so once if the disk is full', async () => {
    expect(await command([a, b], { stdoutFails: 'ENOSPC' })).toEqual({
      stdout: '',
      stderr: 'broadsheet: Cannot write to standard output: no space left\n',
      exitCode: 1
    })
  })
})
