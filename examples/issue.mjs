// The pages of one issue, in order: node examples/issue.mjs front.txt page4.txt
import { readFile } from 'node:fs/promises'
import { decode, reconstruct } from 'broadsheet'

const pages = await Promise.all(process.argv.slice(2).map(async (name) => ({ name, ...decode(await readFile(name), { name }) })))
const { articles, source } = reconstruct(pages)

// Stories that jump from page to page are one article; how sure the joint is stands with the jump.
for (const { headline, pages: printedOn, jump } of articles.filter((article) => article.pages.length > 1)) {
  console.log(headline ?? '(no headline)', '|', 'pages ' + printedOn.join(', '), '|', jump.text, '|', jump.confidence)
}

// Halves whose partner is not there have an open jump.
for (const { headline, jump } of articles) {
  if (jump && jump.confidence === undefined) console.log('open:', headline ?? '(no headline)', '|', jump.text)
}

// A span is an offset into all inputs together, a form feed between them; the parts lead back to the files.
const [start] = articles[0].blocks[0].spans[0]
const part = source.parts.findLast((one) => one.start <= start)
console.log(part.name, 'offset', start - part.start)
