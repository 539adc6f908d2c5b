/**
 * `npm run verify`: everything that must hold before a change is taken. All steps run, whichever fail; the last line
 * is the count of tests, in which every other step that failed is one failure.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-verify-'))
const report = join(folder, 'tests.json')

/** Names of package scripts, with what is passed on to them. The build comes before the tests: examples import the package. */
const STEPS = [
  ['lint'],
  ['typecheck'],
  ['build'],
  ['check:package'],
  ['size'],
  ['docs', '--emit', 'none'],
  ['test', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ['eval', '--check']
]

const failedSteps = STEPS.filter(([name, ...rest]) => {
  console.log(`\n— ${name}`)
  const { status } = spawnSync('npm', ['run', '--silent', name, '--', ...rest], { stdio: 'inherit', shell: process.platform === 'win32' })
  return status !== 0
}).map(([name]) => name)

const tests = readReport()
// A test run may fail without a failed test: a file that cannot be loaded, an error outside of all tests.
const failedBesides = failedSteps.filter((name) => name !== 'test' || tests.failed === 0)
const failed = tests.failed + failedBesides.length
rmSync(folder, { recursive: true })
if (failedSteps.length) console.log(`\nFailed: ${failedSteps.join(', ')}`)
console.log(`\n${tests.passed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0

/** @returns {{ passed: number, failed: number }} */
function readReport() {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
