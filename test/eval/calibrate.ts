/**
 * `npm run calibrate`: fits how sure a block is to whether it is right, over all blocks of all dumps that have gold, and writes the coefficients to
 * src/trust/coefficients.ts. To be run after a change of what decides, or when `npm run eval -- --check` says that confidence is off.
 *
 * A block is right when the scorer counts it: its text, its role and its article are those of the gold. The coefficients are the likeliest of a logistic
 * function (test/eval/fit-confidence.ts). What is printed first is how well that does on pages that it was not fitted to: for each page the
 * coefficients are fitted to the others.
 */
import { writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { read } from '../../src/index.ts'
import { rebuild } from '../../src/reconstruct.ts'
import { openTrace } from '../../src/trust/explain.ts'
import { listCases } from './cases.ts'
import { crossValidate, fitConfidence, type Sample } from './fit-confidence.ts'
import { measureReliability, reliabilityTable } from './reliability.ts'
import { score } from './score.ts'

const FILE = new URL('../../src/trust/coefficients.ts', import.meta.url)

const samples = listCases().flatMap(({ id, file, source, gold, tolerance }) => {
  const trace = openTrace()
  const newspaper = rebuild(read(source, { name: file }), {}, trace)
  const found: Sample[] = []
  score(gold, newspaper, undefined, {
    tolerance,
    judge: (article, at, right) => {
      const block = (article === undefined ? newspaper.furniture : newspaper.articles[article]!.blocks)[at]!
      found.push({ page: id.split('.')[0]!, signs: trace.signsAt(block.spans[0]![0])!, right })
    }
  })
  return found
})

const heldOut = measureReliability(crossValidate(samples))
console.log(['On pages left out:', ...reliabilityTable(heldOut)].join('\n'))
const table = Object.entries(fitConfidence(samples)).map(([name, value]) => `${name}: ${Number(value.toPrecision(3))}`)
const source = `/**
 * What each sign of a block adds, times its value, to the logarithm of the odds that a block is right. Written by \`npm run calibrate\`: fitted to the
 * ${samples.length} blocks of the evaluation pages. On pages left out of the fit the calibration error was ${heldOut.error.toFixed(3)}, the area under the curve ${heldOut.area.toFixed(3)}.
 */
export const COEFFICIENTS = { ${table.join(', ')} } as const
`
writeFileSync(FILE, await format(source, { ...(await resolveConfig(FILE)), parser: 'typescript' }))
console.log(`Wrote ${table.join(', ')}`)
