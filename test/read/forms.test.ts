import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read, ReadError, reconstruct, type Reading } from '../../src/index.ts'
import { joinParts } from '../../src/read/parts.ts'
import { bboxOf } from './forms.ts'

/** What a reading says, in short: each line's text with its box, pages parted by null. */
const linesOf = (reading: Reading): unknown[] =>
  [...reading.pages].flatMap(({ lines }, at) => [
    ...(at > 0 ? [null] : []),
    ...lines.map(({ text, box }) => (box ? [text, box.x, box.y, box.width, box.height] : text))
  ])

describe('hOCR', () => {
  const page = (body: string): string => `<html><body><div class="ocr_page" title="image x.png; bbox 0 0 600 800; ppageno 0">${body}</div></body></html>`

  it('reads tesseract: words of a line, sizes and confidences', () => {
    const source = `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title></title><meta name="ocr-system" content="tesseract 5.3.0"/></head><body>
<div class='ocr_page' title='image "a.png"; bbox 0 0 600 800'><div class='ocr_carea' title="bbox 10 10 200 60"><p class='ocr_par'>
<span class='ocr_header' title="bbox 10 10 110 30; x_size 24.5"><span class='ocrx_word' title='bbox 10 10 50 30; x_wconf 90'>Ferry</span>
<span class='ocrx_word' title='bbox 60 10 110 30; x_wconf 70'><strong>opens</strong></span></span>
<span class='ocr_line' title="bbox 10 40 200 60"><span class='ocrx_word' title='bbox 10 40 60 60; x_wconf 96'>at</span></span></p></div></div></body></html>`
    const reading = read(source)
    expect(linesOf(reading)).toEqual([
      ['Ferry opens', 10, 10, 100, 20],
      ['at', 10, 40, 50, 20]
    ])
    const { size, confidence } = [...reading.pages][0]!.lines[0]!
    expect({ kind: reading.kind, unit: reading.unit, size, confidence }).toEqual({ kind: 'hocr', unit: 'pixel', size: 24.5, confidence: 0.8 })
  })

  it('reads Kraken: confidences of single signs, words among text', () => {
    const line = `<span class="ocr_line" title="bbox 10 10 110 30; baseline 0 -3"><span class="ocrx_word" title="bbox 10 10 50 30; x_confs 99.0 97.0">渡口</span> <span class="ocrx_word" title="bbox 55 10 110 30; x_confs 90.0">重开</span></span>`
    const reading = read(page(line))
    expect(linesOf(reading)).toEqual([['渡口重开', 10, 10, 100, 20]])
    expect([...reading.pages][0]!.lines[0]!.confidence).toBe(0.94)
  })

  it('reads ABBYY and ocropy: text right in the line, a mark for a hyphen', () => {
    const lines = `<p class="ocr_par"><span class="ocr_line" title="bbox 10 10 110 30">The ferry has re¬</span><br><span class="ocr_line" title="bbox 10 40 80 60">opened.</span></p>`
    expect(linesOf(read(page(lines)))).toEqual([
      ['The ferry has re\u00ad', 10, 10, 100, 20],
      ['opened.', 10, 40, 70, 20]
    ])
  })

  it('loses no text that stands in no line, or between the words of one', () => {
    const word = (text: string, x: number, y: number): string => `<span class="ocrx_word" title="bbox ${x} ${y} ${x + 40} ${y + 20}">${text}</span>`
    const rows = `<p class="ocr_par">${word('The', 10, 10)} ${word('ferry', 60, 10)} ${word('opens', 10, 40)}</p>`
    expect(linesOf(read(page(rows)))).toEqual([
      ['The ferry', 10, 10, 90, 20],
      ['opens', 10, 40, 40, 20]
    ])
    expect(read(page('<p class="ocr_par">The <b>ferry</b> is<br/>open again</p><span class="ocr_pageno">7</span>')).text).toBe('The ferry is\nopen again\n7')
    expect(read(page(`<span class="ocr_line" title="bbox 10 10 160 30">${word('The', 10, 10)} old ${word('ferry', 110, 10)} sank</span>`)).text).toBe(
      'The old ferry sank'
    )
  })

  it('leaves alone the gap between two signs of Chinese that an engine parts, and keeps a wide one', () => {
    const word = (text: string, x: number): string => `<span class="ocrx_word" title="bbox ${x} 10 ${x + 20 * text.length} 30">${text}</span>`
    const line = `<span class="ocr_line" title="bbox 10 10 210 30">${word('渡', 10)} ${word('口', 34)} ${word('重开', 80)}</span>`
    expect(read(page(line)).text).toBe('渡口 重开')
  })
})

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

