import type { Newspaper } from '../../src/newspaper.ts'
import type { InputPart } from '../../src/read/parts.ts'

// The command is what is tested: a page is one article for each line, its headline the line, and the last line is furniture.

/** A reconstruction that can be seen at a glance. */
export function fakeReconstruct(inputs: readonly InputPart[]): Newspaper {
  const text = inputs.map((input) => input.text).join('\f')
  const parts = inputs.map(({ name, encoding }) => ({ name: name!, encoding: encoding!, start: 0 }))
  const lines = text.split(/[\n\f]/).filter((line) => line !== '')
  const block = (line: string) => ({ text: line, spans: [[text.indexOf(line), text.indexOf(line) + line.length] as [number, number]], confidence: 1 })
  return {
    format: 'broadsheet/1',
    source: { kind: 'text', characters: text.length, pages: 1, parts },
    articles: lines.slice(0, -1).map((line, i) => ({
      id: String(i),
      language: 'zh-Hant',
      pages: [1],
      headline: line,
      bylines: [],
      images: [],
      body: '',
      blocks: [{ role: 'headline', ...block(line) }],
      confidence: 1
    })),
    furniture: lines.slice(-1).map((line) => ({ role: 'furniture', ...block(line) })),
    diagnostics: []
  }
}
