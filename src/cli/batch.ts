import { stat } from 'node:fs/promises'
import packageJson from '../../package.json' with { type: 'json' }
import type { Settings } from './arguments.ts'
import { LARGE } from './convert.ts'
import type { InputFile } from './find-inputs.ts'
import { FORMATS } from './formats.ts'
import { STANDARD_INPUT } from './inputs.ts'
import type { Job, Outcome, Task } from './job.ts'
import { openManifest, printsOf } from './manifest.ts'
import { makeOutFolder, removeUnfinished } from './out-folder.ts'
import type { Progress } from './progress.ts'
import { runMany } from './run-many.ts'
import { openNames } from './safe-names.ts'
import type { Report } from './terminal.ts'

/** How many documents came to what. */
export interface Tally {
  done: number
  /** Done by an earlier run. */
  before: number
  failed: number
}

/** The documents to make: one for each file, or one for an issue; with their places if they go to a folder. */
export function planTasks(files: readonly InputFile[], { issue, out, split, format }: Settings): Task[] {
  const groups = issue ? [files] : files.map((file) => [file])
  const extension = split ? '' : `.${FORMATS[format].extension}`
  const names = openNames()
  if (out !== undefined) for (const [first] of groups) names.reserve(first!.place, extension)
  return groups.map((group) => ({
    files: group.map(({ path }) => path),
    ...(out !== undefined && { target: names.claim(group[0]!.place, extension) })
  }))
}

/** What a run has at hand. */
export interface Run {
  settings: Settings
  /** Works in this thread. */
  own: Job
  /** Works in others, if there are any. */
  pool: Job | undefined
  /** Documents that are worked on at once. */
  jobs: number
  report: Report
  progress: Progress
  signal: AbortSignal | undefined
  /** Told once something fails, whatever happens next. */
  failed: () => void
}

/**
 * Writes the documents to standard output, in order.
 *
 * @param deliver takes their texts
 */
export async function printDocuments(tasks: readonly Task[], run: Run, deliver: (text: string) => Promise<void>): Promise<Tally> {
  const { own, pool, jobs, progress, signal } = run
  const tally: Tally = { done: 0, before: 0, failed: 0 }
  const isStopped = (): boolean => signal?.aborted === true
  // What is too large to be held, and standard input, is read when its turn has come.
  const work = async (task: Task): Promise<Outcome | Task> => (pool && !(await isOwn(task)) ? pool.make(task) : task)
  await runMany(
    tasks,
    work,
    async (result) => {
      if (isStopped()) return
      progress.show(tally.done + tally.failed, tally.failed)
      const outcome = 'faults' in result ? result : await own.make(result)
      if (isStopped() && outcome.faults.length > 0) return
      count(outcome, tally, run)
      for (const text of outcome.texts) await deliver(text)
    },
    { jobs, inOrder: true, signal }
  )
  return tally
}

/** Whether a task is for this thread: it reads standard input, or what may be too large to be sent from thread to thread. */
async function isOwn({ files, target }: Task): Promise<boolean> {
  if (files.includes(STANDARD_INPUT)) return true
  if (target !== undefined) return false
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0
      )
    )
  )
  return sizes.some((size) => size > LARGE)
}

/**
 * Writes the documents to files, as they are done, and keeps a manifest of them.
 *
 * @throws An error whose message names the folder, where it cannot be made.
 */
export async function writeDocuments(tasks: readonly Task[], folder: string, run: Run): Promise<Tally> {
  const { settings, own, pool, jobs, progress, signal } = run
  const tally: Tally = { done: 0, before: 0, failed: 0 }
  await makeOutFolder(folder)
  await removeUnfinished(folder, true)
  const manifest = await openManifest(folder, outputSettings(settings), settings.resume)
  try {
    await runMany(
      tasks,
      async (task) => {
        const inputs = await printsOf(task.files)
        if (inputs && settings.resume && (await manifest.find(task.target!, inputs))) return undefined
        const outcome = await (pool && !(await isOwn(task)) ? pool : own).make(task)
        return { outcome, inputs }
      },
      (result) => {
        if (result === undefined) tally.before++
        else if (signal?.aborted !== true || result.outcome.faults.length === 0) {
          const { outcome, inputs } = result
          count(outcome, tally, run)
          const [error] = outcome.faults
          if (inputs)
            manifest.add({
              target: outcome.task.target!,
              inputs: [...inputs, ...outcome.named],
              outputs: outcome.outputs,
              ...(error !== undefined && { error })
            })
        }
        progress.show(tally.done + tally.before + tally.failed, tally.failed)
      },
      { jobs, inOrder: false, signal }
    )
  } finally {
    await manifest.close(tally.done === tasks.length)
  }
  return tally
}

/** What an output depends on beside its input. */
function outputSettings({ format, encoding, kind, lenient, issue, split, script, segmenter, furniture, lexicon, overrides }: Settings): unknown {
  return [packageJson.version, format, encoding, kind, lenient, issue, split, script, segmenter, furniture, lexicon, overrides]
}

function count({ notes, faults }: Outcome, tally: Tally, { report, failed }: Run): void {
  for (const note of notes) report.fault(note)
  for (const fault of faults) report.fault(fault)
  if (faults.length === 0) tally.done++
  else {
    tally.failed++
    failed()
  }
}
