// Rebuilds what is in the queue, one page at a time: node worker.mjs OUT. Start as many as there are processors, on as many machines as share the files.
import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decode, reconstruct, toJson } from 'broadsheet'
import { UnrecoverableError, Worker } from 'bullmq'
import { connection, LOCK, QUEUE, STALLED } from './settings.mjs'

const out = process.argv[2]
await mkdir(out, { recursive: true })

/** A job may come twice, when its worker was thought dead. The result has the content's hash for a name, is there whole or not at all, and is the same each time. */
async function work({ data: { path, hash } }) {
  const result = join(out, `${hash}.json`)
  if (await exists(result)) return
  const bytes = await readFile(path)
  if (createHash('sha256').update(bytes).digest('hex') !== hash)
    throw new UnrecoverableError(`Cannot take \`${path}\`: it has changed since it was put into the queue`)
  let newspaper
  try {
    newspaper = reconstruct(decode(bytes).text)
  } catch (error) {
    // It would fail the same way again.
    throw new UnrecoverableError(`${path}: ${error.message}`)
  }
  const unfinished = join(out, `.${randomUUID()}.tmp`)
  await writeFile(unfinished, JSON.stringify(toJson(newspaper)))
  await rename(unfinished, result)
}

const exists = (path) =>
  access(path).then(
    () => true,
    () => false
  )

const worker = new Worker(QUEUE, work, { connection, lockDuration: LOCK, stalledInterval: STALLED, maxStalledCount: 100 })
worker.on('failed', (job, error) => console.error(`failed: ${job?.data.path ?? ''}: ${error.message}`))
worker.on('error', (error) => console.error(error.message))
// The page at hand is finished first.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => worker.close())
