import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reconstruct as reconstructCore } from '../../src/core/index.ts'
import { reconstruct, reconstructPages, type Article, type Lexicon } from '../../src/index.ts'
import { BUILT_IN, wordsFor } from '../../src/lexicon/built-in.ts'
import { readLexicon } from '../../src/lexicon/own.ts'
import * as recognise from '../../src/lexicon/recognise.ts'
import type { Words } from '../../src/lexicon/words.ts'
import { listCases } from '../eval/cases.ts'
import { breaches } from '../invariants/promises.ts'

const lexicon = JSON.parse(readFileSync(new URL('../../examples/lexicon.json', import.meta.url), 'utf8')) as Lexicon
const own = wordsFor(true, readLexicon(lexicon))

describe('a word of one’s own is read where a built-in one would be', () => {
  test.each<[string, (words: Words) => unknown, unknown]>([
    [
      'a dateline',
      (words) => recognise.matchDateline('海风社石浦3月2日电 今天', words),
      { text: '海风社石浦3月2日电', agency: '海风社', place: '石浦', date: '3月2日', end: 10 }
    ],
    [
      'a dateline with its reporter',
      (words) => recognise.matchRunInCredit('海风社石浦3月2日电（记者 王小雨）今天', words)?.names,
      [{ role: '记者', name: '王小雨' }]
    ],
    ['an English dateline', (words) => recognise.matchDateline('MARLOW (Tidewater News) — The ferry', words)?.agency, 'Tidewater News'],
    ['a dateline in another language', (words) => recognise.matchDateline('Vernay (Tidewater News) - Le bac', words)?.agency, 'Tidewater News'],
    ['a byline with an agency', (words) => recognise.matchByline('海风社记者 王小雨', words)?.organization, '海风社'],
    ['a byline with a title', (words) => recognise.matchByline('观潮员 王小雨', words)?.names, [{ role: '观潮员', name: '王小雨' }]],
    ['a letter-spaced byline', (words) => recognise.isByline('观 潮 员　王 小 雨', words), true],
    [
      'a byline with a word before the name',
      (words) => recognise.matchByline('Set down by JANE DOE', words)?.names,
      [{ role: 'Set down by', name: 'JANE DOE' }]
    ],
    ['… in Chinese', (words) => recognise.matchByline('文字整理 王小雨', words)?.names, [{ role: '文字整理', name: '王小雨' }]],
    ['a byline with a title behind', (words) => recognise.matchByline('By JANE DOE Columnist-at-Large', words)?.names, [{ role: 'By', name: 'JANE DOE' }]],
    ['a picture’s credit', (words) => recognise.matchPhotoCredit('王小雨 摄（海风社发）', words)?.organization, '海风社'],
    ['a picture’s credit without a name', (words) => recognise.matchPhotoCredit('海风社发', words)?.organization, '海风社'],
    ['a tagline', (words) => recognise.matchTagline('（据海风社）', words)?.organization, '海风社'],
    ['a jump line', (words) => recognise.readJumpLine('（接读第四版）', words), { direction: 'to', page: '四', number: 4 }],
    ['… back', (words) => recognise.readJumpLine('（续自1版）', words), { direction: 'from', page: '1', number: 1 }],
    [
      'an English jump line',
      (words) => recognise.readJumpLine('FERRY, More of this on page 4', words),
      { direction: 'to', page: '4', number: 4, slug: 'FERRY' }
    ],
    ['… back, with the number alone', (words) => recognise.readJumpLine('Begun on A1', words), { direction: 'from', page: 'A1' }]
  ])('%s', (_, read, expected) => {
    expect(read(own)).toEqual(expected)
    // The built-in lexicon knows nothing of it, before and after.
    const without = read(BUILT_IN)
    expect(without === expected || JSON.stringify(without) === JSON.stringify(expected)).toBe(false)
  })

  test('but not in the middle of a sentence', () => {
    expect(recognise.matchDateline('他说，海风社石浦3月2日电讯稿', own)).toBeUndefined()
    expect(recognise.isByline('She set down by the lamp and read on page 4', own)).toBe(false)
    expect(recognise.readJumpLine('He read more of this on page 4 of the report', own)).toBeUndefined()
  })
})

const page = (words?: Lexicon): Article[] => reconstruct(PAGE, words ? { lexicon: words } : {}).articles
/** The page of docs/overrides.md. */
const [, PAGE] = /```text\n([\s\S]*?)```/.exec(readFileSync(new URL('../../docs/overrides.md', import.meta.url), 'utf8')) as unknown as [string, string]

