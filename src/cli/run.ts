import { availableParallelism } from 'node:os'
import { linesOf } from './answer-line.ts'
import { findPlural, parseArguments, type Settings } from './arguments.ts'
import { planTasks, printDocuments, writeDocuments, type Run, type Tally } from './batch.ts'
import { explainFile } from './explain.ts'
import { findInputs } from './find-inputs.ts'
import { FORMATS } from './formats.ts'
import { openJob, type Job } from './job.ts'
import { identitiesOf, removeUnfinished } from './out-folder.ts'
import { openPool, type Pool } from './pool.ts'
import { drawProgress, NO_PROGRESS, type Progress } from './progress.ts'
import { runMany } from './run-many.ts'
import { openReport, OutputError, write, type ExitCode, type Report, type Terminal } from './terminal.ts'

/**
 * Runs the command.
 *
 * @param argv - The arguments after the command's name.
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const result: { exitCode: ExitCode } = { exitCode: 0 }
  try {
    if (argv[0] === 'explain') {
      const { text, to, exitCode } = await explainFile(argv.slice(1), terminal.stdin)
      result.exitCode = exitCode
      await write(terminal[to], text)
      return exitCode
    }
    const invocation = parseArguments(argv, terminal.stdin.isTTY === true)
    if ('say' in invocation) {
      result.exitCode = invocation.exitCode
      await write(terminal[invocation.to], invocation.say)
    } else if (invocation.settings.filter) await filter(invocation.settings, terminal, result)
    else await makeDocuments(invocation.settings, terminal, result)
  } catch (error) {
    if (terminal.signal?.aborted === true) result.exitCode = INTERRUPTED
    else if (!(error instanceof OutputError && error.closed)) {
      openReport(terminal, NO_PROGRESS).fault(error)
      result.exitCode = 1
    }
  }
  return result.exitCode
}

const INTERRUPTED = 130

/** Answers the lines of standard input, one by one. What is wrong with a line is its answer, and fails nothing else. */
async function filter(settings: Settings, terminal: Terminal, result: { exitCode: ExitCode }): Promise<void> {
  const report = openReport(terminal, NO_PROGRESS)
  const jobs = settings.jobs ?? 1
  await withJobs(settings, new Set(), terminal, report, result, { jobs, isThreaded: settings.timeout !== undefined }, async (own, pool) => {
    const deliver = async ({ text, fault }: Awaited<ReturnType<Job['answer']>>): Promise<void> => {
      if (fault !== undefined) report.fault(fault)
      await write(terminal.stdout, text)
    }
    await runMany(linesOf(terminal.stdin), (pool ?? own).answer, deliver, { jobs: pool?.room ?? jobs, inOrder: true, signal: terminal.signal })
    if (terminal.signal?.aborted === true) result.exitCode = INTERRUPTED
  })
}

/** Files from which on all processors are used, unless it is said how many: threads take a moment to begin. */
const MANY_FILES = 16

/** Makes a document of each input, or one of all. */
async function makeDocuments(settings: Settings, terminal: Terminal, result: { exitCode: ExitCode }): Promise<void> {
  const { out, quiet } = settings
  const { signal } = terminal
  const { files, faults } = await findInputs(settings.files, out)
  const tasks = planTasks(files, settings)
  const progress = chooseProgress(settings, tasks.length, terminal)
  const report = openReport(terminal, progress)
  const plural = findPlural(settings, tasks.length)
  if (plural !== undefined) {
    report.fault(plural)
    result.exitCode = 2
    return
  }
  for (const fault of faults) report.fault(fault)
  if (faults.length > 0) result.exitCode = 1
  const isMany = out !== undefined && tasks.length >= MANY_FILES
  const jobs = settings.jobs ?? (isMany ? availableParallelism() : 1)
  // What ends its thread, by its time or its need for memory, does not end the others.
  const isThreaded = isMany || settings.timeout !== undefined
  const inputs = out === undefined ? new Set<string>() : await identitiesOf(files.map(({ path }) => path))
  const begun = performance.now()

  await withJobs(settings, inputs, terminal, report, result, { jobs, isThreaded }, async (own, pool, deliver) => {
    progress.show(0, 0)
    const using: Run = { settings, own, pool, jobs: pool?.room ?? jobs, report, progress, signal, failed: () => void (result.exitCode = 1) }
    let tally: Tally
    try {
      tally = out === undefined ? await printDocuments(tasks, using, deliver) : await writeDocuments(tasks, out, using)
    } finally {
      progress.clear()
    }
    if (signal?.aborted === true) {
      if (out !== undefined) await removeUnfinished(out, true)
      result.exitCode = INTERRUPTED
    }
    if (!quiet && out !== undefined && (tasks.length > 1 || settings.resume))
      report.note(summarize(tally, tasks.length, performance.now() - begun, out, signal?.aborted === true))
  })
}

function summarize({ done, before, failed }: Tally, total: number, milliseconds: number, out: string, isInterrupted: boolean): string {
  const counts = [`${done} written to \`${out}\``, ...(before > 0 ? [`${before} done before`] : []), ...(failed > 0 ? [`${failed} failed`] : [])]
  const left = total - done - before - failed
  return `${counts.join(', ')}${isInterrupted ? `, ${left} left: \`--resume\` goes on` : ''} (${(milliseconds / 1000).toFixed(1)} s)`
}

/** Opens what works in this thread, and others where there is more than one job or this thread is to be spared; closes them whatever happens. */
async function withJobs(
  settings: Settings,
  inputs: ReadonlySet<string>,
  terminal: Terminal,
  report: Report,
  result: { exitCode: ExitCode },
  { jobs, isThreaded }: { jobs: number; isThreaded: boolean },
  work: (own: Job, pool: Pool | undefined, deliver: (text: string) => Promise<void>) => Promise<void>
): Promise<void> {
  const { stdin, stdout, signal } = terminal
  const { separator = '' } = FORMATS[settings.format]
  let written = false
  const deliver = async (text: string): Promise<void> => {
    await write(stdout, written ? separator + text : text)
    written = true
  }
  let own: Job
  try {
    own = await openJob({ settings, inputs }, stdin, deliver)
  } catch (error) {
    report.fault(error)
    result.exitCode = 2
    return
  }
  const pool = jobs > 1 || isThreaded ? await openPool({ settings, inputs }, jobs) : undefined
  const stop = (): void => {
    stdin.destroy?.()
    void pool?.close()
  }
  signal?.addEventListener('abort', stop)
  try {
    await work(own, pool, deliver)
  } finally {
    signal?.removeEventListener('abort', stop)
    await pool?.close()
  }
}

/** A bar where a person waits for several documents and nothing else is written to the screen. */
function chooseProgress({ out, quiet }: Settings, total: number, { stdout, stderr, env }: Terminal): Progress {
  if (quiet || stderr.isTTY !== true || env['TERM'] === 'dumb') return NO_PROGRESS
  return total > 1 && (out !== undefined || stdout.isTTY !== true) ? drawProgress(stderr, total) : NO_PROGRESS
}
