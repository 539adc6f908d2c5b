// What to look at twice, and why: node examples/trust.mjs seeds/000_6a8051309f74110b.txt
import { readFile } from 'node:fs/promises'
import { decode, describeDecision, describeEvidence, reconstruct } from 'broadsheet'

const { text } = decode(await readFile(process.argv[2]))
const { articles, explanations } = reconstruct(text, { explain: true })

// Of the blocks of confidence .9 nine in ten are right: what is worth a look depends on what an error costs.
const unsure = articles.flatMap(({ blocks }) => blocks.filter(({ confidence }) => confidence < 0.9))
for (const { role, text: words, spans, confidence } of unsure.sort((a, b) => a.confidence - b.confidence)) {
  console.log(confidence, role, words.slice(0, 20))
  // Why it is what it is: decisions of the lines that it was made of.
  for (const why of explanations.filter(({ span }) => spans.some(([start, end]) => span[0] < end && start < span[1]))) {
    console.log('  ' + describeDecision(why))
    for (const evidence of why.evidence.slice(0, 3)) console.log('    ' + describeEvidence(evidence))
  }
}
