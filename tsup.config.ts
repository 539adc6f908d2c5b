import { readFile } from 'node:fs/promises'
import { defineConfig } from 'tsup'

/** A lexicon's notes are for those who read its source: they stay out of the build. */
const NOTE = /,\s*note:\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/g

const entry = { index: 'src/index.ts', core: 'src/core/index.ts', unified: 'src/unified/index.ts' }

const config: ReturnType<typeof defineConfig> = defineConfig({
  entry: { ...entry, 'cli/main': 'src/cli/main.ts', 'cli/worker': 'src/cli/worker.ts' },
  format: ['esm'],
  target: 'es2022',
  dts: { entry },
  sourcemap: true,
  clean: true,
  splitting: true,
  esbuildPlugins: [
    {
      name: 'lexicon-without-notes',
      setup: (build) => {
        build.onLoad({ filter: /[\\/]src[\\/]lexicon[\\/][a-z]{2}[\\/][\w-]+\.ts$/ }, async ({ path }) => ({
          contents: (await readFile(path, 'utf8')).replace(NOTE, ''),
          loader: 'ts'
        }))
      }
    }
  ]
})

export default config
