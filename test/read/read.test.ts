import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { read, reconstruct } from '../../src/index.ts'
import { bboxOf, typeset } from './forms.ts'

const page = [typeset('渡口重开', 40, 40, 30), typeset('本报讯渡口的船夫说，江', 60, 90, 10), typeset('水退了。', 40, 105, 10)]

describe('read', () => {
  it('tells plain text from what boxes are in', () => {
    expect(read('渡口的船夫说').kind).toBe('text')
    expect(read(bboxOf([page])).kind).toBe('bbox')
  })

  it('reads what it is told to read', () => {
    expect(read(bboxOf([page]), { kind: 'text' }).text).toContain('<word')
    expect(() => read('x', { kind: 'pdf', name: 'a.pdf' })).toThrow('Cannot read `a.pdf` as pdf: expected ')
  })

  it('decodes bytes, by the encoding that an XML declaration names where it names one', () => {
    const bytes = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${bboxOf([[typeset('Ferry at Orléans', 0, 0, 10)]])}`, 'latin1')
    const { encoding, text } = read(bytes, { name: 'page.html' })
    expect({ encoding, text }).toEqual({ encoding: 'windows-1252', text: 'Ferry at Orléans' })
  })

  it('keeps the lines as they stand in the file, a form feed between pages, and points into them', () => {
    const reading = read(bboxOf([page, [typeset('又一版', 40, 40, 30)]]))
    expect(reading.text).toBe('渡口重开\n\n本报讯渡口的船夫说，江\n\n水退了。\f又一版')
    const { source, articles } = reconstruct(reading, { name: 'issue' })
    expect(source).toMatchObject({ kind: 'bbox', unit: 'point', text: reading.text, pages: 2, parts: [{ name: 'issue', start: 0 }] })
    const { headline, blocks } = articles[0]!
    expect(headline).toBe('渡口重开')
    for (const { text, spans, boxes } of blocks) {
      expect(spans.map(([start, end]) => reading.text.slice(start, end)).join('')).toBe(text)
      expect(boxes).toHaveLength(spans.length)
    }
    expect(blocks[0]!.boxes).toEqual([{ page: 1, x: 40, y: 40, width: 120, height: 36 }])
  })

  it('can be read from twice', () => {
    const reading = read('渡口的船夫说，江水退了。')
    expect(reconstruct(reading)).toEqual(reconstruct(reading))
  })

  it('numbers the pages of an issue through, whatever its inputs are', () => {
    const { source, articles } = reconstruct([
      read(bboxOf([page]), { name: 'a.html' }),
      { text: '又一版。', name: 'b.txt' },
      read(bboxOf([page]), { name: 'c.html' })
    ])
    expect(source.kind).toBe('mixed')
    expect(source.parts.map(({ name, start }) => [name, source.text?.slice(start, start + 2)])).toEqual([
      ['a.html', '渡口'],
      ['b.txt', '又一'],
      ['c.html', '渡口']
    ])
    expect(articles.map(({ pages }) => pages)).toEqual([[1], [2], [3]])
    expect(articles[2]!.blocks[0]!.boxes![0]!.page).toBe(3)
  })
})

describe('bbox', () => {
  it('gets around coordinates that are no box, and says so', () => {
    const broken = bboxOf([page]).replaceAll('xMin="60"', 'xMin="NaN"').replaceAll('xMin="40" yMin="105"', 'xMin="40"')
    const { diagnostics, text } = read(broken)
    expect(text).toContain('水退了。')
    expect(diagnostics).toEqual([{ rule: 'box-unusable', message: 'a line has coordinates that are no box (2 times)' }])
  })

  it('reads pdftotext -bbox, which has words and no lines', () => {
    const words = '<doc>\n  <page width="600" height="800">\n<word xMin="1" yMin="1" xMax="20" yMax="10">Ferry</word>\n</page></doc>'
    expect(read(words)).toMatchObject({ kind: 'bbox', text: 'Ferry' })
  })

  it('reads what pdftotext wrote: every word, none twice', () => {
    const source = readFileSync(new URL('../fixtures/pages/en-4.b.bbox.html', import.meta.url), 'utf8')
    const words = [...source.matchAll(/">([^<>]+)<\/word>/g)].map(([, word]) =>
      word!.replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    )
    expect(read(source).text.split(/\s+/)).toEqual(words)
  })
})
