import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { command, useHome } from './fake-pages.ts'

vi.mock('../../src/reconstruct.ts', async () => ({ reconstruct: vi.fn((await import('./fake-reconstruct.ts')).fakeReconstruct) }))

const home = useHome()

describe('at a terminal', () => {
  it('shows how far it is, and wipes that away', async () => {
    const { stderr } = await command(['--out', join(home.path, 'out'), home.a, home.b], { stderrIsTerminal: true })
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
    expect((await command([home.a, home.b].slice(0, count), options)).stderr).not.toContain(' of ')
  })

  it('colours messages, unless NO_COLOR forbids it or nobody looks', async () => {
    expect((await command(['none'], { stderrIsTerminal: true })).stderr).toContain('\u001b[31mbroadsheet:\u001b[39m Cannot read')
    expect((await command(['none'], { stderrIsTerminal: true, env: { NO_COLOR: '1' } })).stderr).toMatch(/broadsheet: Cannot read `none`: [^\u001b]*$/)
    expect((await command(['none'])).stderr).not.toContain('\u001b')
  })
})

describe('when standard output fails', () => {
  it('ends quietly if the reader has gone', async () => {
    expect(await command([home.a, home.b], { stdoutFails: 'EPIPE' })).toEqual({ stdout: '', stderr: '', exitCode: 0 })
    expect(await command(['--help'], { stdoutFails: 'EPIPE' })).toEqual({ stdout: '', stderr: '', exitCode: 0 })
  })

  it('keeps the failure of an earlier input', async () => {
    expect((await command(['none', home.a], { stdoutFails: 'EPIPE' })).exitCode).toBe(1)
  })

  it('says so once if the disk is full', async () => {
    expect(await command([home.a, home.b], { stdoutFails: 'ENOSPC' })).toEqual({
      stdout: '',
      stderr: 'broadsheet: Cannot write to standard output: no space left\n',
      exitCode: 1
    })
  })
})
