import { answerFault, readId, type Answer } from './answer-line.ts'
import { inputName } from './inputs.ts'
import type { Job, Line, Outcome, Setup, Task } from './job.ts'

/** A timer takes whole milliseconds, and no fewer than one. */
const wholeMilliseconds = (seconds: number): number => Math.max(1, Math.round(seconds * 1000))

/** Threads that work on the pieces of a run. */
export interface Pool extends Job {
  /** Ends the threads, whatever they are at. */
  close: () => Promise<void>
}

/** The thread's program: beside this one, before the build and after it. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url).href

/**
 * Opens a pool of threads. A piece that takes longer than `settings.timeout`, or that breaks its thread by its need for memory, fails alone; the
 * thread is replaced.
 */
export async function openPool(setup: Setup, jobs: number): Promise<Pool> {
  const { Piscina } = await import('piscina')
  const threads = new Piscina<Task | Line, Outcome | Answer>({ filename: WORKER, minThreads: jobs, maxThreads: jobs, workerData: setup, recordTiming: false })
  // What a task fails by comes with its promise; besides that a thread may still speak when the pool is closed already.
  threads.on('error', () => {})
  const { timeout } = setup.settings

  const run = async <R extends Outcome | Answer>(piece: Task | Line, name: string, failed: (fault: string) => R): Promise<R> => {
    const signal = timeout === undefined ? undefined : AbortSignal.timeout(wholeMilliseconds(timeout))
    try {
      return (await threads.run(piece, signal ? { signal } : {})) as R
    } catch (error) {
      if (signal?.aborted === true) return failed(`Cannot finish ${name} in time: it took longer than ${timeout} s`)
      return failed(`Cannot convert ${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  return {
    make: (task) =>
      run<Outcome>(task, `\`${inputName(task.files[0] ?? '')}\``, (fault) => ({ task, outputs: [], named: [], texts: [], notes: [], faults: [fault] })),
    answer: (line) => run<Answer>(line, `line ${line.number}`, (fault) => answerFault(readId(line.line), line.number, fault)),
    close: () => threads.destroy()
  }
}
