/**
 * `npm run size`: what a page has to load before `broadsheet/core` rebuilds a dump, bundled and minified as a bundler does it, and what more there is for
 * those inputs that need it. Fails where the first is larger than it may be, or holds what belongs to the second.
 */
import { build } from 'esbuild'
import { gzipSync } from 'node:zlib'

/** Gzipped, in bytes: what a page in ideographs needs takes 59.0 kB; what reads letters is loaded by pages that have some. 60 kB is what it may never pass. */
const MOST = 59_000

/** What is loaded on demand only. */
const ON_DEMAND = /node_modules\/(?:opencc-js|htmlparser2|entities|yaml|unified|remark-stringify|mdast-util-to-markdown|unpdf)\//

const first = await bundle(true)
const all = await bundle(false)
console.log(`core: ${kilobytes(first.size)} gzipped, ${kilobytes(first.raw)} minified; with all that is loaded on demand ${kilobytes(all.size)}`)

const strangers = first.inputs.filter((path) => ON_DEMAND.test(path))
const faults = [
  ...(first.size > MOST ? [`expected at most ${kilobytes(MOST)}`] : []),
  ...(strangers.length > 0 ? [`expected on demand: ${strangers.join(', ')}`] : [])
]
for (const fault of faults) console.error(`core: ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0

/** Bundles the built core, dynamic imports left out or inlined. A module of Node's makes it fail: nothing stands in for them. */
async function bundle(initialOnly) {
  const onDemand = {
    name: 'on-demand',
    setup: ({ onResolve }) => onResolve({ filter: /./ }, ({ kind, path }) => (kind === 'dynamic-import' && initialOnly ? { path, external: true } : undefined))
  }
  const { outputFiles, metafile } = await build({
    entryPoints: ['dist/core.js'],
    ...{ bundle: true, minify: true, format: 'esm', platform: 'browser', charset: 'utf8', write: false, metafile: true, logLevel: 'error' },
    outfile: 'core.js',
    plugins: [onDemand]
  })
  const [{ contents }] = outputFiles
  return { raw: contents.length, size: gzipSync(contents, { level: 9 }).length, inputs: Object.keys(metafile.inputs) }
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`
}
