import { expect, test } from 'vitest'
import { cutPieces } from '../../src/columns/pieces.ts'
import { setRows } from '../../src/columns/rows.ts'
import { segmentsOf } from '../../src/columns/segments.ts'
import { layStrips } from '../../src/columns/strips.ts'
import { unitsOf, type Unit } from '../../src/columns/units.ts'
import { readPages } from '../../src/read/lines.ts'
import { setChinese } from './typeset.ts'

const FERRY = '渡口的船夫说，江水退了以后，两岸的人又可以过江赶集，孩子上学也不用再绕远路，老人看病方便得多，过河的船票也便宜了，'

const unitsIn = (page: readonly string[]): Unit[] => {
  const source = page.join('\n')
  const { rows } = setRows([...readPages(source)][0]!.lines, source)
  return unitsOf(cutPieces(layStrips(segmentsOf(rows, source, false)), false), false).map(([unit]) => unit)
}

test('a text ends with a line in brackets that signs it', () => {
  expect(unitsIn([...setChinese([FERRY], 12), '（本报记者周小舟林晓岚）']).at(-1)?.tail).toBe('closed')
})

test('a text does not end with a bracket that closes in its last line', () => {
  expect(unitsIn([...setChinese([FERRY], 12), '买票的（老人和孩子不买）']).at(-1)?.tail).toBe('open')
})
