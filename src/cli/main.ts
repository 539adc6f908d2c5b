#!/usr/bin/env node
import { run } from './run.ts'

// Failed writes are reported to the one who writes; without a listener they would end the process as well.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

process.exitCode = await run(process.argv.slice(2), process)
