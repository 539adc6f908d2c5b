// What a recogniser gives, with boxes, to articles: node examples/recogniser.mjs result.json
// Here PaddleOCR's result: for each page a list of [four corners, [text, confidence]].
import { readFile } from 'node:fs/promises'
import { read, reconstruct, toMarkdown } from 'broadsheet'

const result = JSON.parse(await readFile(process.argv[2], 'utf8'))

const pages = result.map((found) => ({
  lines: found.map(([corners, [text, confidence]]) => {
    const [xs, ys] = [0, 1].map((axis) => corners.map((corner) => corner[axis]))
    const [x, y] = [Math.min(...xs), Math.min(...ys)]
    return { text, confidence, box: { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y } }
  })
}))

const newspaper = reconstruct(read(JSON.stringify({ pages }), { kind: 'json' }))
console.log(toMarkdown(newspaper))
