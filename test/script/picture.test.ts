import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { reconstruct } from '../../src/index.ts'

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const page = path('seeds/000_6a8051309f74110b.txt')

test('the picture shows every article of the page, with its number beside its lines and beside its headline', () => {
  const svg = execFileSync(process.execPath, ['--import', 'tsx', path('script/picture.ts'), page], { encoding: 'utf8' })
  expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  const { articles } = reconstruct(readFileSync(page, 'utf8'))
  for (const [at, { headline }] of articles.entries()) {
    expect(svg.split(`>${at + 1}</text>`).length).toBeGreaterThan(2)
    expect(svg).toContain(`>${(headline ?? '(no headline)').slice(0, 10)}`)
  }
})
