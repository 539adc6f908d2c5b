/** `npm run playground`: bundles examples/playground/playground.js, everything in one file, so that index.html works from the disk. */
import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../examples/playground/', import.meta.url))

/**
 * Bundles the playground.
 *
 * @param {string} outfile where the program goes
 * @param {Record<string, string>} alias files that stand in for packages
 */
export async function buildPlayground(outfile = `${folder}dist/playground.js`, alias = {}) {
  // A classic script: modules are not loaded from the disk.
  await build({
    entryPoints: [`${folder}playground.js`],
    outfile,
    alias,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    charset: 'utf8',
    logLevel: 'error'
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPlayground()
