// A folder of dumps to a corpus: node examples/pipeline.mjs seeds > corpus.ndjson
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decode, reconstruct } from 'broadsheet'

const folder = process.argv[2]
const dumps = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort()

for (const name of dumps) {
  try {
    const bytes = await readFile(join(folder, name))
    const { text, encoding } = decode(bytes, { name })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    for (const article of reconstruct(text, { name, encoding }).articles) {
      const { id, language, headline, body, pages, blocks } = article
      const spans = blocks.flatMap((block) => block.spans)
      // Offsets are UTF-16 units of the decoded text, as in JavaScript and Java.
      const provenance = { file: name, sha256, encoding, pages, spans }
      console.log(JSON.stringify({ id, language, headline, text: body, provenance }))
    }
  } catch (error) {
    // A file that is no text leaves the others alone.
    console.error(error.message)
    process.exitCode = 1
  }
}
