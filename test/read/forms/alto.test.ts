import { describe, expect, it } from 'vitest'
import { read } from '../../../src/index.ts'
import { linesOf } from '../forms.ts'

describe('ALTO', () => {
  const alto = (layout: string, unit = 'pixel', styles = ''): string =>
    `<?xml version="1.0" encoding="UTF-8"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Description><MeasurementUnit>${unit}</MeasurementUnit></Description><Styles>${styles}</Styles><Layout>${layout}</Layout></alto>`
  const line = (strings: string, box = 'HPOS="10" VPOS="10" WIDTH="100" HEIGHT="20"'): string => `<TextLine ${box}>${strings}</TextLine>`

  it('reads strings, spaces, styles and units', () => {
    const styles = '<TextStyle ID="T0" FONTSIZE="24"/><TextStyle ID="T1" FONTSIZE="9"/>'
    const source = alto(
      `<Page WIDTH="600" HEIGHT="800"><PrintSpace><TextBlock STYLEREFS="P0 T1">${line('<String CONTENT="Ferry" HPOS="10" VPOS="10" WIDTH="40" HEIGHT="20" WC="0.9" STYLEREFS="T0"/><SP/><String CONTENT="opens" HPOS="60" VPOS="10" WIDTH="50" HEIGHT="20" WC="0.7"/>')}${line('<String CONTENT="again"/>')}</TextBlock></PrintSpace></Page>`,
      'mm10',
      styles
    )
    const reading = read(source)
    const lines = [...reading.pages][0]!.lines
    expect({ kind: reading.kind, unit: reading.unit, lines: lines.map(({ text, size, confidence }) => [text, size, confidence]) }).toEqual({
      kind: 'alto',
      unit: 'mm10',
      lines: [
        ['Ferry opens', 24, 0.8],
        ['again', 9, undefined]
      ]
    })
  })

  it('reads every page and every print space, and what stands in the margins', () => {
    const block = (text: string): string => `<TextBlock>${line(`<String CONTENT="${text}"/>`)}</TextBlock>`
    const source = alto(
      `<Page><TopMargin>${block('A')}</TopMargin><PrintSpace>${block('B')}</PrintSpace><PrintSpace><ComposedBlock>${block('C')}</ComposedBlock></PrintSpace></Page><Page><PrintSpace>${block('D')}</PrintSpace></Page>`
    )
    expect(read(source).text).toBe('A\n\nB\n\nC\fD')
  })

  it('takes a hyphen marked by the engine for what it says', () => {
    const source = alto(
      `<Page><PrintSpace><TextBlock>${line('<String CONTENT="The"/><SP/><String CONTENT="Riverside" SUBS_TYPE="HypPart1" SUBS_CONTENT="RiversideFerry"/><HYP CONTENT="-"/>')}${line('<String CONTENT="Ferry" SUBS_TYPE="HypPart2"/><SP/><String CONTENT="well-"/>')}</TextBlock></PrintSpace></Page>`
    )
    expect(read(source).text).toBe('The Riverside\u00ad\nFerry well-')
  })

  it('reads version 1 without a namespace, lines without coordinates by their strings', () => {
    const source = `<alto><Layout><Page><PrintSpace><TextBlock><TextLine><String CONTENT="Ferry" HPOS="10" VPOS="12" WIDTH="40" HEIGHT="18"/><String CONTENT="opens" HPOS="60" VPOS="10" WIDTH="50" HEIGHT="20"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`
    expect(linesOf(read(source))).toEqual([['Ferry opens', 10, 10, 100, 20]])
  })

  it('loses no string that stands in no line, and takes an outline for a box', () => {
    const string = (text: string, x: number, y: number): string => `<String CONTENT="${text}" HPOS="${x}" VPOS="${y}" WIDTH="40" HEIGHT="20"/>`
    const rows = `<TextBlock>${string('The', 10, 10)}<SP/>${string('ferry', 60, 10)}${string('opens', 10, 40)}</TextBlock>`
    expect(linesOf(read(alto(`<Page><PrintSpace>${rows}</PrintSpace></Page>`)))).toEqual([
      ['The ferry', 10, 10, 90, 20],
      ['opens', 10, 40, 40, 20]
    ])
    const outline = '<TextLine><Shape><Polygon POINTS=" 10,10 110,12 110,30 10,28"/></Shape><String CONTENT="again"/></TextLine>'
    expect(linesOf(read(alto(`<Page><PrintSpace><TextBlock>${outline}</TextBlock></PrintSpace></Page>`)))).toEqual([['again', 10, 10, 100, 20]])
  })

  it('cuts a line that runs over a gutter', () => {
    const strings = [0, 50, 100, 220, 270, 320].map((x) => `<String CONTENT="ferry" HPOS="${10 + x}" VPOS="10" WIDTH="45" HEIGHT="20"/>`).join('<SP/>')
    expect(
      read(alto(`<Page><PrintSpace><TextBlock>${line(strings, 'HPOS="10" VPOS="10" WIDTH="365" HEIGHT="20"')}</TextBlock></PrintSpace></Page>`)).text
    ).toBe('ferry ferry ferry\nferry ferry ferry')
  })
})
