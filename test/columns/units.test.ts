import { expect, test } from 'vitest'
import { cutPieces } from '../../src/columns/pieces.ts'
import { setRows } from '../../src/columns/rows.ts'
import { segmentsOf } from '../../src/columns/segments.ts'
import { layStrips } from '../../src/columns/strips.ts'
import { unitsOf, type Unit } from '../../src/columns/units.ts'
import { readPages } from '../../src/read/lines.ts'
import { beside, setChinese, setLatin } from './typeset.ts'

const FERRY = '渡口的船夫说，江水退了以后，两岸的人又可以过江赶集，孩子上学也不用再绕远路，老人看病方便得多，过河的船票也便宜了，'

const unitsIn = (page: readonly string[], latin = false): Unit[] => {
  const source = page.join('\n')
  const { rows } = setRows([...readPages(source)][0]!.lines, source)
  return unitsOf(cutPieces(layStrips(segmentsOf(rows, source, latin)), latin), latin).map(([unit]) => unit)
}

test('a text ends with a line in brackets that signs it', () => {
  expect(unitsIn([...setChinese([FERRY], 12), '（本报记者周小舟林晓岚）']).at(-1)?.tail).toBe('closed')
})

test('a text does not end with a bracket that closes in its last line', () => {
  expect(unitsIn([...setChinese([FERRY], 12), '买票的（老人和孩子不买）']).at(-1)?.tail).toBe('open')
})

const HARBOUR =
  'the harbour master said on Monday that the dredging would begin in the spring, when the last of the winter storms had gone and the barges could be brought up the river without any danger to the old'
const CREWS = 'Ferry crews will be told next week, and the council will publish what all of it is going to cost a week after that.'
const set = (text: string): string[] => setLatin([text], 30).map((line) => line.trim())

test('a text ends over a row without anything on it, where the next line begins with a capital', () => {
  expect(unitsIn([...set(HARBOUR).slice(0, 5), '', ...set(CREWS)], true).map(({ kind }) => kind)).toEqual(['text', 'text'])
})

test('a text goes on with a small letter under such a row', () => {
  expect(unitsIn([...set(HARBOUR).slice(0, 5), '', ...set(CREWS.replace('F', 'f'))], true).map(({ kind }) => kind)).toEqual(['text'])
})

test('a caption is known by its credit, long as it is in a narrow column', () => {
  const caption = setLatin([HARBOUR.slice(0, 130)], 16).map((line) => line.trim())
  expect(caption.length).toBeGreaterThan(8)
  expect(unitsIn([...caption, 'Ann Moore / Staff Photographer'], true).map(({ kind }) => kind)).toEqual(['caption'])
})

const ITEM = ['Shelters: Ellery Central High, 400', '  Summit Avenue. Bring a blanket.']

test.each([
  ['goes on where larger type next door has left rows empty', 3, 8.9],
  ['has white above its last item that no type is large enough for', 8, 17.9]
])('a list %s', (_, empty, bottom) => {
  const page = [...ITEM, ...ITEM, ...ITEM, ...Array.from({ length: empty }, () => ''), `${' '.repeat(60)}More rain is coming`, ...ITEM]
  expect(Math.max(...unitsIn(page, true).map((unit) => unit.bottom))).toBeCloseTo(bottom)
})

const INDEX = ['今日导读', '', '小县城何以跑出“隐形冠', ' 军” 2版', '安陵：公积金提取再添3', ' 项“免申即享” 3版', '江畔副刊：外婆的蚕豆', ' 7版']

test('teasers, each with its page behind it, are text and no headings', () => {
  const units = unitsIn(INDEX)
  expect(units.map(({ kind }) => kind)).toEqual(['heading', 'text'])
  expect(units[1]?.teasers).toBe(true)
})

test('a page that one line points to makes no index', () => {
  expect(unitsIn(['昌和街路陷三米', '', '相关社评刊', 'A12版']).some(({ teasers }) => teasers)).toBe(false)
})

test('a column and a wider text right below it each show their own measure', () => {
  const column = setChinese([FERRY], 12)
  const page = [...beside([column, column], 20), '', '', '', '春茶早采七天', ...setChinese([FERRY.repeat(4)], 40)]
  const measures = unitsIn(page)
    .filter(({ lines }) => lines > 3)
    .map(({ measure }) => Math.round(measure))
  expect(measures).toEqual([12, 12, 40])
})

const kindsUnder = (line: string): string[] => {
  const [first, ...further] = setChinese([FERRY], 12)
  return unitsIn([line, first!, ...further]).map(({ kind }) => kind)
}

test('a full line that ends no sentence is a heading where a first line stands right under it', () => {
  expect(kindsUnder('渡口老船夫又有了一条新船')).toEqual(['heading', 'text'])
})

test('one that ends a sentence, or has the pauses of one, is text', () => {
  expect(kindsUnder('渡口老船夫又有一条新船。')).toEqual(['text'])
  expect(kindsUnder('渡口，老船夫又有一条新船')).not.toContain('heading')
})

const NUMBERS = ['31.4 feet: Crest at Front', '  Street, Wednesday', '410,000: Sandbags filled', '2,300: Residents who were', '  told to leave']

test('items that begin with a label or a number are text, short as their lines are', () => {
  const [heading, list] = unitsIn(['THE FLOOD SO FAR', '', ...NUMBERS], true)
  expect([heading?.kind, list?.kind, list?.lists, list?.lines]).toEqual(['heading', 'text', true, 5])
})

test('two of them are no list', () => {
  expect(unitsIn(['THE FLOOD SO FAR', '', ...NUMBERS.slice(0, 3)], true).some(({ lists }) => lists)).toBe(false)
})
