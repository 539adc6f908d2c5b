import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reconstruct as fromCore, toMarkdown as coreMarkdown, toProof as coreProof } from '../../src/core/index.ts'
import { read, reconstruct, toMarkdown, toProof } from '../../src/index.ts'

const folder = new URL('../fixtures/pages/', import.meta.url)
const seedFolder = new URL('../../seeds/', import.meta.url)
const seeds = readdirSync(seedFolder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => [name, readFileSync(new URL(name, seedFolder))] as const)
/** A page of each form, in both languages, among them columns side by side. */
const pages = readdirSync(folder)
  .filter((name) => /^(?:en-1|zh-hans-1|zh-hant-3)\.a\.(?!gold)/.test(name))
  .map((name) => [name, readFileSync(new URL(name, folder))] as const)

describe('the core gives what the root gives', () => {
  it.each([...seeds, ...pages])('for %s', async (name, bytes) => {
    expect(await fromCore(bytes, { name })).toEqual(reconstruct(read(bytes, { name })))
  })

  it.each([...seeds, ...pages.filter(([name]) => /^zh.*\.txt$/.test(name))])('for %s without a letter but ideographs', async (_, bytes) => {
    const text = String(bytes).replace(/[^\P{L}\p{Script=Han}]/gu, '')
    expect(await fromCore(text)).toEqual(reconstruct(text))
  })

  it('for texts as they are', async () => {
    for (const [, bytes] of seeds) expect(await fromCore(String(bytes))).toEqual(reconstruct(String(bytes)))
    expect(await fromCore('')).toEqual(reconstruct(''))
  })

  it('for an issue, whose stories jump from page to page', async () => {
    const names = ['zh-hans-1.a.raw.txt', 'zh-hans-7.b.raw.txt']
    const contents = names.map((name) => readFileSync(new URL(name, folder)))
    const issue = reconstruct(contents.map((bytes, at) => read(bytes, { name: names[at]! })))
    expect(issue.articles.some(({ pages: on }) => on.length > 1)).toBe(true)
    expect(await fromCore(contents.map((content, at) => ({ name: names[at]!, content })))).toEqual(issue)
  })

  it.each([
    ['with letters', ['The bridge ', 'See A4', 'GDP', 'www.example.com', '다리가 ', 'A3']],
    ['without', ['12', '2.', '31.5%：', '（1）', '$2.00', '©', '* * *']]
  ])('for whatever stands on the lines, %s', async (_, others) => {
    const words = [
      ...others,
      '桥通了',
      '橋通了',
      '江上的桥，',
      '兩岸的人。',
      '（下转四版）',
      '（上接一版）',
      '\f',
      '\n',
      '\n\n',
      '　　',
      '  ',
      ' ',
      '第2版',
      '石溪日报'
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join('')),
        async (text) => {
          expect(await fromCore(text)).toEqual(reconstruct(text))
        }
      )
    )
  })

  it('with explanations on request', async () => {
    const text = String(seeds[0]![1])
    expect(await fromCore(text, { explain: true })).toEqual(reconstruct(text, { explain: true }))
  })

  it('in Markdown', async () => {
    const newspaper = reconstruct(String(seeds[0]![1]))
    expect(await coreMarkdown(newspaper, { furniture: true })).toBe(toMarkdown(newspaper, { furniture: true }))
  })
})

it('gives the same proof sheet', async () => {
  const text = String(seeds[0]![1])
  const newspaper = reconstruct(text, { explain: true })
  expect(await coreProof(newspaper, text, { doubt: 0.9 })).toBe(toProof(newspaper, text, { doubt: 0.9 }))
})

describe('the core', () => {
  it('keeps limits and says what it cannot read, as the root does', async () => {
    await expect(fromCore('一\n'.repeat(9), { maxCharacters: 10 })).rejects.toThrow('`maxCharacters`')
    await expect(fromCore(Uint8Array.of(0, 255, 254, 129, 0), { name: 'a.txt' })).rejects.toThrow('Cannot decode `a.txt`')
    await expect(fromCore('一', { kind: 'alto' })).rejects.toThrow('as alto')
  })
})
