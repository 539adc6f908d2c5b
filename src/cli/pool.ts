import { setFlagsFromString } from 'node:v8'
import { answerFault, readId, type Answer } from './answer-line.ts'
import { inputName } from './inputs.ts'
import type { Job, Line, Outcome, Setup, Task } from './job.ts'

/** A timer takes whole milliseconds, and no fewer than one. */
const wholeMilliseconds = (seconds: number): number => Math.max(1, Math.round(seconds * 1000))

/** Threads that work on the pieces of a run. */
export interface Pool extends Job {
  /** Pieces that it can have in hand at once. */
  room: number
  /** Ends the threads, whatever they are at. */
  close: () => Promise<void>
}

/** The thread's program: beside this one, before the build and after it. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url).href

type Threads = import('piscina').Piscina<Task | Line, Outcome | Answer>

/** Pieces that a thread has in hand at once: while one waits for its file, another is worked on. */
const IN_HAND = 2

/**
 * How the engine is told to treat threads that do the same to one short file after another. Functions made for a page die with it, and their
 * compiled code with the next collection of old objects: by default half of all the processors' time goes into compiling them anew. So collections
 * come later (by the megabytes of old objects before the first one), and so does compiling (by the bytes of bytecode that run before it; four times
 * the default of V8). A thousand files take a third less time, and a thread two hundred megabytes at most.
 */
const ENGINE = ['--initial-old-space-size=256', '--interrupt-budget=270000']

/**
 * Opens a pool of threads. A piece that takes longer than `settings.timeout`, or that breaks its thread by its need for memory, fails alone; the
 * thread is replaced.
 */
export async function openPool(setup: Setup, jobs: number): Promise<Pool> {
  const { Piscina } = await import('piscina')
  for (const flag of ENGINE) setFlagsFromString(flag)
  const open = (threads: number, inHand: number): Threads =>
    new Piscina<Task | Line, Outcome | Answer>({
      filename: WORKER,
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker: inHand,
      workerData: setup,
      recordTiming: false
    })
      // What a task fails by comes with its promise; besides that a thread may still speak when the pool is closed already.
      .on('error', () => {})
  const { timeout } = setup.settings
  // What ends one piece by its time must not end another.
  const inHand = timeout === undefined ? IN_HAND : 1
  const threads = open(jobs, inHand)
  /** Where pieces are tried alone that were in hand with one that broke the thread; opened when there is one. */
  let alone: Threads | undefined
  let isClosed = false

  const attempt = async (piece: Task | Line, signal: AbortSignal | undefined): Promise<Outcome | Answer> => {
    try {
      return await threads.run(piece, signal ? { signal } : {})
    } catch (error) {
      if (timeout !== undefined || isClosed) throw error
      alone ??= open(1, 1)
      return alone.run(piece)
    }
  }

  const run = async <R extends Outcome | Answer>(piece: Task | Line, name: string, failed: (fault: string) => R): Promise<R> => {
    const signal = timeout === undefined ? undefined : AbortSignal.timeout(wholeMilliseconds(timeout))
    try {
      return (await attempt(piece, signal)) as R
    } catch (error) {
      if (signal?.aborted === true) return failed(`Cannot finish ${name} in time: it took longer than ${timeout} s`)
      return failed(`Cannot convert ${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  return {
    room: jobs * inHand,
    make: (task) =>
      run<Outcome>(task, `\`${inputName(task.files[0] ?? '')}\``, (fault) => ({ task, outputs: [], named: [], texts: [], notes: [], faults: [fault] })),
    answer: (line) => run<Answer>(line, `line ${line.number}`, (fault) => answerFault(readId(line.line), line.number, fault)),
    close: async () => {
      isClosed = true
      await Promise.all([threads.destroy(), alone?.destroy()])
    }
  }
}
