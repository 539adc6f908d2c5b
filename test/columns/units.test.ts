import { expect, test } from 'vitest'
import { cutPieces } from '../../src/columns/pieces.ts'
import { setRows } from '../../src/columns/rows.ts'
import { segmentsOf } from '../../src/columns/segments.ts'
import { layStrips } from '../../src/columns/strips.ts'
import { unitsOf, type Unit } from '../../src/columns/units.ts'
import { readPages } from '../../src/read/lines.ts'
import { setChinese, setLatin } from './typeset.ts'

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
