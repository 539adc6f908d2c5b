import fc from 'fast-check'
import { expect, test } from 'vitest'
import { widenMarks } from '../../src/mend/full-width.ts'
import type { Line } from '../../src/read/lines.ts'
import { pagesOf } from '../built-in.ts'

const linesOf = (text: string, confidence?: number): Line[] =>
  pagesOf(text)
    .flatMap(({ lines }) => lines)
    .map((line) => (confidence === undefined ? line : { ...line, confidence }))
const widen = (text: string, confidence?: number): string[] => widenMarks(linesOf(text, confidence)).map((line) => line.text)

test('commas that an engine read as half-width ones stand full-width again', () => {
  const [line] = widenMarks(linesOf('在街上經營粥店逾三十年的東主憶述,當時他正在舖內煲粥 ,忽然一響'))
  expect(line).toMatchObject({
    text: '在街上經營粥店逾三十年的東主憶述，當時他正在舖內煲粥，忽然一響',
    repairs: [
      {
        kind: 'width',
        from: '在街上經營粥店逾三十年的東主憶述,當時他正在舖內煲粥 ,忽然一響',
        to: '在街上經營粥店逾三十年的東主憶述，當時他正在舖內煲粥，忽然一響'
      }
    ]
  })
})

test.each([
  ['brackets about words', '水務署(記者石崇朗)說,不排除', '水務署（記者石崇朗）說，不排除'],
  ['brackets whose one half stands by a figure', '建泰地產(股份代號: 99317) ,昨日', '建泰地產（股份代號：99317），昨日'],
  ['a line that ends in one', '他說,昨日,', '他說，昨日，']
])('mends %s', (_, read, printed) => expect(widen(read)).toEqual([printed]))

test.each([
  ['figures', '升至1,200萬,比數5:3,昨日', '升至1,200萬，比數5:3，昨日'],
  ['words in letters', '據Reuters, London,昨日報道,指', '據Reuters, London，昨日報道，指'],
  ['brackets about figures', '工程(99317)完成,昨日', '工程(99317)完成，昨日']
])('leaves marks between %s alone', (_, read, printed) => expect(widen(read)).toEqual([printed]))

test('a paper that sets its colons or brackets half-width keeps them, its commas being full-width', () => {
  const text = '主持人(左一)问:怎么看，这件事?'
  expect(widen(text)).toEqual([text])
  expect(widen(text, 0.9)).toEqual(['主持人（左一）问：怎么看，这件事？'])
})

test('a mark that the page mostly has full-width is left as it is, even in a scan', () => {
  const text = '一，二，三，四,五'
  expect(widen(text, 0.9)).toEqual([text])
})

test('what was mended before is one repair with this', () => {
  const [line] = widenMarks(linesOf('春暖花開,正當時').map((one) => ({ ...one, repairs: [{ kind: 'spacing', from: '春 暖 花 開 ,正 當 時', to: one.text }] })))
  expect(line!.repairs).toEqual([{ kind: 'spacing', from: '春 暖 花 開 ,正 當 時', to: '春暖花開，正當時' }])
})

test('changes nothing but marks and the blanks beside them', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'春暖,:;?!() 1A，（') })
  const plain = (text: string): string => text.replace(/ /g, '').replace(/[，：；？！（）]/g, (mark) => ',:;?!()'['，：；？！（）'.indexOf(mark)]!)
  fc.assert(
    fc.property(signs, fc.boolean(), (text, isScan) => {
      const lines = linesOf(text, isScan ? 0.9 : undefined)
      widenMarks(lines).forEach((line, at) => {
        expect(plain(line.text)).toBe(plain(lines[at]!.text))
        expect(line.spans).toEqual(lines[at]!.spans)
        expect(line.repairs.every(({ from, to }) => from === lines[at]!.text && to === line.text && from !== to)).toBe(true)
      })
    })
  )
})
