import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { command, PAGE, useHome } from './fake-pages.ts'

vi.mock('../../src/reconstruct.ts', async () => ({ reconstruct: vi.fn((await import('./fake-reconstruct.ts')).fakeReconstruct) }))

const home = useHome()

describe('with --out', () => {
  it('writes a file for each input into a folder that it makes, and nothing else', async () => {
    const out = join(home.path, 'deep', 'out')
    expect(await command(['--out', out, '--quiet', home.a, home.b])).toEqual({ stdout: '', stderr: '', exitCode: 0 })
    expect(readdirSync(out).sort()).toEqual(['a.md', 'b.md'])
    expect(readFileSync(join(out, 'b.md'), 'utf8')).toBe('## 春灌\n')
  })

  it.each([
    ['json', 'a.json'],
    ['ndjson', 'a.ndjson'],
    ['text', 'a.txt']
  ])('names %s files by their format', async (format, name) => {
    const out = join(home.path, 'out')
    expect((await command(['--out', out, '--format', format, home.a])).exitCode).toBe(0)
    expect(readdirSync(out)).toEqual([name])
  })

  it('calls what comes from standard input stdin', async () => {
    await command(['--out', join(home.path, 'out')], { input: PAGE })
    expect(readdirSync(join(home.path, 'out'))).toEqual(['stdin.md'])
  })

  it('tells inputs of the same name apart, the same way every time', async () => {
    const folders = ['x', 'y', 'z'].map((name) => join(home.path, name))
    for (const folder of folders) mkdirSync(folder)
    const inputs = [join(home.path, 'x', 'page.txt'), join(home.path, 'y', 'PAGE.txt'), join(home.path, 'z', 'page.dump'), join(home.path, 'z', 'page-2.txt')]
    inputs.forEach((input, i) => writeFileSync(input, `第${i}\n版\n`))
    for (let time = 0; time < 2; time++) {
      expect((await command(['--out', join(home.path, 'out'), ...inputs])).exitCode).toBe(0)
      const written = ['page.md', 'PAGE-3.md', 'page-4.md', 'page-2.md'].map((name) => readFileSync(join(home.path, 'out', name), 'utf8'))
      expect(written).toEqual(['## 第0\n', '## 第1\n', '## 第2\n', '## 第3\n'])
      expect(readdirSync(join(home.path, 'out'))).toHaveLength(4)
    }
  })

  it('stays in the folder, however an input is named', async () => {
    const out = join(home.path, 'out', 'inner')
    mkdirSync(join(home.path, 'in'))
    writeFileSync(join(home.path, 'in', '..txt'), PAGE)
    writeFileSync(join(home.path, 'in', '..\\up.txt'), PAGE)
    const before = readdirSync(home.path).sort()
    const inputs = [home.a, join(home.path, 'in', '..', 'b.txt'), join(home.path, 'in', '..txt'), join(home.path, 'in', '..\\up.txt'), '']
    expect((await command(['--out', out, ...inputs])).exitCode).toBe(1)
    expect(readdirSync(home.path).sort()).toEqual([...before, 'out'].sort())
    expect(readdirSync(join(home.path, 'out'))).toEqual(['inner'])
    expect(readdirSync(out).sort()).toEqual(['.._up.md', '.broadsheet.ndjson', '_.md', 'a.md', 'b.md'])
  })

  it('does not write through a link that points elsewhere', async () => {
    const precious = join(home.path, 'precious.md')
    writeFileSync(precious, 'kept')
    mkdirSync(join(home.path, 'out'))
    symlinkSync(precious, join(home.path, 'out', 'a.md'))
    expect((await command(['--out', join(home.path, 'out'), home.a])).exitCode).toBe(0)
    expect(readFileSync(precious, 'utf8')).toBe('kept')
    expect(readFileSync(join(home.path, 'out', 'a.md'), 'utf8')).toContain('## 老水渠通水')
  })

  it('never overwrites an input', async () => {
    expect(await command(['--out', home.path, '--format', 'text', '--quiet', home.a, home.b])).toEqual({
      stdout: '',
      stderr: [home.a, home.b].map((file) => `broadsheet: Cannot write \`${file}\`: expected a file that is not an input\n`).join(''),
      exitCode: 1
    })
    expect(readFileSync(home.a, 'utf8')).toBe(PAGE)
    expect(readdirSync(home.path).sort()).toEqual(['.broadsheet.ndjson', 'a.txt', 'b.txt'])
  })

  it('leaves nothing half done where a file cannot be written', async () => {
    mkdirSync(join(home.path, 'out', 'a.md'), { recursive: true })
    expect(await command(['--out', join(home.path, 'out'), home.a, home.b])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining(`broadsheet: Cannot write \`${join(home.path, 'out', 'a.md')}\`: `) as string
    })
    expect(readdirSync(join(home.path, 'out')).sort()).toEqual(['.broadsheet.ndjson', 'a.md', 'b.md'])
  })

  it.skipIf(!existsSync('/proc/self'))('fails where no folder can be made, and says so at once', async () => {
    expect(await command(['--out', '/proc/broadsheet/out', home.a])).toEqual({
      stdout: '',
      stderr: 'broadsheet: Cannot make the folder `/proc/broadsheet/out`: no folder can be made there\n',
      exitCode: 1
    })
  })

  it('makes the folders above it', async () => {
    expect((await command(['--out', join(home.path, 'x', 'y', 'z'), home.a])).exitCode).toBe(0)
    expect(readdirSync(join(home.path, 'x', 'y', 'z'))).toEqual(['a.md'])
  })

  it('fails where the folder is a file', async () => {
    expect(await command(['--out', home.b, home.a])).toEqual({
      stdout: '',
      stderr: `broadsheet: Cannot make the folder \`${home.b}\`: expected a directory, found a file\n`,
      exitCode: 1
    })
  })
})
