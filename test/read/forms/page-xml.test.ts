import { describe, expect, it } from 'vitest'
import { read } from '../../../src/index.ts'
import { linesOf } from '../forms.ts'

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
