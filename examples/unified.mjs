// Broadsheet as a parser for unified: node examples/unified.mjs seeds/000_6a8051309f74110b.txt
// Needs unified, remark-stringify and unist-util-select beside broadsheet.
import { readFile } from 'node:fs/promises'
import { newspaperParse, newspaperToMdast } from 'broadsheet/unified'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { select, selectAll } from 'unist-util-select'

const path = process.argv[2]
const file = await unified()
  .use(newspaperParse)
  .use(() => (tree) => {
    // A plugin between sees the newspaper's tree: here, stories with a dateline stay.
    tree.children = selectAll('article', tree).filter((article) => article.data.dateline)
    const { value, position } = select('article > headline', tree)
    console.error(`${value}: from line ${position.start.line} to line ${position.end.line}`)
  })
  .use(newspaperToMdast)
  .use(remarkStringify)
  .process({ path, value: await readFile(path) })

console.log(String(file))
// The newspaper as it was rebuilt, and what a person should look at.
console.error(file.data.newspaper.articles.length, 'articles rebuilt')
for (const { place, ruleId, reason } of file.messages) console.error(place?.start?.line, ruleId, reason)
