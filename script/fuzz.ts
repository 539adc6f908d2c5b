/**
 * `npm run fuzz`: damaged dumps of every form, generated pages and noise, and every promise tried on each. A case is settled by seed and number:
 *
 *   --cases 10000   how many
 *   --seed 1        which; by default, one that was not tried before
 *   --from 0        the number of the first: a run that was broken off goes on from where it was
 *   --save DIR      write the inputs that broke a promise there
 */
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { makeInput } from '../test/fuzz/inputs.ts'
import type { Tally } from '../test/fuzz/run.ts'

/** Cases between two lines of report. */
const STEP = 5000
/** A case that takes longer than this, in seconds by the clock, is given up: the process hangs. */
const HANGS = 120

const { values } = parseArgs({ options: { cases: { type: 'string' }, seed: { type: 'string' }, from: { type: 'string' }, save: { type: 'string' } } })
const cases = Number(values.cases ?? 10_000)
const seed = Number(values.seed ?? Date.now() % 2 ** 31)
const first = Number(values.from ?? 0)

let [done, read, found] = [0, 0, 0]
for (let from = first; from < first + cases;) {
  const tally = await inProcess(from, Math.min(STEP, first + cases - from))
  from += tally.cases
  done += tally.cases
  read += tally.read
  found += tally.finds.length
  for (const { number, from: origin, faults } of tally.finds) {
    console.log(`case ${number} (${origin}): ${faults.join('\n  ')}`)
    if (values.save !== undefined) {
      mkdirSync(values.save, { recursive: true })
      writeFileSync(join(values.save, `${seed}-${number}`), makeInput(seed, number).bytes)
    }
  }
  console.log(`seed ${seed}: ${done} cases, to number ${from}, ${read} read, ${found} broke a promise`)
}
process.exitCode = found > 0 ? 1 : 0

/** Runs cases in a process of their own, which is ended where it hangs. */
async function inProcess(from: number, count: number): Promise<Tally> {
  const args = ['--import', 'tsx', fileURLToPath(new URL('../test/fuzz/child.ts', import.meta.url)), String(seed), String(from), String(count)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'pipe'] })
  let at = from
  let tally: Tally | undefined
  const restart = (): NodeJS.Timeout => setTimeout(() => child.kill('SIGKILL'), 1000 * HANGS)
  let watch: NodeJS.Timeout | undefined
  for await (const line of createInterface({ input: child.stdio[3] as Readable })) {
    clearTimeout(watch)
    watch = restart()
    if (line.startsWith('{')) tally = JSON.parse(line) as Tally
    else at = Number(line)
  }
  clearTimeout(watch)
  return tally ?? { cases: at + 1 - from, read: 0, finds: [{ number: at, from: 'unknown', faults: ['hangs, or ends the process'] }] }
}
