import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reconstruct as reconstructCore } from '../../src/core/index.ts'
import { OverrideError, reconstruct, type Article, type Newspaper, type Override } from '../../src/index.ts'
import { ROLES } from '../../src/read/overrides.ts'
import { listCases } from '../eval/cases.ts'
import { breaches } from '../invariants/promises.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const seed = read('seeds/000_6a8051309f74110b.txt')
const ruled = (overrides: readonly Override[], text: string = seed): Newspaper => reconstruct(text, { overrides })
const lineOf = (words: string, text: string = seed): number => text.slice(0, text.indexOf(words)).split('\n').length
const articleOf = (newspaper: Newspaper, words: string): Article => newspaper.articles.find(({ blocks }) => blocks.some(({ text }) => text.includes(words)))!

describe('what an override says stands, and the rest is decided around it', () => {
  test('the worked case: a standing head that the page has over another story', () => {
    const overrides = JSON.parse(read('examples/overrides.json')) as Override[]
    const [before, after] = [reconstruct(seed), ruled(overrides)]
    const label = '新质生产力在 白城'
    expect(articleOf(before, '联席会议召开').standingHead).toBe(label)
    expect(articleOf(after, '联席会议召开').standingHead).toBeUndefined()
    expect(articleOf(after, '打造绿能产业新高地').standingHead).toBe(label)
    expect(articleOf(after, '以上率下抓整改').standingHead).toBe('锲而不舍落实中央八项规定精神')
    // Nothing else moved.
    const others = ({ articles }: Newspaper): string[] =>
      articles.filter(({ blocks }) => !blocks.some(({ text }) => text.includes('新高地') || text.includes('联席会议召开'))).map(({ id }) => id)
    expect(others(after)).toEqual(others(before))
    expect(breaches(seed, after)).toEqual([])
  })

  test('a line gets its role, whatever it reads like, and a text that cannot be a headline becomes one', () => {
    const start = seed.split('\n').slice(0, 79).join('\n').length + 1
    for (const role of ['subheading', 'caption', 'furniture', 'byline', 'headline', 'listItem'] as const) {
      const { articles, furniture } = ruled([{ at: 80, role }])
      const own = [...articles.flatMap(({ blocks }) => blocks), ...furniture].find(({ spans }) => spans.some(([from, to]) => from <= start && start < to))
      expect(own?.role).toBe(role)
    }
  })

  test('parts a paragraph, and joins two', () => {
    const { blocks } = reconstruct(seed).articles[0]!
    const long = blocks.find(({ role, spans }) => role === 'paragraph' && spans.length > 3)!
    const at = (offset: number): number => seed.slice(0, offset).split('\n').length
    const [second, third] = [at(long.spans[1]![0]), at(long.spans[2]![0])]
    const parted = ruled([{ part: [second, third] }])
    expect(parted.articles[0]!.blocks.filter(({ role }) => role === 'paragraph')).toHaveLength(blocks.filter(({ role }) => role === 'paragraph').length + 1)
    const [one, other] = blocks.filter(({ role }) => role === 'paragraph') as [Article['blocks'][0], Article['blocks'][0]]
    const joined = ruled([{ join: [{ offset: one.spans.at(-1)![0] }, { offset: other.spans[0]![0] }] }])
    expect(joined.articles[0]!.blocks.find(({ text }) => text.startsWith(one.text))!.text).toBe(one.text + other.text)
  })

  test('joins a paragraph whose halves stand far apart, the second before the first', () => {
    const page = ['后来船夫说，河上的冰已经化了，', '渡口明天就开。', '', '山上的茶今年早采了七天，农户', '忙得很。', '', '江水退了以后，两岸的人在等，', '']
    const text = page.join('\n')
    const { articles } = ruled([{ join: [7, 1] }], text)
    expect(articles.flatMap(({ blocks }) => blocks.map((block) => block.text))).toContain(
      '江水退了以后，两岸的人在等，后来船夫说，河上的冰已经化了，渡口明天就开。'
    )
  })

  test('a headline heads the story that it is told to, which begins with the line that is named', () => {
    const [headline, story] = [287, 200]
    const newspaper = ruled([{ headline, story }])
    const own = newspaper.articles.find((article) => article.headline?.includes('又是一年赏春时'))!
    expect(own.blocks.some(({ spans }) => spans.some(([start]) => seed.slice(0, start).split('\n').length === story))).toBe(true)
  })

  test('lines count from each input of an issue, where it is named', () => {
    const pages = [
      { name: 'front.txt', text: '水退了\n\n江水退了以后，船又开了。\n' },
      { name: 'four.txt', text: '早采的茶\n\n山上的茶今年早采了七天。\n' }
    ]
    const { furniture } = reconstruct(pages, { overrides: [{ at: { line: 1, input: 'four.txt' }, role: 'furniture' }] })
    expect(furniture.map(({ text }) => text)).toEqual(['早采的茶'])
  })

  test('a line that holds two columns is named by the offset of one', () => {
    const { source } = listCases().find(({ id }) => id.includes('zh-hans-1.a.layout'))!
    const lines = source.split('\n')
    const line = lines.findIndex((one) => /\S {4,}\S{8,}$/.test(one)) + 1
    expect(() => ruled([{ at: line, role: 'furniture' }], source)).toThrow(/holds \d+ pieces: expected one of their \{ "offset" \}s, \d+/)
  })

  test('explanations say that it was an override', () => {
    const line = lineOf('新质生产力在')
    const { explanations = [] } = reconstruct(seed, {
      overrides: [
        { at: line, role: 'standingHead' },
        { headline: line, story: 200 }
      ],
      explain: true
    })
    const own = explanations.filter(({ span: [start] }) => seed.slice(0, start).split('\n').length === line)
    for (const about of ['role', 'heading']) expect(own.find((one) => one.about === about)!.evidence[0]!.sign).toBe('an override says so')
  })

  test('the core keeps to the same', async () => {
    const overrides = JSON.parse(read('examples/overrides.json')) as Override[]
    expect(await reconstructCore(seed, { overrides })).toEqual(ruled(overrides))
  })
})

