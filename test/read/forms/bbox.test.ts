import { describe, expect, it } from 'vitest'
import { read } from '../../../src/index.ts'
import { linesOf } from '../forms.ts'

describe('pdftotext -bbox-layout', () => {
  it('cuts a line that runs over two columns, where one space is unlike the others', () => {
    const widths = [40, 40, 40, 40, 40]
    const page = (gutter: number): string => {
      let x = 10
      const words = ['Teachers', 'union', 'votes', 'River', 'gauges'].map((text, at) => {
        const from = x + (at === 3 ? gutter : at > 0 ? 5 : 0)
        x = from + widths[at]!
        return `<word xMin="${from}" yMin="${at > 2 ? 14 : 10}" xMax="${x}" yMax="${at > 2 ? 30 : 34}">${text}</word>`
      })
      return `<html><body><doc><page width="600" height="800"><flow><block><line xMin="10" yMin="10" xMax="${x}" yMax="34">${words.join('')}</line></block></flow></page></doc></body></html>`
    }
    expect(linesOf(read(page(16)))).toEqual([
      ['Teachers union votes', 10, 10, 130, 24],
      ['River gauges', 156, 14, 85, 16]
    ])
    expect(read(page(8)).text).toBe('Teachers union votes River gauges')
  })
})
