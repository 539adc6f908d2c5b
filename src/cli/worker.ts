import { workerData } from 'node:worker_threads'
import type { Answer } from './answer-line.ts'
import { openJob, type Job, type Line, type Outcome, type Setup, type Task } from './job.ts'

/** Nothing comes from standard input here: the main thread reads it. */
const NOTHING = { [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true as const, value: undefined }) }) }

const job: Promise<Job> = openJob(workerData as Setup, NOTHING)

/** Makes one document, or answers one line, in a thread of its own. */
export default async function work(piece: Task | Line): Promise<Outcome | Answer> {
  const { make, answer } = await job
  return 'line' in piece ? answer(piece) : make(piece)
}