test('a page reads otherwise: standing head, byline, dateline, jump and furniture are what the lexicon says', () => {
  const [first, second] = page(lexicon)
  expect(first).toMatchObject({
    standingHead: '渡口灯火',
    headline: '老船工守着江边四十年',
    bylines: [{ names: [{ role: '观潮员', name: '王小雨' }] }],
    jump: { to: { number: 4 } }
  })
  expect(second).toMatchObject({ headline: '早茶比往年早了七天', dateline: { agency: '海风社', place: '石浦' } })
  const { furniture } = reconstruct(PAGE, { lexicon })
  expect(furniture.map(({ text }) => text)).toEqual(['热线电话 潮声报社 12345'])
  const plain = JSON.stringify(page())
  for (const field of ['standingHead":"渡口灯火', '"role":"byline"', '"agency":"海风社"', '"number":4']) expect(plain).not.toContain(field)
})

test('the core and the reader of long issues take it too', async () => {
  const text = PAGE
  const expected = reconstruct(text, { lexicon })
  expect(await reconstructCore(text, { lexicon })).toEqual(expected)
  for await (const { articles } of reconstructPages([text], { lexicon })) expect(articles).toEqual(expected.articles)
})

test.each<[unknown, string]>([
  ['海风社', 'Cannot read `options.lexicon`: expected an object with `agencies`, `titles`, `bylines`, `standingHeads`, `furniture`, `jumps`, found string'],
  [{ agency: [] }, 'found `agency`'],
  [{ agencies: '海风社' }, 'Cannot read `options.lexicon.agencies`: expected a list of words, found string'],
  [{ agencies: ['海风社', 3] }, 'Cannot read `options.lexicon.agencies[1]`: expected a word, found number'],
  [{ titles: ['x'] }, 'Cannot read "x" for `options.lexicon.titles[0]`: expected a word of two letters or more'],
  [{ titles: ['…………'] }, 'for `options.lexicon.titles[0]`'],
  [{ furniture: ['a line\nand another'] }, 'on one line'],
  [{ jumps: ['接读'] }, 'Cannot read `options.lexicon.jumps`: expected an object with `onward`, `backward`, found a list'],
  [{ jumps: { to: ['接读'] } }, 'found `to`'],
  [{ furniture: Array.from({ length: 5001 }, (_, at) => `line ${at} of it`) }, 'expected at most 5000 words, found 5001']
])('%j is refused', (value, message) => expect(() => reconstruct('', { lexicon: value as Lexicon })).toThrow(message))

test('what becomes of a lexicon later changes nothing, and it is never written to', () => {
  const words = { agencies: ['海风社'] }
  const read = readLexicon(Object.freeze({ agencies: Object.freeze(words.agencies.slice()) }))
  words.agencies.push('山风社')
  expect(recognise.isByline('山风社记者 王小雨', wordsFor(true, read))).toBe(false)
})

test('whatever a lexicon holds, the promises hold, and the next page is read as if it had not been', () => {
  const settings = { seed: Number(process.env['FAST_CHECK_SEED'] ?? 1), numRuns: Number(process.env['FAST_CHECK_RUNS'] ?? 40) }
  const dump = fc.constantFrom(...listCases().filter(({ file }) => file.endsWith('.txt'))).map(({ source }) => source)
  const wordsOf = (source: string): fc.Arbitrary<string[]> => {
    const stretch = fc.tuple(fc.nat(source.length), fc.integer({ min: 2, max: 9 })).map(([at, length]) =>
      source
        .slice(at, at + length)
        .replace(/[\r\n\f]/g, ' ')
        .trim()
    )
    return fc
      .array(fc.oneof(stretch, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 5 })
      .map((words) => words.filter((word) => word.length > 1 && /\p{L}{2}/u.test(word) && !/[\r\n]/u.test(word.trim()) && word.trim().length > 1))
  }
  const given = dump.chain((source) =>
    fc.record({
      source: fc.constant(source),
      words: fc.record({
        agencies: wordsOf(source),
        titles: wordsOf(source),
        bylines: wordsOf(source),
        jumps: fc.record({ onward: wordsOf(source), backward: wordsOf(source) }),
        standingHeads: wordsOf(source),
        furniture: wordsOf(source)
      })
    })
  )
  fc.assert(
    fc.property(given, ({ source, words }) => {
      expect(breaches(source, reconstruct(source, { lexicon: words })).slice(0, 3)).toEqual([])
    }),
    settings
  )
  const { source } = listCases()[0]!
  const before = JSON.stringify(reconstruct(source))
  reconstruct(source, { lexicon })
  expect(JSON.stringify(reconstruct(source))).toBe(before)
})
