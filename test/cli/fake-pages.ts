import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { run } from '../../src/cli/run.ts'
import type { ExitCode } from '../../src/cli/terminal.ts'
import { fakeTerminal, type FakeTerminal, type FakeTerminalOptions } from './fake-terminal.ts'

/** One page: two articles and a line of furniture. */
export const PAGE = '老水渠通水\n鎮裡修路\n第二版\n'

/** A folder with two pages in it, new for each test of a file. */
export interface Home {
  path: string
  /** The page above, and one of one article. */
  a: string
  b: string
}

/** Makes a folder of pages before each test of the file and removes it behind it. */
export function useHome(): Home {
  const home: Home = { path: '', a: '', b: '' }
  beforeEach(() => {
    home.path = mkdtempSync(join(tmpdir(), 'broadsheet-'))
    home.a = join(home.path, 'a.txt')
    home.b = join(home.path, 'b.txt')
    writeFileSync(home.a, PAGE)
    writeFileSync(home.b, '春灌\n第三版\n')
  })
  afterEach(() => rmSync(home.path, { recursive: true, force: true }))
  return home
}

/** What a command wrote, and how it ended. */
export type Outcome = FakeTerminal['written'] & { exitCode: ExitCode }

/** Runs the command at a terminal that remembers. */
export async function command(argv: string[], options: FakeTerminalOptions = {}): Promise<Outcome> {
  const terminal = fakeTerminal(options)
  const exitCode = await run(argv, terminal)
  return { ...terminal.written, exitCode }
}
