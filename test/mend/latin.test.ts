import { expect, test } from 'vitest'
import fc from 'fast-check'
import { markHyphens } from '../../src/mend/hyphens.ts'
import { mendLetters } from '../../src/mend/mend-letters.ts'
import { mendLines } from '../../src/mend/mend-lines.ts'
import { linesOf } from '../built-in.ts'

const texts = (text: string): string[] => mendLines(linesOf(text), mendLetters).map((line) => line.text)

test('puts a drop cap before the line it begins', () => {
  expect(texts('H\nARBOR TOWN — The boats\ncame home.')).toEqual(['HARBOR TOWN — The boats', 'came home.'])
  expect(texts('T\nhe boats came home.')).toEqual(['The boats came home.'])
})

test('puts a drop cap that was painted late before its dateline', () => {
  expect(texts('ARBOR TOWN (AP) — The boats\ncame home in the evening\nH\nThe next day was fair.')).toEqual([
    'HARBOR TOWN (AP) — The boats',
    'came home in the evening',
    'The next day was fair.'
  ])
})

test('keeps both of two capitals that one dateline could have', () => {
  expect(texts('H\nH\nARBOR TOWN — The boats\ncame home.')).toEqual(['H', 'HARBOR TOWN — The boats', 'came home.'])
})

test('puts no capital before a line that was mended itself: a label set wide', () => {
  expect(texts('F\nN E E D\nThe boats came home.')).toEqual(['F', 'NEED', 'The boats came home.'])
})

test('leaves a lone capital alone that begins nothing', () => {
  expect(texts('Vitamin\nB\nThe boats came home.')).toEqual(['Vitamin', 'B', 'The boats came home.'])
  expect(texts('A\nAI 走進課堂')).toEqual(['A', 'AI 走進課堂'])
})

test('reads a staircase of words, each painted twice, once', () => {
  expect(texts('Rain\nRain for\nfor three\nthree days\ndays')).toEqual(['Rain for three days'])
  expect(texts('Rain\nRain for three days\nall week')).toEqual(['Rain', 'Rain for three days', 'all week'])
})

test('cuts a letter-spaced label into words', () => {
  expect(texts('B Y T H E N U M B E R S')).toEqual(['BY THE NUMBERS'])
  expect(texts('A B B E Y R O A D\nThe abbey stands on a hill.')[0]).toBe('ABBEY ROAD')
})

test('reads a letter-spaced label whose words stand on lines of their own as one', () => {
  expect(texts('B Y\nT H E\nN U M B E R S\nTen boats came home.')).toEqual(['BY THE NUMBERS', 'Ten boats came home.'])
  expect(texts('B Y\n\nT H E\n\nN U M B E R S\nTen boats.')[0]).toBe('BY THE NUMBERS')
  expect(texts('J D\nR R')).toEqual(['J D', 'R R'])
})

const column = 'The boats that had gone out\nat dawn to look for herring\ncame home with empty nets.\n'

test('puts a stretched line together that an extractor tore at its word spaces, which it left behind the words', () => {
  expect(texts(`${column}Harbormaster \nLeopold\nHastings said so himself.\n${column}`)[3]).toBe('Harbormaster Leopold')
  expect(texts(`${column}Leopold Hastings, \nthe \nowner\nof three of them, was last.\n${column}`)[3]).toBe('Leopold Hastings, the owner')
})

test('… or not, where the words and the next one fill the column', () => {
  expect(texts(`${column}Harbormaster\nLeopold\nHastings said so himself.\n${column}`)[3]).toBe('Harbormaster Leopold')
})

test('leaves alone spaces behind lines where most lines have one, and words that are a list', () => {
  expect(texts('The boats \ncame home \nat dawn ')).toEqual(['The boats', 'came home', 'at dawn'])
  expect(texts(`${column}Cod\nHaddock\nHerring\nMackerel\nPlaice\nSole\nTurbot\nWhiting`)).toHaveLength(11)
  expect(texts(`${column}Cod\nSole\n\n${column}`)).toHaveLength(8)
})

test('leaves initials alone', () => {
  expect(texts('U S A')).toEqual(['U S A'])
  expect(texts('J. R. R. Doe')).toEqual(['J. R. R. Doe'])
})

const kept = (text: string): boolean[] => markHyphens(linesOf(text)).map(({ keepsHyphen }) => keepsHyphen === true)

test('keeps the hyphen of a compound that the page has, or whose halves it has', () => {
  expect(kept('a long-\nterm plan, said to be long-term')[0]).toBe(true)
  expect(kept('a two-\nyear plan\ntwo men, one year')[0]).toBe(true)
  expect(kept('a bed-\nand-breakfast')[0]).toBe(true)
})

test('mends a word that was broken', () => {
  expect(kept('the nego-\ntiations went on')[0]).toBe(false)
  expect(kept('sand-\nbags of sand, bags of sandbags')[0]).toBe(false)
  expect(kept('over-\nnight, the night was over')[0]).toBe(false)
})

test('changes no text, whatever the lines hold', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'ab-‐ \nA’é') })), (pieces) => {
      const lines = linesOf(pieces.join('\n'))
      expect(markHyphens(lines).map(({ text }) => text)).toEqual(lines.map(({ text }) => text))
    })
  )
})

test('takes lone capitals for specks where there are many', () => {
  const specks = ['A', 'B', 'C', 'D', 'T', 'he boats came home.']
  expect(texts(specks.join('\n'))).toEqual(specks)
})
