// Every form a newspaper can be written in: node examples/outputs.mjs seeds/003_a15c205135343967.txt
import { readFile } from 'node:fs/promises'
import { convertScript, reconstruct, toFrontMatter, toJson, toJsonLd, toMarkdown, toNdjson, toNinjs, toNitf, toText, toTree } from 'broadsheet'
import { visit } from 'unist-util-visit'

const newspaper = reconstruct(await readFile(process.argv[2], 'utf8'))

console.log(toText(newspaper)) // plain text, a line of hyphens between articles
console.log(toMarkdown(newspaper, { furniture: true })) // with folios and masthead at the end
console.log(toNdjson(newspaper)) // an article a line
console.log(JSON.stringify(toJson(newspaper))) // the shape of broadsheet/schema.json

// A unist tree, for unist's utilities.
visit(toTree(newspaper), 'headline', (node) => {
  console.log(node.value)
})

// Simplified characters, whatever was printed; spans, ids and repairs stay as they are.
const simplified = await convertScript(newspaper, 'hans')
console.log(simplified.articles[0]?.headline)

// News standards: docs/formats.md says what goes where.
console.log(JSON.stringify(toNinjs(newspaper)))
console.log(JSON.stringify(toJsonLd(newspaper)))
for (const document of toNitf(newspaper)) console.log(document)

// Markdown with YAML front matter.
console.log(toMarkdown(newspaper, { frontMatter: toFrontMatter(newspaper) }))
