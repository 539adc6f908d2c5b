import { describe, expect, it } from 'vitest'
import { DecodeError, read, readStream, reconstruct, reconstructPages, type Pieces, type Reading, type ReadOptions } from '../../src/index.ts'
import { listCases } from '../eval/cases.ts'
import { bboxOf, typeset } from './forms.ts'

const collect = async (pieces: Pieces, options: ReadOptions = {}): Promise<Reading[]> => {
  const pages: Reading[] = []
  for await (const page of readStream(pieces, options)) pages.push(page)
  return pages
}

function* cut<T extends string | Uint8Array>(source: T, length: number): Generator<T> {
  for (let at = 0; at < source.length; at += length) yield source.slice(at, at + length) as T
}

/** What a reading says: each page's lines, whatever number the page has. */
const said = (readings: readonly Reading[]): unknown[] =>
  readings.flatMap(({ kind, unit, pages }) =>
    [...pages].map(({ lines, width, height }) => ({
      kind,
      unit,
      width,
      height,
      lines: lines.map(({ text, box, gap, size, confidence }) => ({ text, gap, size, confidence, box: box && { ...box, page: 0 } }))
    }))
  )

const pageXml = `<PcGts>${['渡口', '重开']
  .map(
    (text) =>
      `<Page imageWidth="600" imageHeight="800"><TextRegion id="r"><TextLine id="l"><Coords points="10,10 110,30"/><TextEquiv><Unicode>${text}</Unicode></TextEquiv></TextLine></TextRegion></Page>`
  )
  .join('')}</PcGts>`
const json = JSON.stringify({
  unit: 'point',
  pages: [
    { lines: [{ text: 'Ferry', box: { x: 1, y: 2, width: 30, height: 10 } }] },
    { lines: [{ text: 'opens', box: { x: 1, y: 2, width: 30, height: 10 } }] }
  ]
})
const sources = [
  ...['text', 'bbox', 'hocr', 'alto', 'tsv'].map((kind): [string, string] => {
    const found = listCases().find((item) => (kind === 'text' ? item.kind === 'seeds' : item.kind === kind))!
    return [kind, kind === 'text' ? `${found.source}\f\f渡口重开\n\f` : found.source]
  }),
  ['two pages of boxes', bboxOf([[typeset('渡口重开', 40, 40, 20)], [typeset('山上春茶', 40, 40, 20)]])] as [string, string],
  ['PAGE XML', pageXml] as [string, string],
  ['the neutral JSON', json] as [string, string]
]

describe('a file read piece by piece', () => {
  it.each(sources)('gives what it gives as a whole, a reading for each page: %s', async (_, source) => {
    for (const length of [97, 5000, Infinity]) {
      const pages = await collect(cut(source, Math.min(length, source.length)))
      expect(said(pages)).toEqual(said([read(source)]))
      expect(read(source).text.startsWith(pages.map(({ text }) => text).join('\f'))).toBe(true)
    }
  })

  it('gives the articles that it gives as a whole', async () => {
    const { source } = listCases().find(({ kind }) => kind === 'hocr')!
    const pages = []
    for await (const page of reconstructPages(readStream(cut(source, 3000)))) pages.push(page)
    expect(pages.flatMap(({ articles }) => articles)).toEqual(reconstruct(read(source)).articles)
  })

  it('gives a page before the rest is there', async () => {
    const page = `<Page><PrintSpace><TextLine><String CONTENT="渡口重开"/></TextLine></PrintSpace></Page>`
    let given = 0
    async function* pieces(): AsyncGenerator<string> {
      yield `<alto>${' '.repeat(5000)}`
      for (given = 1; given <= 100; given++) yield await Promise.resolve(page)
    }
    let count = 0
    for await (const { text } of readStream(pieces())) {
      expect(text).toBe('渡口重开')
      if (++count < 100) expect(given - count).toBeLessThanOrEqual(2)
    }
    expect(count).toBe(100)
  })

  it('decodes bytes whose characters run over the pieces', async () => {
    const utf8 = new TextEncoder().encode('渡口重开\f山上春茶')
    const marked = new Uint8Array([0xff, 0xfe, ...Buffer.from('渡口重开\f山上春茶', 'utf16le')])
    const declared = new Uint8Array([
      ...new TextEncoder().encode('<?xml version="1.0" encoding="GB18030"?><alto><Page><TextLine><String CONTENT="'),
      ...[0xb6, 0xc9, 0xbf, 0xda],
      ...new TextEncoder().encode('"/></TextLine></Page></alto>')
    ])
    for (const length of [1, 2, 3, 1000]) {
      expect((await collect(cut(utf8, length), { name: 'a.txt' })).map(({ text, name, encoding }) => [text, name, encoding])).toEqual([
        ['渡口重开', 'a.txt', 'utf-8'],
        ['山上春茶', 'a.txt', 'utf-8']
      ])
      expect((await collect(cut(marked, length))).map(({ text, encoding }) => [text, encoding])).toEqual([
        ['渡口重开', 'utf-16le'],
        ['山上春茶', 'utf-16le']
      ])
      expect((await collect(cut(declared, length))).map(({ text, encoding }) => [text, encoding])).toEqual([['渡口', 'gb18030']])
    }
  })

  it('says where bytes cannot be decoded, or replaces and counts them', async () => {
    const large = new Uint8Array(3 << 20).fill(0x61)
    large[5] = 0x0c
    large.set([0xef, 0xbf, 0xbd, 0xff, 0x20], 2_500_000)
    const error = await collect(cut(large, 70_001), { name: 'a.txt' }).catch((one: unknown) => one)
    expect(error).toBeInstanceOf(DecodeError)
    expect((error as DecodeError).message).toBe('Cannot decode `a.txt` at byte 2500003: expected utf-8, found FF')
    expect((await collect(cut(large, 70_001), { lenient: true })).map(({ replaced }) => replaced)).toEqual([0, 1])
    await expect(collect([large.subarray(0, 100), new Uint8Array([0xe6, 0xb8])])).rejects.toThrow(
      'Cannot decode the input at byte 102: expected utf-8, found the end'
    )
  })

  it('says what is wrong with a file', async () => {
    const whole = bboxOf([[typeset('渡口重开', 40, 40, 20)], [typeset('山上春茶', 40, 40, 20)]])
    const pages = await collect(cut(whole.slice(0, -20), 50))
    expect(pages.map(({ diagnostics }) => diagnostics.map(({ rule }) => rule))).toEqual([[], ['cut-short']])
    await expect(collect(['渡口重开'], { kind: 'alto', name: 'a.xml' })).rejects.toThrow(
      'Cannot read `a.xml` as alto: expected a page of that form, found none'
    )
    await expect(collect(['<alto>' + '<a>'.repeat(600)])).rejects.toThrow('elements nested more than 512 deep')
    await expect(collect(['a', new Uint8Array(1)] as unknown as string[])).rejects.toThrow('Cannot read `pieces`: expected bytes or text, found both')
    expect((await collect([])).map(({ kind, text }) => [kind, text])).toEqual([['text', '']])
  })
})
