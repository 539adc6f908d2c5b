import { expect, test } from 'vitest'
import { mendLetters } from '../../src/mend/mend-letters.ts'
import { mendLines } from '../../src/mend/mend-lines.ts'
import { pagesOf } from '../built-in.ts'

const mend = (text: string): { text: string; repairs: readonly { kind: string; from: string; to: string }[] }[] =>
  mendLines(
    pagesOf(text).flatMap(({ lines }) => lines),
    mendLetters
  ).map((line) => ({ text: line.text, repairs: line.repairs }))

test.each([
  ['春 暖 花 开 正 当 时', '春暖花开正当时'],
  ['有 机 会 ， 也 有 风 险', '有机会，也有风险'],
  ['他表示 「四點」 ，並說', '他表示「四點」，並說']
])('closes the gaps that nobody set: %s', (printed, reading) => {
  expect(mend(printed)).toEqual([{ text: reading, repairs: [{ kind: 'spacing', from: printed, to: reading }] }])
})

test.each(['迎难而上 开拓新局', '记者 王 平', 'Hallo World 的对话', '“新居” 让老人安心'])('keeps a gap that parts clauses, names or words: %s', (printed) => {
  expect(mend(printed)).toEqual([{ text: printed, repairs: [] }])
})

test('reads a heading painted twice by glyph and by run once', () => {
  expect(mend('图图①①春日山川春日山川')).toEqual([{ text: '图①春日山川', repairs: [{ kind: 'doubled', from: '图图①①春日山川春日山川', to: '图①春日山川' }] }])
})

test('keeps words that double by nature', () => {
  expect(mend('人人讨论讨论')).toEqual([{ text: '人人讨论讨论', repairs: [] }])
})

test('keeps the jump lines of two stories, one under the other', () => {
  expect(mend('（上接第1版）\n（上接第1版）').map(({ text }) => text)).toEqual(['（上接第1版）', '（上接第1版）'])
})

test('reads a heading of two lines painted twice once, and a story that follows unharmed', () => {
  expect(mend('山城入夏\n河水上涨\n山城入夏\n河水上涨\n今晨，雨停了。').map(({ text }) => text)).toEqual(['山城入夏', '河水上涨', '今晨，雨停了。'])
})

test('puts an upright heading together, but not two lone signs', () => {
  expect(mend('山\n城\n入\n夏').map(({ text }) => text)).toEqual(['山城入夏'])
  expect(mend('山\n城').map(({ text }) => text)).toEqual(['山', '城'])
})
