import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { command, useHome } from './fake-pages.ts'

vi.mock('../../src/reconstruct.ts', async () => ({ reconstruct: vi.fn((await import('./fake-reconstruct.ts')).fakeReconstruct) }))

const home = useHome()

describe('writes to standard output', () => {
  it('Markdown, if nothing else is asked for', async () => {
    expect(await command([home.a])).toEqual({ stdout: '## 老水渠通水\n\n---\n\n## 鎮裡修路\n', stderr: '', exitCode: 0 })
  })

  it('Markdown of several inputs with a break between them', async () => {
    expect((await command([home.b, home.a])).stdout).toBe('## 春灌\n\n---\n\n## 老水渠通水\n\n---\n\n## 鎮裡修路\n')
  })

  it('nothing for an empty input, and no break beside it', async () => {
    writeFileSync(home.b, '')
    expect(await command([home.b, home.a, home.b])).toEqual({ ...(await command([home.a])), exitCode: 0 })
  })

  it('the furniture in Markdown on request', async () => {
    expect((await command([home.b, '--furniture'])).stdout).toBe('## 春灌\n\n---\n\n- 第三版\n')
  })

  it('JSON, one document that names the input and its encoding', async () => {
    const { stdout, exitCode } = await command(['--format', 'json', home.a])
    expect(JSON.parse(stdout)).toMatchObject({ format: 'broadsheet/1', source: { parts: [{ name: home.a, encoding: 'utf-8', start: 0 }] } })
    expect(stdout.endsWith('}\n')).toBe(true)
    expect(exitCode).toBe(0)
  })

  it('NDJSON, one article a line, each with its input', async () => {
    const lines = (await command(['--format=ndjson', home.a, home.b])).stdout.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { source: home.a, headline: '老水渠通水' },
      { source: home.a, headline: '鎮裡修路' },
      { source: home.b, headline: '春灌' }
    ])
  })

  it('plain text, inputs set apart from articles', async () => {
    expect((await command(['--format', 'text', home.b, home.a])).stdout).toBe(`春灌\n\n${'='.repeat(40)}\n\n老水渠通水\n\n${'-'.repeat(40)}\n\n鎮裡修路\n`)
  })

  it('ninjs and JSON-LD, one document each', async () => {
    expect(JSON.parse((await command(['--format', 'ninjs', home.a])).stdout)).toMatchObject({
      type: 'composite',
      associations: [{ type: 'text' }, { type: 'text' }]
    })
    expect(JSON.parse((await command(['--format', 'jsonld', home.a])).stdout)).toMatchObject({ '@context': 'https://schema.org' })
  })

  it('front matter before the Markdown on request', async () => {
    const { stdout } = await command(['--front-matter', home.b])
    expect(stdout.startsWith(`---\nfiles:\n  - ${home.b}\narticles:\n  - id: "0"\n    headline: 春灌\n`)).toBe(true)
    expect(stdout.endsWith('\n---\n\n## 春灌\n')).toBe(true)
  })

  it('simplified characters on request, whatever the source holds', async () => {
    expect((await command(['--script', 'hans', home.a])).stdout).toContain('## 镇里修路')
    expect((await command([home.a])).stdout).toContain('## 鎮裡修路')
  })
})

it('writes NITF into a folder for each input, a file for each article', async () => {
  const folder = join(home.path, 'out')
  expect(await command(['--format', 'nitf', '--quiet', '--out', folder, home.a, home.b])).toEqual({ stdout: '', stderr: '', exitCode: 0 })
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
    const { stdout, exitCode } = await command(['--issue', '--format', 'json', home.a, home.b])
    expect(JSON.parse(stdout)).toMatchObject({ source: { parts: [{ name: home.a }, { name: home.b }] }, articles: [{}, {}, {}, {}] })
    expect(exitCode).toBe(0)
    expect((await command(['--issue', home.a, home.b])).stdout).not.toContain('第三版')
  })

  it('named after the first in a folder', async () => {
    const folder = join(home.path, 'out')
    expect(await command(['--issue', '--out', folder, home.a, home.b])).toEqual({ stdout: '', stderr: '', exitCode: 0 })
    expect(readdirSync(folder)).toEqual(['a.md'])
  })

  it('without those that fail, and writes nothing where all do', async () => {
    const missing = join(home.path, 'none.txt')
    const some = await command(['--issue', '--format', 'ndjson', missing, home.b, home.a])
    expect(some.stdout.trimEnd().split('\n')).toHaveLength(4)
    expect(some.stderr).toContain('none.txt')
    expect(some.exitCode).toBe(1)
    expect(await command(['--issue', missing])).toMatchObject({ stdout: '', exitCode: 1 })
  })
})
