import { describe, expect, it } from 'vitest'
import { read } from '../../../src/index.ts'
import { linesOf } from '../forms.ts'

describe("tesseract's TSV", () => {
  it('reads lines of words', () => {
    const rows = [
      'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
      '1\t1\t0\t0\t0\t0\t0\t0\t600\t800\t-1\t',
      '4\t1\t1\t1\t1\t0\t10\t10\t100\t20\t-1\t',
      '5\t1\t1\t1\t1\t1\t10\t10\t40\t20\t96.5\tFerry',
      '5\t1\t1\t1\t1\t2\t60\t10\t50\t20\t80\topens',
      '1\t2\t0\t0\t0\t0\t0\t0\t600\t800\t-1\t',
      '4\t2\t1\t1\t1\t0\t10\t10\t100\t20\t-1\t',
      '5\t2\t1\t1\t1\t1\t10\t10\t100\t20\t96\tagain'
    ]
    expect(linesOf(read(rows.join('\r\n')))).toEqual([['Ferry opens', 10, 10, 100, 20], null, ['again', 10, 10, 100, 20]])
  })
})
