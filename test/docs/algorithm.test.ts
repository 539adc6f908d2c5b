import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reconstruct } from '../../src/index.ts'

const [, example] = /```text\n(渡口[^`]*)```/.exec(readFileSync(new URL('../../docs/algorithm.md', import.meta.url), 'utf8'))!

test('the worked example of joining comes out as told: seven lines, two paragraphs', () => {
  const lines = example!.trimEnd().split('\n').map((line) => line.split('　')[0]!)
  const [article, ...others] = reconstruct(lines.join('\n')).articles
  expect(others).toEqual([])
  expect(article!.blocks.map(({ role, text }) => [role, text])).toEqual([
    ['paragraph', lines.slice(0, 4).join('')],
    ['paragraph', lines.slice(4).join('')]
  ])
})
