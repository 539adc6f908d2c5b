// Puts the dumps of a folder into the queue: node producer.mjs DIR > index.tsv
// Each line of the index says which result a file has: HASH, tab, PATH.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Queue } from 'bullmq'
import { connection, QUEUE } from './settings.mjs'

const folder = process.argv[2]
const queue = new Queue(QUEUE, { connection })

for (const name of (await readdir(folder, { recursive: true })).sort()) {
  if (!name.endsWith('.txt')) continue
  const path = resolve(join(folder, name))
  const hash = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
  // The content is the job's name: a dump that is there twice, or put in again, is one job.
  await queue.add('page', { path, hash }, { jobId: hash, attempts: 3, backoff: { type: 'exponential', delay: 1000 }, removeOnComplete: true })
  console.log(`${hash}\t${path}`)
}
await queue.close()