describe('what cannot be kept to is said', () => {
  test.each<[unknown, string]>([
    [{}, 'expected `at` and `role`, `join`, `part`, or `headline` and `story`, and nothing else'],
    [{ at: 0, role: 'headline' }, 'expected `at` to be a line number'],
    [{ at: 1, role: 'title' }, 'expected `role` to be one of standingHead, kicker'],
    [{ at: 1, role: 'deck', why: '' }, 'and nothing else'],
    [{ join: [1] }, 'expected `join` to be a list of two places'],
    [{ headline: 1, story: { line: 2, page: 3 } }, 'expected `story` to be a line number'],
    [3, 'expected an object, found number'],
    [{ at: 44, role: 'deck' }, 'line 44 holds no text'],
    [{ at: 5000, role: 'deck' }, 'line 5000 is not there: expected a line from 1 to'],
    [{ at: { offset: 999_999 }, role: 'deck' }, 'offset 999999 holds no text'],
    [{ at: { line: 1, input: 'a.txt' }, role: 'deck' }, 'expected one input called `a.txt`, found 0'],
    [{ join: [1, 1] }, 'expected two lines, found one']
  ])('%j', (override, message) => {
    expect(() => ruled([override as Override])).toThrow(OverrideError)
    expect(() => ruled([override as Override])).toThrow(message)
    expect(() => ruled([override as Override])).toThrow('`options.overrides[0]`')
  })

  test.each<[Override[], string]>([
    [
      [
        { at: 1, role: 'deck' },
        { at: 1, role: 'kicker' }
      ],
      'another override says that the line is a deck'
    ],
    [[{ join: [1, 2] }, { join: [1, 3] }], 'another override has the first line go on elsewhere'],
    [[{ join: [1, 3] }, { join: [2, 3] }], 'another override has the second line go on from elsewhere'],
    [[{ join: [1, 2] }, { part: [2, 1] }], 'another override parts the two lines'],
    [[{ join: [1, 2] }, { at: 2, role: 'byline' }], 'says that one of the lines is a byline'],
    [
      [
        { headline: 119, story: 1 },
        { headline: 119, story: 45 }
      ],
      'another override has the headline head another story'
    ],
    [
      [
        { headline: 119, story: 1 },
        { at: 119, role: 'paragraph' }
      ],
      'another override says that the headline is a paragraph'
    ],
    [
      [
        { headline: 119, story: 1 },
        { at: 1, role: 'tagline' }
      ],
      'another override says that the story’s first line is a tagline'.replace('’', "'")
    ],
    [
      [
        { headline: 119, story: 1 },
        { headline: 195, story: 119 }
      ],
      'another override says that a story begins with the headline'
    ]
  ])('%j', (overrides, message) => expect(() => ruled(overrides)).toThrow(message))

  test('a headline on a page without a story', () => {
    expect(() => ruled([{ at: 1, role: 'headline' }], '水退了\n')).toThrow('there is no story that it could belong to')
  })

  test('what is no list', () => expect(() => reconstruct('', { overrides: 'x' as never })).toThrow('expected a list, found string'))
})

describe('whatever is overridden, the promises hold', () => {
  const settings = { seed: Number(process.env['FAST_CHECK_SEED'] ?? 1), numRuns: Number(process.env['FAST_CHECK_RUNS'] ?? 60) }
  const dumps = listCases().filter(({ file }) => file.endsWith('.txt'))
  const ruledDump = fc.constantFrom(...dumps).chain(({ source }) => {
    const lines = source.split(/\r\n|[\n\r]/).flatMap((line, at) => (line.trim() ? [at + 1] : []))
    const line = fc.constantFrom(...lines)
    const neighbours = fc.nat(lines.length - 2).map((at): [number, number] => [lines[at]!, lines[at + 1]!])
    const pair = fc.oneof(neighbours, fc.tuple(line, line))
    const override: fc.Arbitrary<Override> = fc.oneof(
      fc.record({ at: line, role: fc.constantFrom(...ROLES) }),
      fc.record({ join: pair }),
      fc.record({ part: pair }),
      fc.record({ headline: line, story: line })
    )
    return fc.record({ source: fc.constant(source), overrides: fc.array(override, { minLength: 1, maxLength: 4 }) })
  })

  test('each is kept to or refused, nothing is lost, and nothing of it is left behind', () => {
    let kept = 0
    fc.assert(
      fc.property(ruledDump, ({ source, overrides }) => {
        const before = JSON.stringify(overrides)
        try {
          const newspaper = ruled(overrides, source)
          kept++
          expect(breaches(source, newspaper).slice(0, 3)).toEqual([])
        } catch (error) {
          expect(error).toBeInstanceOf(OverrideError)
        }
        expect(JSON.stringify(overrides)).toBe(before)
      }),
      settings
    )
    expect(kept).toBeGreaterThan(settings.numRuns / 4)
  })
})