describe('PAGE XML', () => {
  const pcgts = (page: string): string =>
    `<?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageWidth="600" imageHeight="800">${page}</Page></PcGts>`
  const region = (id: string, text: string): string =>
    `<TextRegion id="${id}"><Coords points="0,0 9,9"/><TextLine id="${id}l"><Coords points="10,10 110,12 110,30 10,28"/><TextEquiv><Unicode>${text}</Unicode></TextEquiv></TextLine><TextEquiv><Unicode>all of ${text}</Unicode></TextEquiv></TextRegion>`

  it('reads regions in their reading order, lines by their outlines', () => {
    const order =
      '<ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="0" regionRef="b"/><RegionRefIndexed index="1" regionRef="a"/></OrderedGroup></ReadingOrder>'
    expect(linesOf(read(pcgts(order + region('a', 'Ferry') + region('b', 'opens'))))).toEqual([
      ['opens', 10, 10, 100, 20],
      ['Ferry', 10, 10, 100, 20]
    ])
  })

  it('reads groups in groups by their indices', () => {
    const order =
      '<ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="2" regionRef="c"/><OrderedGroupIndexed id="h" index="1"><RegionRefIndexed index="1" regionRef="b"/><RegionRefIndexed index="0" regionRef="d"/></OrderedGroupIndexed><UnorderedGroupIndexed id="u" index="0" regionRef="e"><RegionRef regionRef="a"/></UnorderedGroupIndexed></OrderedGroup></ReadingOrder>'
    expect(read(pcgts(order + ['a', 'b', 'c', 'd', 'e'].map((id) => region(id, id.toUpperCase())).join(''))).text).toBe('E\n\nA\n\nD\n\nB\n\nC')
  })

  it('takes a word’s text before its glyphs’, and these where it has none', () => {
    const glyphs = '<Glyph id="x"><TextEquiv><Unicode>w</Unicode></TextEquiv></Glyph><Glyph id="y"><TextEquiv><Unicode>o</Unicode></TextEquiv></Glyph>'
    const word = (own: string): string => `<Word id="w"><Coords points="10,10 50,30"/>${glyphs}${own}</Word>`
    const line = (words: string): string => `<TextLine><Coords points="10,10 110,30"/>${words}</TextLine>`
    const own = '<TextEquiv conf="0.5"><Unicode>word</Unicode></TextEquiv>'
    const reading = read(pcgts(`<TextRegion id="r">${line(word(own))}${line(word(''))}</TextRegion>`))
    expect(reading.text).toBe('word\nwo')
    expect([...reading.pages][0]!.lines[0]!.confidence).toBe(0.5)
  })

  it('takes the text of the lowest index, a line’s own before its words’', () => {
    const word = '<Word id="w"><Coords points="10,10 50,30"/><TextEquiv><Unicode>word</Unicode></TextEquiv></Word>'
    const own =
      '<TextEquiv index="1"><Unicode>second</Unicode></TextEquiv><TextEquiv index="0" conf="0.9"><PlainText>first</PlainText><Unicode>first</Unicode></TextEquiv>'
    const lines = `<TextRegion id="r"><Coords points=""/><TextLine id="a">${word}${own}</TextLine><TextLine id="b">${word}</TextLine></TextRegion>`
    const reading = read(pcgts(lines))
    expect([reading.text, [...reading.pages][0]!.lines[0]!.confidence]).toEqual(['first\nword', 0.9])
  })

  it('takes a region’s own text where it has no lines, and points of 2010', () => {
    const whole = '<TextRegion id="r"><Coords><Point x="1" y="2"/></Coords><TextEquiv><Unicode>first line\nsecond line</Unicode></TextEquiv></TextRegion>'
    expect(read(pcgts(whole)).text).toBe('first line\nsecond line')
    const old =
      '<TextRegion id="r"><TextLine id="l"><Coords><Point x="10" y="10"/><Point x="110" y="30"/></Coords><TextEquiv><Unicode>Ferry</Unicode></TextEquiv></TextLine></TextRegion>'
    expect(linesOf(read(pcgts(old)))).toEqual([['Ferry', 10, 10, 100, 20]])
  })
})

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

