import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Newspaper } from '../../src/newspaper.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const SEED = fileURLToPath(new URL('../../seeds/000_6a8051309f74110b.txt', import.meta.url))

/** Runs the command as a process of its own. */
function command(
  argv: string[],
  { input = '', hangUp = false }: { input?: string | Uint8Array; hangUp?: boolean } = {}
): Promise<{ stdout: string; stderr: string; exitCode: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...argv])
    let stdout = ''
    let stderr = ''
    if (hangUp) child.stdout.destroy()
    else child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk))
    child.on('error', reject).on('close', (exitCode) => resolve({ stdout, stderr, exitCode }))
    child.stdin.on('error', () => {}).end(input)
  })
}

describe('the command as a process', { timeout: 30_000 }, () => {
  it('ends with 0 when all is done', async () => {
    const { stdout, stderr, exitCode } = await command(['--format', 'json', SEED])
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
    expect((JSON.parse(stdout) as Newspaper).source.parts).toEqual([{ name: SEED, encoding: 'utf-8', start: 0 }])
  })

  it('gives the same from standard input as from the file', async () => {
    const [piped, named] = await Promise.all([command([], { input: readFileSync(SEED) }), command([SEED])])
    expect(piped).toEqual(named)
    expect(piped.exitCode).toBe(0)
  })

  it('ends with 1 when an input fails, and does the others', async () => {
    const { stdout, stderr, exitCode } = await command(['no-such-page.txt', SEED])
    expect({ stderr, exitCode }).toEqual({ stderr: 'broadsheet: Cannot read `no-such-page.txt`: expected a file, found none\n', exitCode: 1 })
    expect(stdout).toBe((await command([SEED])).stdout)
  })

  it('ends with 2 when it is used wrongly', async () => {
    expect(await command(['--format', 'yaml', SEED])).toMatchObject({ stdout: '', exitCode: 2 })
  })

  it('ends quietly when the reader has gone', async () => {
    expect(await command(['--format', 'json', SEED], { hangUp: true })).toEqual({ stdout: '', stderr: '', exitCode: 0 })
  })
})
