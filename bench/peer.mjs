/**
 * Runs one peer on one PDF, in a process of its own, so that one that hangs or crashes takes nothing down: `node bench/peer.mjs FOLDER PEER FILE`,
 * FOLDER being where the peers are installed. Its Markdown or text goes to standard output.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const [folder, peer, file] = process.argv.slice(2)
const require = createRequire(pathToFileURL(`${folder}/package.json`))
const load = async (name) => import(pathToFileURL(require.resolve(name)).href)
const bytes = readFileSync(file)

const RUN = {
  '@opendocsg/pdf2md': async () => {
    const { default: pdf2md } = await load('@opendocsg/pdf2md')
    return pdf2md(bytes)
  },
  '@firecrawl/pdf-inspector': async () => {
    const { default: inspector } = await load('@firecrawl/pdf-inspector')
    return inspector.processPdf(bytes).markdown ?? ''
  },
  unpdf: async () => {
    const { extractText, getDocumentProxy } = await load('unpdf')
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false })
    return text.join('\n')
  }
}

process.stdout.write(await RUN[peer]())