describe('the neutral JSON', () => {
  it('reads pages of lines', () => {
    const input = {
      unit: 'point',
      pages: [{ width: 600, lines: [{ text: 'Ferry', box: { x: 1, y: 2, width: 30, height: 10 }, size: 9, confidence: 0.5 }] }, { lines: [{ text: 'opens' }] }]
    }
    const reading = read(JSON.stringify(input))
    expect(linesOf(reading)).toEqual([['Ferry', 1, 2, 30, 10], null, 'opens'])
    expect([reading.kind, reading.unit]).toEqual(['json', 'point'])
  })

  it.each([
    ['{"pages": 3}', 'Cannot read `a.json` as json: expected the input to have a list of `pages`'],
    ['{"pages": [{}]}', 'Cannot read `a.json` as json: expected pages[0] to have a list of `lines`'],
    ['{"pages": [{"lines": [{"text": 1}]}]}', 'Cannot read `a.json` as json: expected `pages[0].lines[0].text` to be a string'],
    ['{"unit": "mile", "pages": []}', 'Cannot read `a.json` as json: expected `unit` to be pixel, point, mm10, inch1200'],
    ['{"pages": [', /Cannot read `a\.json` as json: /]
  ])('says what is wrong with %s', (source, message) => {
    expect(() => read(source, { name: 'a.json' })).toThrow(message)
  })
})

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

