/**
 * `npm run kill`: kills a batch of 2,000 files at 50 random moments, resumes it each time, and compares its outputs with those of an undisturbed run.
 * Wants the build. Files, kills and seed may be given: `npm run kill -- 200 5 1`.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { killBatch } from '../test/batches/kill.ts'

/** Characters of a piece. */
const PIECE = 1000

const [files = 2000, kills = 50, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
const seeds = new URL('../seeds/', import.meta.url)
const names = readdirSync(seeds).filter((name) => name.endsWith('.txt'))
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-kill-'))
const found = await killBatch({
  main: fileURLToPath(new URL('../dist/cli/main.js', import.meta.url)),
  folder,
  // Pieces of pages: it is the files that count, not their length.
  pages: names.map((name) => readFileSync(new URL(name, seeds), 'utf8').slice(0, PIECE)),
  files,
  kills,
  seed,
  say: (message) => console.error(message)
})
rmSync(folder, { recursive: true })
console.log(`${files} files, ${found.kills} kills, seed ${seed}: ${found.outputs} outputs, ${found.wrong.length} wrong`)
process.exitCode = found.wrong.length > 0 ? 1 : 0
