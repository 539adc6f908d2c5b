import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { reconstruct } from '../../src/reconstruct.ts'
import { encoderOf } from '../read/encoder.ts'
import { command, PAGE, useHome } from './fake-pages.ts'

vi.mock('../../src/reconstruct.ts', async () => ({ reconstruct: vi.fn((await import('./fake-reconstruct.ts')).fakeReconstruct) }))

const home = useHome()

describe('reads', () => {
  it('standard input where no file is named, and where - is', async () => {
    for (const argv of [[], ['-']]) expect((await command(argv, { input: PAGE })).stdout).toContain('## 老水渠通水')
  })

  it('standard input among files', async () => {
    expect((await command([home.b, '-'], { input: PAGE })).stdout).toBe((await command([home.b, home.a])).stdout)
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
    writeFileSync(home.a, encoderOf('gb18030')('镇里的水渠修好了\n第二版\n'))
    writeFileSync(home.b, encoderOf('big5')('鎮裡的水渠修好了\n第三版\n'))
    expect((await command([home.a, home.b])).stdout).toBe('## 镇里的水渠修好了\n\n---\n\n## 鎮裡的水渠修好了\n')
    expect((await command([home.b, '--encoding', 'Big5'])).stdout).toBe('## 鎮裡的水渠修好了\n')
  })
})

describe('goes on when an input fails', () => {
  it('and says on one line each what is wrong', async () => {
    const missing = join(home.path, 'none.txt')
    const bad = join(home.path, 'bad.txt')
    writeFileSync(bad, Buffer.from([...Buffer.from('水渠修好了'), 0xff]))
    expect(await command([missing, join(home.a, 'inner.txt'), bad, home.b])).toEqual({
      stdout: '## 春灌\n',
      stderr:
        `broadsheet: Cannot read \`${missing}\`: expected a file, found none\n` +
        `broadsheet: Cannot read \`${join(home.a, 'inner.txt')}\`: a part of the path is no directory\n` +
        `broadsheet: Cannot decode \`${bad}\` at byte 15: expected utf-8, found FF\n`,
      exitCode: 1
    })
  })

  it('on one line even if a name has several, without obeying its escapes', async () => {
    const { stderr } = await command([join(home.path, 'no\n\u001b[31mne')])
    expect(stderr).toBe(`broadsheet: Cannot read \`${home.path}/no\\x0a\\x1b[31mne\`: expected a file, found none\n`)
  })

  it('replaces and counts undecodable bytes with --lenient', async () => {
    writeFileSync(home.b, Buffer.from([...Buffer.from('水渠修好了'), 0xff, 0x0a, ...Buffer.from('第三版'), 0xff]))
    expect(await command([home.b, '--lenient'])).toEqual({
      stdout: '## 水渠修好了\ufffd\n',
      stderr: `broadsheet: Replaced 2 undecodable characters in \`${home.b}\`, read as utf-8\n`,
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
    [['--timeout', '-1'], "broadsheet: option '--timeout <seconds>' argument '-1' is invalid. Expected a number of seconds above 0, at most 2147483."],
    [['--timeout', '2147484'], 'Expected a number of seconds above 0, at most 2147483.'],
    [['--out', '', 'x'], 'Cannot write to the folder ``: expected a name'],
    [['--encoding', 'morse'], 'Cannot decode as `morse`: expected an encoding such as utf-8'],
    [['-', '-'], 'broadsheet: Cannot read standard input twice: expected `-` once'],
    [['--format', 'text', '--furniture'], 'broadsheet: Cannot use `--furniture` with `--format text`: expected Markdown'],
    [['--format', 'json', '--front-matter'], 'broadsheet: Cannot use `--front-matter` with `--format json`: expected Markdown'],
    [['--lexicon', 'package.json', 'x'], 'In `package.json`: Cannot read `options.lexicon`: expected `agencies`'],
    [['--overrides', 'package.json', 'x'], 'Cannot read `options.overrides`: expected a list, found object'],
    [['--overrides', 'none.json', 'x'], 'In `none.json`: expected a file, found none'],
    [['--lexicon', 'src', 'x'], 'In `src`: expected a file, found a directory'],
    [['--lexicon', 'README.md', 'x'], 'In `README.md`: expected JSON ('],
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

describe('matches headlines', () => {
  afterEach(() => {
    vi.doUnmock('nodejieba')
  })

  it.each([
    ['pairs of characters, if nothing else is asked for', [], 'bigram'],
    ["the words of the runtime's dictionary on request", ['--segmenter', 'intl'], 'intl']
  ])('by %s', async (_title, flags, name) => {
    expect((await command([home.a, ...flags])).exitCode).toBe(0)
    expect(vi.mocked(reconstruct).mock.lastCall?.[1]?.segmenter?.name).toBe(name)
  })

  it('and says once what is missing for a segmenter that cannot be loaded', async () => {
    vi.doMock('nodejieba', () => {
      throw new Error('no such package')
    })
    expect(await command(['--segmenter', 'jieba', home.a, home.b])).toEqual({
      stdout: '',
      stderr: 'broadsheet: Cannot load `jieba` for `segmenter`: expected the optional package `nodejieba` to be installed\n',
      exitCode: 2
    })
  })

  it('by no other name', async () => {
    const { stderr, exitCode } = await command(['--segmenter', 'words', home.a])
    expect(stderr).toContain("'words' is invalid. Allowed choices are bigram, intl, jieba.")
    expect(exitCode).toBe(2)
  })
})