describe('hostile files', () => {
  const entities = `<?xml version="1.0"?><!DOCTYPE alto [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>`

  it('expand no entities', () => {
    const { text } = read(`${entities}<alto><Layout><Page><PrintSpace><TextLine><String CONTENT="&b;&x;"/></TextLine></PrintSpace></Page></Layout></alto>`)
    expect(text).toBe('&b;&x;')
  })

  it('nest no deeper than any format does', () => {
    const deep = `<alto>${'<ComposedBlock>'.repeat(100_000)}`
    expect(() => read(deep, { name: 'deep.xml' })).toThrow('Cannot read `deep.xml` as alto: elements nested more than 512 deep')
    expect(() => read(deep)).toThrow(ReadError)
  })

  it('hold megabytes in an attribute, or a gap behind every word', () => {
    const long = `<alto><Page><TextLine HPOS="${'1'.repeat(1 << 20)}" VPOS="1" WIDTH="-5" HEIGHT="Infinity"><String CONTENT="${'水'.repeat(1 << 20)}"/></TextLine></Page></alto>`
    expect(read(long).text).toHaveLength(1 << 20)
    const words = Array.from({ length: 20_000 }, (_, at) => `<String CONTENT="a" HPOS="${at * 100}" VPOS="0" WIDTH="10" HEIGHT="20"/>`).join('<SP/>')
    expect(read(`<alto><Page><TextLine HPOS="0" VPOS="0" WIDTH="2000000" HEIGHT="20">${words}</TextLine></Page></alto>`).text.length).toBeGreaterThan(20_000)
  })

  it('cut one line into many thousands of pieces that none is put together of', () => {
    const words = Array.from({ length: 40_000 }, (_, at) => `<String CONTENT="水" HPOS="${at * 100}" VPOS="0" WIDTH="10" HEIGHT="20"/>`).join('<SP/>')
    const other = '<TextLine HPOS="0" VPOS="9" WIDTH="10" HEIGHT="20"><String CONTENT="水"/></TextLine>'.repeat(4000)
    const before = process.cpuUsage().user
    const { pages } = read(`<alto><Page><TextLine HPOS="0" VPOS="0" WIDTH="4000000" HEIGHT="20">${words}</TextLine>${other}</Page></alto>`)
    expect([...pages][0]!.lines.map(({ text }) => text.replaceAll(' ', '')).join('')).toHaveLength(44_000)
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(5)
  })

  it('say their outlines in points that are no numbers: the others tell', () => {
    const line = (points: string): string => `<TextLine><Coords points="${points}"/><TextEquiv><Unicode>水</Unicode></TextEquiv></TextLine>`
    const page = (points: string): string => `<PcGts><Page>${line(points)}</Page></PcGts>`
    expect(linesOf(read(page('10,10 NaN,3 x 7, 110,30')))).toEqual([['水', 10, 10, 100, 20]])
    expect(read(page('1,1 '.repeat(300_000))).diagnostics).toMatchObject([{ rule: 'box-unusable' }])
  })

  it('have lines smaller than any, which tell no place', () => {
    const lines = Array.from({ length: 60 }, () => ({ text: 'The ferry opens again.', box: { x: 0, y: 0, width: 1e-300, height: 1e-300 }, size: 1e-300 }))
    const { articles, diagnostics } = reconstruct(read(JSON.stringify({ pages: [{ lines }] }), { kind: 'json' }))
    expect(diagnostics).toMatchObject([{ rule: 'box-unusable' }])
    for (const { confidence } of articles) expect(confidence).toBeGreaterThanOrEqual(0)
  })

  it('that end too early say so', () => {
    const whole = bboxOf([[{ text: '渡口重开', x: 40, y: 40, width: 120, height: 36 }]])
    expect(read(whole).diagnostics).toEqual([])
    expect(read(whole.slice(0, -20)).diagnostics).toMatchObject([{ rule: 'cut-short' }])
  })

  it('of HTML that is no hOCR, or XML of no form, are read as text and say so', () => {
    for (const source of ['<!DOCTYPE html><html><body><p>渡口重开</p></body></html>', '<?xml version="1.0"?><note>渡口重开</note>']) {
      const reading = read(source)
      expect({ kind: reading.kind, rules: reading.diagnostics.map(({ rule }) => rule) }).toEqual({ kind: 'text', rules: ['markup'] })
      expect(reconstruct(reading).diagnostics).toHaveLength(1)
    }
    expect(read('<b> 渡口重开').diagnostics).toEqual([])
  })

  it.each(['en-4.a.bbox.html', 'en-4.a.hocr', 'en-4.a.alto.xml', 'en-4.a.tsv'])(
    'whose numbers are none, negative or beyond any page lose no text: %s',
    (name) => {
      const source = readFileSync(new URL(`../fixtures/pages/${name}`, import.meta.url), 'utf8').slice(0, 24_000)
      const whole = [...read(source).pages].flatMap(({ lines }) => lines).length
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom('NaN', 'Infinity', '-1e308', '-40', '', 'x', '0', undefined, undefined), { minLength: 7, maxLength: 40 }),
          (values) => {
            let at = 0
            // Places only: what numbers tell besides is left alone.
            const spoilt = source.replaceAll(
              /(?<=bbox |[xy]M(?:in|ax)="|(?:HPOS|VPOS|WIDTH|HEIGHT)="|\t\d{1,4}\t)\d+(?:\.\d+)?/gu,
              (number) => values[at++ % values.length] ?? number
            )
            const reading = read(spoilt)
            expect([...reading.pages].flatMap(({ lines }) => lines).length).toBeGreaterThan(whole / 3)
            const { articles, furniture } = reconstruct(reading)
            const signs = (text: string): number => text.replaceAll(/\s/gu, '').length
            const kept = [...articles.flatMap(({ blocks }) => blocks), ...furniture]
              .flatMap(({ spans }) => spans)
              .reduce((sum, [start, end]) => sum + signs(reading.text.slice(start, end)), 0)
            expect(kept).toBe(signs(reading.text))
          }
        ),
        { seed: 4, numRuns: 25 }
      )
    }
  )

  it('of another form than was asked for are an error', () => {
    expect(() => read('渡口重开', { kind: 'alto' })).toThrow(/Cannot read the input as alto: expected a page/u)
  })

  it('are cut off anywhere, and give what was there', () => {
    const lines = [{ text: '渡口重开', x: 40, y: 40, width: 120, height: 36 }]
    const whole = bboxOf([lines, lines])
    fc.assert(
      fc.property(fc.nat(whole.length), (length) => {
        const cut = whole.slice(0, length)
        const start = whole.indexOf('>', whole.indexOf('<page')) + 1
        if (length < start) expect(() => read(cut, { kind: 'bbox' })).toThrow(ReadError)
        else expect(whole.includes(read(cut, { kind: 'bbox' }).text.slice(0, 4))).toBe(true)
      })
    )
  })
})
