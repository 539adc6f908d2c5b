/**
 * One measurement, in a process of its own: what is asked for comes as JSON in the first argument, what was measured
 * goes as JSON to stdout.
 */
import { reconstruct } from '../src/index.ts'
import { toJson } from '../src/output/json.ts'
import { toMarkdown } from '../src/output/markdown.ts'
import { makeInput } from './input.ts'

/** What to measure. */
export interface Request {
  task: keyof typeof TASKS
  megabytes: number
  /** What stands between two pages. */
  between: '\f' | '\n'
  /** `time`: warm, the best of three. `memory`: the peak of a process that does it once. */
  measure: 'time' | 'memory'
}

/** What was measured. */
export interface Measurement {
  bytes: number
  /** Seconds for the task, text given. */
  seconds: number
  /** Seconds for decoding, splitting and one pass over the same input. */
  baseSeconds: number
  /** The process's largest resident set, in bytes. */
  peak: number
}

const TASKS = {
  newspaper: (text: string): unknown => reconstruct(text),
  JSON: (text: string): unknown => JSON.stringify(toJson(reconstruct(text))),
  Markdown: (text: string): unknown => toMarkdown(reconstruct(text))
}

/** Enough to have the code compiled. */
const WARM_MEGABYTES = 1
const ROUNDS = 3

/** The least that any program does with a dump: decode it, split it into lines, look at every code unit. */
function base(bytes: Uint8Array): number {
  const lines = new TextDecoder().decode(bytes).split('\n')
  let sum = 0
  for (const line of lines) for (let at = 0; at < line.length; at++) sum += line.charCodeAt(at)
  return sum
}

function best(rounds: number, run: () => unknown): number {
  let least = Infinity
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    run()
    least = Math.min(least, performance.now() - start)
  }
  return least / 1000
}

const { task, megabytes, between, measure } = JSON.parse(process.argv[2]!) as Request
const run = TASKS[task]
const bytes = makeInput(megabytes, between)
const measured: Measurement = { bytes: bytes.length, seconds: 0, baseSeconds: 0, peak: 0 }
if (measure === 'time') {
  const warm = makeInput(WARM_MEGABYTES, '\f')
  best(ROUNDS, () => base(warm))
  best(ROUNDS, () => run(new TextDecoder().decode(warm)))
  measured.baseSeconds = best(ROUNDS, () => base(bytes))
  const text = new TextDecoder().decode(bytes)
  measured.seconds = best(ROUNDS, () => run(text))
} else {
  run(new TextDecoder().decode(bytes))
  measured.peak = process.resourceUsage().maxRSS * 1024
}
console.log(JSON.stringify(measured))
