import { defineConfig } from 'tsup'

const entry = { index: 'src/index.ts', core: 'src/core/index.ts', unified: 'src/unified/index.ts' }

const config: ReturnType<typeof defineConfig> = defineConfig({
  entry: { ...entry, 'cli/main': 'src/cli/main.ts', 'cli/worker': 'src/cli/worker.ts' },
  format: ['esm'],
  target: 'es2022',
  dts: { entry },
  sourcemap: true,
  clean: true,
  splitting: true
})

export default config
