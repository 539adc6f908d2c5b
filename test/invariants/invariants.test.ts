import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read, reconstruct, type Reading } from '../../src/index.ts'
import { toJson } from '../../src/output/json.ts'
import { listCases } from '../eval/cases.ts'
import { anyText, damagedPages, generatedPages, shuffledPages } from './pages.ts'
import { breaches } from './promises.ts'

/** The same pages on every run; set FAST_CHECK_SEED and FAST_CHECK_RUNS to look further. */
const settings = { seed: Number(process.env['FAST_CHECK_SEED'] ?? 1), numRuns: Number(process.env['FAST_CHECK_RUNS'] ?? 100) }

const validate: ValidateFunction = new Ajv2020({ strict: true }).compile(
  JSON.parse(readFileSync(new URL('../../schema/broadsheet-1.schema.json', import.meta.url), 'utf8')) as object
)

const cases = listCases()
const isText = ({ file }: { file: string }): boolean => file.endsWith('.txt')
const dumps = cases.filter(isText)
/** Dumps of the forms that know boxes. */
const boxed = cases.filter((item) => !isText(item))
const dump = fc.constantFrom(...dumps).map(({ source }) => source)

function keepsItsPromises(input: string | Reading): void {
  const newspaper = reconstruct(input)
  const text = typeof input === 'string' ? input : input.text
  const json = toJson(newspaper)
  expect(breaches(text, newspaper).slice(0, 5)).toEqual([])
  expect(validate(json), JSON.stringify(validate.errors)).toBe(true)
  // Compared as bytes: deep equality of a hundred thousand blocks takes minutes.
  expect(JSON.stringify(toJson(reconstruct(input))) === JSON.stringify(json), 'the same bytes twice').toBe(true)
}

describe('a newspaper loses nothing, invents nothing, is valid and is the same every time', () => {
  test.each(dumps)('$id', ({ source }) => keepsItsPromises(source))

  test.each(boxed)('$id', ({ source }) => keepsItsPromises(read(source)))

  test('files with boxes, damaged', () => {
    const damaged = damagedPages(fc.constantFrom(...boxed).map(({ source }) => source))
    fc.assert(
      fc.property(damaged, (source) => keepsItsPromises(read(source))),
      { ...settings, numRuns: Math.ceil(settings.numRuns / 4) }
    )
  })

  test.each<[string, fc.Arbitrary<string>]>([
    ['generated pages', generatedPages],
    ['generated pages, damaged', damagedPages(generatedPages)],
    ['generated pages, lines shuffled', shuffledPages(generatedPages)],
    ['dumps, damaged', damagedPages(dump)],
    ['dumps, lines shuffled and left out', shuffledPages(dump)],
    ['any text', anyText]
  ])('%s', (_, pages) => {
    fc.assert(fc.property(pages, keepsItsPromises), settings)
  })

  test.each(['', ' ', '\n', '\f', '\f\f\f', '\ufeff', '\u0000', '\r', '\r\n', '　', '\ud800', '春', '。', '-', 'constructor', '__proto__', '（', '1'])(
    'the text %j',
    (text) => {
      keepsItsPromises(text)
      keepsItsPromises(`${text}\n${text}`)
    }
  )

  const units = [
    '春',
    'a',
    '-',
    '（',
    '）',
    '“',
    '。',
    '1',
    '.',
    '摄',
    '\ud83d',
    '𠮷',
    '一二三 ',
    'ab ',
    '图图',
    '五 ',
    '春天来了。',
    '（下转四版）',
    'By Ann Hale ',
    '本报讯（记者 王小河）',
    '　',
    '\u0000',
    'x\t',
    '•春'
  ]
  test.each(units)('one line of a megabyte: %j over and over', (unit) => {
    keepsItsPromises(unit.repeat(Math.ceil(2 ** 20 / unit.length)))
  })

  test.each(['\n', '\r', '\f', '\n\n', '\f\n', '春\n', '春\n\n', '春\f', '春天来了。\n', 'By Ann Hale\n', '（下转四版）\n', '- \n'])(
    'a hundred thousand characters of %j',
    (unit) => {
      keepsItsPromises(unit.repeat(Math.ceil(100_000 / unit.length)))
    }
  )
})
