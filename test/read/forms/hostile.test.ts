import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read, ReadError, reconstruct } from '../../../src/index.ts'
import { bboxOf, linesOf } from '../forms.ts'

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
    const { pages } = read(`<alto><Page><TextLine HPOS="0" VPOS="0" WIDTH="4000000" HEIGHT="20">${words}</TextLine>${other}</Page></alto>`)
    expect([...pages][0]!.lines.map(({ text }) => text.replaceAll(' ', '')).join('')).toHaveLength(44_000)
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
      const source = readFileSync(new URL(`../../fixtures/pages/${name}`, import.meta.url), 'utf8').slice(0, 24_000)
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
