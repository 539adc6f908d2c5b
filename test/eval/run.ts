/**
 * `npm run eval`: reconstructs every dump that has gold and prints the figures.
 *
 *   --only TEXT   only the cases whose id has TEXT in it
 *   --verbose     which blocks were missed and which are spurious
 *   --json FILE   write the figures to FILE
 *   --check       fail when a figure of a group or a seed is below its floor, or below what the README says, or when confidence is off
 *   --raise       raise the floors to this run's figures where these are higher
 *   --lower       set the floors to this run's figures, lower ones too: say why in the commit
 *   --readme      write this run's figures into the README
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { read, reconstruct } from '../../src/index.ts'
import { toJson } from '../../src/output/json.ts'
import { type Case, groupOf, listCases } from './cases.ts'
import { belowFloors, type Floors, moveFloors } from './floors.ts'
import { countJoints, jumpFigures, type JumpTally, listIssues } from './jumps.ts'
import { pairFigures } from './line-pairs.ts'
import { listNoisy, tallyPairs } from './noisy.ts'
import { overstated, setFigures } from './readme.ts'
import { beyondLimits, measureReliability, type Rated, reliabilityTable } from './reliability.ts'
import { add, type Figures, figures, score, type Tallies } from './score.ts'
import { type Measured, type Row, table } from './table.ts'

/** A case that was scored. */
interface Scored {
  item: Case
  tallies: Tallies
  milliseconds: number
}

const floorsFile = new URL('floors.json', import.meta.url)
const readmeFile = new URL('../../README.md', import.meta.url)
const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
    json: { type: 'string' },
    check: { type: 'boolean', default: false },
    raise: { type: 'boolean', default: false },
    lower: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false }
  }
})
if (flags.only && (flags.check || flags.raise || flags.lower || flags.readme)) {
  throw new Error('Cannot use `--only` with floors or the README: expected a run over all cases')
}

const cases = listCases().filter(({ id }) => id.includes(flags.only))
if (!cases.length) throw new Error(`Cannot find a case for \`--only ${flags.only}\`: expected part of an id`)
const rated: Rated[] = []
const scored = cases.flatMap((item) => scoreCase(item) ?? [])
const caseRows = scored.map(({ item, tallies, milliseconds }) => ({ name: item.id, figures: figures(tallies), milliseconds }))
const groupRows = pool(scored)
const jumpRows = scoreJumps()
const noisyRows = scoreNoisy()
if (scored.length) {
  const [head, ...lines] = table([...caseRows, ...groupRows])
  console.log([head, ...lines.slice(0, caseRows.length), '', head, ...lines.slice(caseRows.length)].join('\n'))
}
for (const rows of [jumpRows, noisyRows]) if (rows.length > 0) console.log(['', ...table(rows)].join('\n'))
const reliability = measureReliability(rated)
console.log(['', ...reliabilityTable(reliability)].join('\n'))
if (flags.json) {
  const groups = byName<Measured>([...groupRows, ...jumpRows, ...noisyRows])
  writeFileSync(flags.json, JSON.stringify({ cases: byName(caseRows), groups }, null, 2) + '\n')
}
if (scored.length < cases.length) process.exitCode = 1
keepFloors()
keepReadme()

function scoreCase(item: Case): Scored | undefined {
  const { id, file, gold, source, tolerance } = item
  try {
    const start = performance.now()
    const reading = read(source, { name: file })
    const predicted = toJson(reconstruct(reading, { name: file }))
    const milliseconds = performance.now() - start
    if (flags.verbose) console.log(`\n${id}`)
    const judge = (article: number | undefined, at: number, right: boolean): void => {
      const { confidence } = (article === undefined ? predicted.furniture : predicted.articles[article]!.blocks)[at]!
      rated.push({ confidence, right })
    }
    const tallies = score(gold, predicted, reading.text, { tolerance, judge, ...(flags.verbose && { log: (line: string) => console.log(line) }) })
    return { item, tallies, milliseconds }
  } catch (error) {
    console.error(`${id}: ${error instanceof Error ? error.stack : String(error)}`)
    return undefined
  }
}

