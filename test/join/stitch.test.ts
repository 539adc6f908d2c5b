import { expect, test } from 'vitest'
import { joinLines } from '../../src/join/join-lines.ts'
import * as latinHeadings from '../../src/join/latin-headings.ts'
import * as latinNotes from '../../src/join/latin-notes.ts'
import { mendLetters } from '../../src/mend/mend-letters.ts'
import { mendLines } from '../../src/mend/mend-lines.ts'
import { pagesOf } from '../built-in.ts'

const join = (blocks: readonly (readonly string[])[]): string[] => {
  const text = blocks.map((lines) => lines.join('\n')).join('\n\n')
  return pagesOf(text)
    .flatMap(({ lines }) => joinLines(mendLines(lines, mendLetters), text, { latinNotes, latinHeadings }))
    .map((draft) => draft.text)
}

// Columns of fourteen signs, paragraphs indented by two. Two stories, two columns each.
const BRIDGE_HEAD = ['河上新桥今日通车']
const BRIDGE_LEFT = ['本报讯（记者王平）城南河', '上的新桥今天上午通车，两岸人', '不用绕路，都爱上了这座桥。']
const BRIDGE_CUT = ['通车仪式上，附近村庄的老', '人和孩子都来了，新桥的桥面上', '站满了人。一位老人说，他等这']
const BRIDGE_REST = ['座大桥等了整整三十年，年轻时', '每天坐船过河上学，最盼望的就', '是新桥能早一天修起来。']
const TEA_HEAD = ['春茶上市价格平稳']
const TEA_LEFT = ['本报讯（记者李明）山上的', '春茶昨天开始上市，价格同去年', '相比大致平稳，远近人品尝。']
const TEA_CUT = ['镇上的茶叶市场里，来自各', '地的茶商一早就开始看货，有人', '打听价钱，有人闻香。茶农把刚', '炒好的春茶一袋一袋摆开，请客']
const TEA_REST = ['人品尝，嫩芽肥壮的春茶总能卖', '个好价钱，远近的客人当场就装', '车运走。']

const bridge = BRIDGE_CUT.join('') + BRIDGE_REST.join('')
const tea = TEA_CUT.join('') + TEA_REST.join('')

test('reads a paragraph on where its second half stands, another story between', () => {
  const texts = join([BRIDGE_HEAD, [...BRIDGE_LEFT, ...BRIDGE_CUT], TEA_HEAD, [...TEA_LEFT, ...TEA_CUT], BRIDGE_REST, TEA_REST])
  expect(texts).toContain(bridge)
  expect(texts).toContain(tea)
  expect(texts.indexOf(bridge)).toBeLessThan(texts.indexOf(TEA_HEAD[0]!))
})

test('reads a paragraph where the dump prints its second half first', () => {
  const texts = join([BRIDGE_HEAD, BRIDGE_LEFT, BRIDGE_REST, TEA_HEAD, [...TEA_LEFT, ...TEA_CUT], TEA_REST, BRIDGE_CUT])
  expect(texts).toContain(bridge)
  expect(texts).toContain(tea)
  expect(texts.indexOf(bridge)).toBeLessThan(texts.indexOf(TEA_HEAD[0]!))
})

test('leaves pieces in the order of the dump where every paragraph ends in its piece', () => {
  const whole = [BRIDGE_HEAD, [...BRIDGE_LEFT, ...BRIDGE_CUT, ...BRIDGE_REST], TEA_HEAD, [...TEA_LEFT, ...TEA_CUT, ...TEA_REST]]
  const texts = join(whole)
  expect(texts.join('')).toBe(whole.flat().join(''))
  expect(texts).toEqual([BRIDGE_HEAD[0], BRIDGE_LEFT.join(''), bridge, TEA_HEAD[0], TEA_LEFT.join(''), tea])
})

test('joins no heading to the text behind it', () => {
  const texts = join([BRIDGE_HEAD, [...BRIDGE_LEFT, ...BRIDGE_CUT, ...BRIDGE_REST], ['三月采茶忙'], TEA_REST])
  expect(texts).toContain('三月采茶忙')
})

test('gives a teaser the last sign of its page number', () => {
  const texts = join([['今日导读'], ['城南老街修复，院子免费开放 5'], ['版'], BRIDGE_HEAD, [...BRIDGE_LEFT, ...BRIDGE_CUT, ...BRIDGE_REST]])
  expect(texts.some((text) => /开放 ?5版$/u.test(text))).toBe(true)
})
