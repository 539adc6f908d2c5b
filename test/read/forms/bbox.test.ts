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

  it('cuts a line between two headlines, however near, where each is flush with a column below', () => {
    const word = (text: string, x: number, y: number, width: number, height: number): string =>
      `<line xMin="${x}" yMin="${y}" xMax="${x + width}" yMax="${y + height}"><word xMin="${x}" yMin="${y}" xMax="${x + width}" yMax="${y + height}">${text}</word></line>`
    const text = (x: number): string => [60, 72, 84].map((y) => word(`line${y}`, x, y, 100, 10)).join('')
    const page = (second: number): string =>
      '<html><body><doc><page width="600" height="800"><flow><block><line xMin="10" yMin="10" xMax="225" yMax="44">' +
      ['Water', 'rises', 'Bread', 'dearer']
        .map((one, at) => `<word xMin="${[10, 66, 118, 176][at]!}" yMin="10" xMax="${[58, 110, 168, 225][at]!}" yMax="44">${one}</word>`)
        .join('') +
      `</line></block><block>${text(10)}</block><block>${text(second)}</block></flow></page></doc></body></html>`
    const first = (html: string): unknown => linesOf(read(html))[0]
    expect(first(page(118))).toEqual(['Water rises Bread dearer', 10, 10, 215, 34])
    const apart = page(118).replaceAll('xMax="110"', 'xMax="104"')
    expect(linesOf(read(apart)).slice(0, 2)).toEqual([
      ['Water rises', 10, 10, 94, 34],
      ['Bread dearer', 118, 10, 107, 34]
    ])
    // The text below begins elsewhere: the space is the headline's.
    expect(first(page(124).replaceAll('xMax="110"', 'xMax="104"'))).toEqual(['Water rises Bread dearer', 10, 10, 215, 34])
  })
})