function pool(list: readonly Scored[]): Row<Figures>[] {
  const groups = new Map<string, Scored>()
  for (const one of list) {
    const name = groupOf(one.item)
    const sum = groups.get(name)
    groups.set(name, sum ? { ...sum, tallies: add(sum.tallies, one.tallies), milliseconds: sum.milliseconds + one.milliseconds } : one)
  }
  return [...groups].map(([name, { tallies, milliseconds }]) => ({ name, figures: figures(tallies), milliseconds }))
}

/** Stories that jump from page to page, joined or not. */
function scoreJumps(): Row[] {
  const groups = new Map<string, { tallies: JumpTally[]; milliseconds: number }>()
  const readings = new Map(cases.map(({ id, source, file }) => [id, { ...read(source, { name: file }), name: id }]))
  // Where a file's text is not what offsets count in, the reading's is.
  for (const issue of listIssues(cases.map((item) => ({ ...item, source: readings.get(item.id)!.text })))) {
    const start = performance.now()
    const newspaper = reconstruct(issue.pages.map(({ id }) => readings.get(id)!))
    const milliseconds = performance.now() - start
    const tally = countJoints(issue, newspaper, flags.verbose ? (line) => console.log(line) : undefined)
    const group = groups.get(`jumps ${issue.group}`)
    groups.set(`jumps ${issue.group}`, { tallies: [...(group?.tallies ?? []), tally], milliseconds: (group?.milliseconds ?? 0) + milliseconds })
  }
  return [...groups].map(([name, { tallies, milliseconds }]) => ({ name, figures: jumpFigures(tallies), milliseconds }))
}

/** Pairs of lines of noisy pages that were put into one article. */
function scoreNoisy(): Row[] {
  const noisy = listNoisy(cases)
  const start = performance.now()
  const tallies = noisy.map((item) => {
    const tally = tallyPairs(item, reconstruct(item.source))
    if (flags.verbose) console.log(`${item.id}: ${JSON.stringify(pairFigures([tally]))}`)
    return tally
  })
  return tallies.length > 0 ? [{ name: 'en noisy', figures: pairFigures(tallies), milliseconds: performance.now() - start }] : []
}

function byName<F extends Measured>(rows: readonly Row<F>[]): Record<string, F> {
  return Object.fromEntries(rows.map(({ name, figures: values }) => [name, values]))
}

function keepFloors(): void {
  const seedIds = new Set(cases.filter(({ kind }) => kind === 'seeds').map(({ id }) => id))
  const measured = byName<Measured>([...groupRows, ...jumpRows, ...noisyRows, ...caseRows.filter(({ name }) => seedIds.has(name))])
  const floors = JSON.parse(readFileSync(floorsFile, 'utf8')) as Floors
  if (flags.raise || flags.lower) {
    writeFileSync(floorsFile, JSON.stringify(moveFloors(floors, measured, flags.lower ? 'lower' : 'raise'), null, 2) + '\n')
  } else if (flags.check) {
    const below = [...belowFloors(floors, measured).map((sentence) => `Below its floor: ${sentence}`), ...beyondLimits(reliability)]
    for (const sentence of below) console.error(sentence)
    if (below.length) process.exitCode = 1
    else console.log('All figures are at or above their floors, and confidence is within its limits.')
  }
}

function keepReadme(): void {
  if (!flags.readme && !flags.check) return
  const readme = readFileSync(readmeFile, 'utf8')
  const groups = byName(groupRows)
  if (flags.readme) writeFileSync(readmeFile, setFigures(readme, groups))
  else {
    const sentences = overstated(readme, groups)
    for (const sentence of sentences) console.error(sentence)
    if (sentences.length) process.exitCode = 1
  }
}
