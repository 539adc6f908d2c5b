import { defineConfig, type ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Property tests reconstruct some hundred pages each, on slow machines too.
    testTimeout: 60_000
  }
})

export default config
