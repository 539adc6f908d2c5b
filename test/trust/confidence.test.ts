import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/newspaper.ts'
import { read, type Input } from '../../src/index.ts'
import { rebuild } from '../../src/reconstruct.ts'
import { confidenceOf, jointConfidence, SIGN_NAMES, type Signs, weighSigns } from '../../src/trust/confidence.ts'
import { openTrace } from '../../src/trust/explain.ts'
import { FOR_ONLY } from '../eval/fit-confidence.ts'

/** What the blocks of a page are made of, by their text. */
function signsOf(input: Input): Map<string, { block: Block; signs: Signs }> {
  const trace = openTrace()
  const { articles, furniture } = rebuild(input, {}, trace)
  const blocks = [...articles.flatMap((article) => article.blocks), ...furniture]
  return new Map(blocks.map((block) => [block.text, { block, signs: trace.signsAt(block.spans[0]![0])! }]))
}

const page = `渡口今天重开
本报讯 渡口的船夫说，江
水退了以后，两岸的人
又可以过江赶集，孩子
不用再绕远路了。
县里打算明年春天
在下游再修一座桥，桥
面比老桥宽一倍。
`

describe('confidence', () => {
  test('is the logistic function of what the signs weigh', () => {
    for (const { block, signs } of signsOf(page).values()) {
      const odds = Object.values(weighSigns(signs)).reduce((sum, weight) => sum + weight, 0)
      expect(block.confidence).toBeCloseTo(1 / (1 + Math.exp(-odds)), 1)
    }
  })

  test('never falls where a stage is surer', () => {
    const [{ signs }] = signsOf(page).values() as unknown as [{ signs: Signs }]
    for (const name of SIGN_NAMES)
      if (FOR_ONLY.has(name)) expect(confidenceOf({ ...signs, [name]: signs[name] + 1 })).toBeGreaterThanOrEqual(confidenceOf(signs))
  })

  test('is less for a paragraph that breaks off in mid-sentence', () => {
    const cut = signsOf(page.replace('不用再绕远路了。\n县里', '\n县里'))
    const whole = signsOf(page)
    const [broken] = [...cut.values()].filter(({ block }) => block.text.startsWith('本报讯'))
    const [kept] = [...whole.values()].filter(({ block }) => block.text.startsWith('本报讯'))
    expect(broken!.block.confidence).toBeLessThan(kept!.block.confidence)
  })

  test('is less where the engine was unsure of its characters', () => {
    const line = (text: string, at: number, confidence: number): object => ({ text, box: { x: 40, y: 80 + 20 * at, width: 120, height: 12 }, confidence })
    const leastOf = (confidence: number): number => {
      const lines = page
        .trim()
        .split('\n')
        .map((text, at) => line(text, at, confidence))
      return Math.min(...[...signsOf(read(JSON.stringify({ pages: [{ lines }] }))).values()].map(({ block }) => block.confidence))
    }
    expect(leastOf(0.5)).toBeLessThan(leastOf(1))
  })

  test('a joint is half sure where the next way on is as good', () => {
    expect(jointConfidence(0)).toBe(0.5)
    expect(jointConfidence(3)).toBeGreaterThan(0.9)
  })
})
