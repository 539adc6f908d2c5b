#!/usr/bin/env node
import { run } from './run.ts'

// Failed writes are reported to the one who writes; without a listener they would end the process as well.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

// The first interrupt ends the run in good order; another ends it at once.
const interrupt = new AbortController()
process.once('SIGINT', () => interrupt.abort())

const { stdout, stderr, env } = process
process.exitCode = await run(process.argv.slice(2), {
  get stdin() {
    return process.stdin
  },
  stdout,
  stderr,
  env,
  signal: interrupt.signal
})
