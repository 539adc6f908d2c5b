// A folder of dumps to a corpus, a JSON object for each article: node examples/pipeline.mjs seeds > corpus.jsonl
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decode, reconstruct } from 'broadsheet'

const folder = process.argv[2]
const dumps = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort()

// Whoever reads may have had enough, as `head` has.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1))

for (const name of dumps) {
  try {
    const bytes = await readFile(join(folder, name))
    const { text, encoding } = decode(bytes, { name })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    for (const article of reconstruct(text, { name, encoding }).articles) {
      const { id, language, headline, body, pages, blocks, jump, confidence } = article
      const spans = blocks.flatMap((block) => block.spans)
      const row = {
        // An article's own id names its text, so that the same text has it in every file; with the file's it is the only one in the corpus.
        id: `${sha256.slice(0, 16)}-${id}`,
        text_id: id,
        language,
        headline: headline ?? null,
        text: body,
        // What to filter by: the least sure of what holds it together, and whether it is a whole story with its headline.
        confidence,
        complete: headline !== undefined && (jump === undefined || jump.confidence !== undefined),
        characters: [...body].length,
        repairs: blocks.flatMap((block) => block.repairs ?? []).length,
        // Offsets are UTF-16 units of the decoded text, as in JavaScript and Java.
        provenance: { file: name, sha256, encoding, pages, spans }
      }
      process.stdout.write(JSON.stringify(row) + '\n')
    }
  } catch (error) {
    // A file that is no text leaves the others alone.
    console.error(error.message)
    process.exitCode = 1
  }
}
