import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { read, reconstruct, toJson, toMessages } from '../../src/index.ts'
import type { Explanation } from '../../src/newspaper.ts'

const file = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
const pages = {
  'a page as found': file('seeds/000_6a8051309f74110b.txt'),
  'an English page': file('test/fixtures/pages/en-1.a.default.txt'),
  'a page with boxes': file('test/fixtures/pages/zh-hans-1.a.bbox.html'),
  'columns side by side': file('test/fixtures/pages/en-2.a.layout.txt')
}
const sum = ({ evidence }: Explanation): number => evidence.reduce((all, { weight = 0 }) => all + weight, 0)

describe.each(Object.entries(pages))('%s', (_name, source) => {
  const reading = read(source)
  const { explanations, ...explained } = reconstruct(reading, { explain: true })

  test('asking why changes nothing else', () => {
    expect(explained).toEqual(reconstruct(reading))
  })

  test('the evidence adds up to the margin, and the margin speaks for what was decided', () => {
    const weighed = explanations!.filter(({ margin }) => margin !== undefined)
    expect(weighed.length).toBeGreaterThan(50)
    for (const one of weighed) {
      expect(Math.abs(sum(one) - one.margin!), JSON.stringify(one)).toBeLessThan(0.2)
      expect(one.margin).toBeGreaterThanOrEqual(0)
      expect(one.runnerUp).toBeDefined()
    }
  })

  test('the evidence for a confidence adds up to its odds', () => {
    const confidences = explanations!.filter(({ about }) => about === 'confidence')
    expect(confidences).toHaveLength(explained.articles.reduce((all, { blocks }) => all + blocks.length, explained.furniture.length))
    for (const one of confidences) expect(1 / (1 + Math.exp(-sum(one)))).toBeCloseTo(Number(one.decision.split(' ').at(-1)), 1)
  })

  test('what is said of line ends is what was made of them', () => {
    const said = new Map(explanations!.filter(({ about }) => about === 'line').map((one) => [one.span[0], one]))
    for (const { role, spans } of [...explained.articles.flatMap(({ blocks }) => blocks), ...explained.furniture]) {
      const first = said.get(spans[0]![0])
      if (first && role === 'paragraph') expect(first.decision).not.toBe('goes on with the line before')
      for (const [start] of spans.slice(1)) expect(said.get(start)?.decision ?? 'goes on').toMatch(/goes on|is joined/)
    }
  })

  test('the JSON with explanations keeps to the schema', () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(file('schema/broadsheet-1.schema.json')) as object)
    expect(validate(toJson({ ...explained, explanations: explanations! })), JSON.stringify(validate.errors)).toBe(true)
  })
})

test('a dateline is named where it begins a story, and its absence is not', () => {
  const source = pages['a page as found']
  const { explanations = [] } = reconstruct(source, { explain: true })
  const stories = explanations.filter(({ about, decision }) => about === 'story' && decision === 'a story begins')
  const opened = stories.filter(({ evidence }) => evidence.some(({ sign }) => sign.includes('dateline')))
  expect(opened.length).toBeGreaterThan(2)
  for (const { span } of opened) expect(source.slice(...span)).toMatch(/[讯电社（]/)
})

test('messages have a place, a rule and the evidence as a note', () => {
  const source = pages['a page as found']
  const newspaper = reconstruct(source, { explain: true })
  const messages = toMessages(newspaper, source)
  expect(messages).toHaveLength(newspaper.explanations!.length)
  const line = messages.find(({ ruleId }) => ruleId === 'line')!
  expect(line.source).toBe('broadsheet')
  expect(source.split('\n')[line.line! - 1]).toContain(line.actual!.slice(0, 4))
  expect(line.note).toMatch(/^[+−] *\d+\.\d\d /)
  expect(toMessages(reconstruct(source), source)).toEqual([])
})
