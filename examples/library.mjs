// One page: node examples/library.mjs seeds/000_6a8051309f74110b.txt
import { readFile } from 'node:fs/promises'
import { decode, reconstruct, toMarkdown } from 'broadsheet'

const { text } = decode(await readFile(process.argv[2]))
const newspaper = reconstruct(text)

for (const { headline, dateline, bylines, blocks } of newspaper.articles) {
  const names = bylines.flatMap((byline) => byline.names.map(({ name }) => name))
  console.log(headline ?? '(no headline)', '|', dateline?.text ?? '', '|', names.join(' '), '|', blocks.length, 'blocks')
}

// Where a text comes from: every block knows its place in the dump.
const [block] = newspaper.articles[0].blocks
console.log(
  block.role,
  block.spans,
  block.spans.map(([start, end]) => text.slice(start, end))
)

console.log(toMarkdown(newspaper))
