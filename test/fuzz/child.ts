import { writeSync } from 'node:fs'
import { runCases } from './run.ts'

/** A process of its own for some cases: it writes the number of each before it begins, and what all came to, a line each. */
const REPORT = 3
const [seed = 0, from = 0, count = 0] = process.argv.slice(2).map(Number)

const tally = await runCases(seed, from, count, (number) => void writeSync(REPORT, `${number}\n`))
writeSync(REPORT, JSON.stringify(tally) + '\n')
