import { describe, expect, it } from 'vitest'
import { read } from '../../../src/index.ts'
import { linesOf } from '../forms.ts'

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
