import { describe, expect, it } from 'vitest'
import { read } from '../../../src/index.ts'
import { joinParts } from '../../../src/read/parts.ts'

describe('rules and pictures', () => {
  const regionsOf = (source: string): unknown[] =>
    [...read(source).pages].map(({ regions = [], lines }) => [
      lines.map(({ text }) => text).join('/'),
      ...regions.map(({ kind, box: { page, x, y, width, height } }) => [kind, page, x, y, width, height])
    ])
  /** A text, a rule under it, a picture under that; and another page without any. */
  const expected = [['Ferry', ['rule', 1, 10, 40, 100, 2], ['picture', 1, 10, 60, 100, 80]], ['opens']]

  it('of hOCR', () => {
    const line = (text: string): string => `<span class="ocr_line" title="bbox 10 10 110 30">${text}</span>`
    const page = (body: string): string => `<div class="ocr_page" title="bbox 0 0 600 800">${body}</div>`
    for (const picture of ['ocr_photo', 'ocr_image', 'ocr_linedrawing']) {
      const regions = `<div class="ocr_separator" title="bbox 10 40 110 42"></div><div class="${picture}" title="bbox 10 60 110 140"></div>`
      expect(regionsOf(`<html><body>${page(line('Ferry') + regions)}${page(line('opens'))}</body></html>`)).toEqual(expected)
    }
  })

  it('of ALTO', () => {
    const line = (text: string): string => `<TextBlock><TextLine HPOS="10" VPOS="10" WIDTH="100" HEIGHT="20"><String CONTENT="${text}"/></TextLine></TextBlock>`
    const page = (body: string): string => `<Page WIDTH="600" HEIGHT="800"><PrintSpace>${body}</PrintSpace></Page>`
    const place = 'HPOS="10" VPOS="60" WIDTH="100" HEIGHT="80"'
    for (const picture of [`<Illustration ${place}/>`, `<ComposedBlock TYPE="Illustration" ${place}></ComposedBlock>`]) {
      const regions = `<GraphicalElement HPOS="10" VPOS="40" WIDTH="100" HEIGHT="2"/><ComposedBlock TYPE="text" ${place}></ComposedBlock>${picture}`
      expect(regionsOf(`<alto><Layout>${page(line('Ferry') + regions)}${page(line('opens'))}</Layout></alto>`)).toEqual(expected)
    }
  })

  it('of PAGE XML, which are no part of the text region they stand in', () => {
    const region = (text: string, inside = ''): string =>
      `<TextRegion id="r"><Coords points="10,10 110,30"/>${inside}<TextLine id="l"><Coords points="10,10 110,30"/><TextEquiv><Unicode>${text}</Unicode></TextEquiv></TextLine></TextRegion>`
    for (const picture of ['ImageRegion', 'GraphicRegion', 'LineDrawingRegion', 'ChartRegion', 'MapRegion']) {
      const rule = '<SeparatorRegion id="s"><Coords points="10,40 110,40 110,42 10,42"/></SeparatorRegion>'
      const regions = `<${picture} id="p"><Coords points="10,60 110,60 110,140 10,140"/></${picture}>`
      expect(regionsOf(`<PcGts><Page>${region('Ferry', rule)}${regions}</Page><Page>${region('opens')}</Page></PcGts>`)).toEqual(expected)
    }
    const inPicture = '<TextLine id="l"><Coords points="1,1 9,9"/><TextEquiv><Unicode>Ferry</Unicode></TextEquiv></TextLine>'
    expect(read(`<PcGts><Page><ImageRegion id="p"><Coords points="0,0 9,9"/>${inPicture}</ImageRegion></Page></PcGts>`).text).toBe('Ferry')
  })

  it("of tesseract's TSV, where a block of no text is either, as its shape tells", () => {
    const row = (level: number, page: number, box: string, text = ''): string => `${level}\t${page}\t1\t1\t1\t1\t${box}\t95\t${text}`
    const page = (number: number, text: string): string[] => [
      row(1, number, '0\t0\t600\t800'),
      row(4, number, '10\t10\t100\t20'),
      row(5, number, '10\t10\t100\t20', text)
    ]
    const regions = ['10\t40\t100\t2', '10\t60\t100\t80'].flatMap((box) => [row(2, 1, box), row(3, 1, box), row(4, 1, box), row(5, 1, box, ' ')])
    const head = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext'
    expect(regionsOf([head, ...page(1, 'Ferry'), ...regions, ...page(2, 'opens')].join('\n'))).toEqual([
      ['Ferry', ['picture', 1, 10, 40, 100, 2], ['picture', 1, 10, 60, 100, 80]],
      ['opens']
    ])
  })

  it('of the neutral JSON', () => {
    const regions = [
      { kind: 'rule', box: { x: 10, y: 40, width: 100, height: 2 } },
      { kind: 'picture', box: { x: 10, y: 60, width: 100, height: 80 } }
    ]
    expect(regionsOf(JSON.stringify({ pages: [{ lines: [{ text: 'Ferry' }], regions }, { lines: [{ text: 'opens' }] }] }))).toEqual(expected)
    expect(() => read(JSON.stringify({ pages: [{ lines: [], regions: [{ kind: 'line' }] }] }))).toThrow(
      'Cannot read the input as json: expected `pages[0].regions[0].kind` to be rule, picture'
    )
  })

  it('keep two lines apart that an engine ran together', () => {
    const word = (text: string, x: number, width: number): string => `<String CONTENT="${text}" HPOS="${x}" VPOS="10" WIDTH="${width}" HEIGHT="26"/>`
    const line = `<TextLine HPOS="10" VPOS="10" WIDTH="198" HEIGHT="26">${word('ferry', 10, 36)}<SP/>${word('opens', 51, 40)}<SP/>${word('river', 127, 36)}<SP/>${word('gauge', 168, 40)}</TextLine>`
    const page = (regions: string): string => `<alto><Layout><Page><PrintSpace><TextBlock>${line}</TextBlock>${regions}</PrintSpace></Page></Layout></alto>`
    expect(read(page('')).text).toBe('ferry opens river gauge')
    expect(read(page('<GraphicalElement HPOS="108" VPOS="0" WIDTH="2" HEIGHT="400"/>')).text).toBe('ferry opens\nriver gauge')
  })

  it('count pages through the files of an issue', () => {
    const page = { pages: [{ lines: [{ text: 'Ferry' }], regions: [{ kind: 'rule', box: { x: 1, y: 2, width: 30, height: 1 } }] }] }
    const { pages } = joinParts([read(JSON.stringify(page)), read(JSON.stringify(page))], {})
    expect(Array.from(pages({}), ({ regions }) => regions?.[0]?.box.page)).toEqual([1, 2])
  })
})
