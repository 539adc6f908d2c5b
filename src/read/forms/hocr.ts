import type { OpenForm, FormReader } from './extract.ts'
import type { Region } from '../lines.ts'
import { markHyphen } from './hyphens.ts'
import { cutLine } from './cut-line.ts'
import { beginsRow, boxAroundWords, joinWords, type Word, type RawBox } from './words.ts'
import { openXml, type XmlHandler } from './xml.ts'

/** What an element of a class is to us. The names are those of the hOCR specification 1.2, and ocropy's and ABBYY's. */
const PARTS: Readonly<Record<string, 'page' | 'block' | 'line' | 'word'>> = {
  ocr_page: 'page',
  ocr_carea: 'block',
  ocr_par: 'block',
  ocrx_block: 'block',
  ocr_line: 'line',
  ocrx_line: 'line',
  ocr_header: 'line',
  ocr_footer: 'line',
  ocr_caption: 'line',
  ocr_textfloat: 'line',
  ocrx_word: 'word',
  ocr_word: 'word'
}

/** Classes of what stands between texts. */
const REGIONS: Readonly<Record<string, Region['kind']>> = {
  ocr_separator: 'rule',
  ocr_photo: 'picture',
  ocr_image: 'picture',
  ocr_linedrawing: 'picture'
}

/** The properties in an element's title: `bbox 0 0 10 10; x_wconf 93`. */
function propertiesOf(title: string): Map<string, string[]> {
  const properties = new Map<string, string[]>()
  for (const property of title.split(';')) {
    const [name = '', ...values] = property.split(/\s/u).filter((part) => part !== '')
    if (!properties.has(name)) properties.set(name, values)
  }
  return properties
}

function boxOf(properties: ReadonlyMap<string, string[]>): RawBox | undefined {
  const [x, y, right, bottom] = (properties.get('bbox') ?? []).map(Number)
  return bottom === undefined ? undefined : { x: x!, y: y!, width: right! - x!, height: bottom - y! }
}

/** Confidences are per cent; of single signs, where a word has none of its own. */
function confidenceOf(properties: ReadonlyMap<string, string[]>): number | undefined {
  const values = (properties.get('x_wconf') ?? properties.get('x_conf') ?? properties.get('x_confs') ?? []).map(Number).filter((value) => value >= 0)
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length / 100
}

/** Type sizes: what is said of the font, or measured of the line. */
function sizeOf(properties: ReadonlyMap<string, string[]>): number | undefined {
  const size = Number((properties.get('x_fsize') ?? properties.get('x_size'))?.[0])
  return size > 0 ? size : undefined
}

/** Elements that begin a line, of what stands in none of hOCR's. */
const BREAKS = /^(?:br|p|div|li|tr|h[1-6])$/u

interface HocrLine {
  properties: Map<string, string[]>
  words: Word[]
  text: string
  /** What it holds stands in no line: words, or text right in its block. */
  loose?: boolean
}

/** Reads hOCR, as tesseract, Kraken, ocropy and ABBYY's converters write it. Coordinates are pixels. */
export const openHocr: OpenForm = (extract) => {
  const open: ('page' | 'block' | 'line' | 'word' | undefined)[] = []
  let line: HocrLine | undefined
  let word: Word | undefined
  /** What stands in a line between its words is a word too. */
  const takeText = (): void => {
    if (line && line.text.trim() !== '') line.words.push({ text: line.text })
    if (line) line.text = ''
  }
  const endLine = (): void => {
    if (!line) return
    if (line.words.length > 0) takeText()
    const { properties, words, text } = line
    const box = boxOf(properties) ?? boxAroundWords(words)
    const size = sizeOf(properties)
    if (words.length === 0) extract.line(markHyphen(text), { box, size, confidence: confidenceOf(properties) })
    else for (const { words: own, ...facts } of cutLine(words, box)) extract.line(markHyphen(joinWords(own, box?.height ?? 0)), { ...facts, size })
    line = undefined
  }
  const handler: XmlHandler = {
    cut: () => extract.note('cut-short', 'the file ends before its root element does: the rest is missing'),
    open: (tag, { class: names = '', title = '' }) => {
      const classes = names.split(/\s/u)
      const part = classes.flatMap((name) => PARTS[name] ?? [])[0]
      open.push(part)
      const region = classes.flatMap((name) => REGIONS[name] ?? [])[0]
      if (region) extract.region(region, boxOf(propertiesOf(title)))
      if (BREAKS.test(tag) && line?.loose === true) endLine()
      if (!part) return
      if (part !== 'word' && line?.loose === true) endLine()
      const properties = propertiesOf(title)
      const box = boxOf(properties)
      if (part === 'page') extract.page(box)
      else if (part === 'block') extract.block()
      else if (part === 'line') {
        endLine()
        line = { properties, words: [], text: '' }
      } else {
        takeText()
        const confidence = confidenceOf(properties)
        word = { text: '', ...(box && { from: box.x, to: box.x + box.width, box }), ...(confidence !== undefined && { confidence }) }
      }
    },
    text: (text) => {
      if (word) word.text += text
      else if (line) line.text += text
      else if (open.some((part) => part === 'page' || part === 'block') && text.trim() !== '')
        line = { properties: new Map(), words: [], text: text.trimStart(), loose: true }
    },
    close: () => {
      const part = open.pop()
      if (part === 'word' && word) {
        if (line?.loose === true && beginsRow(line.words.at(-1), word)) endLine()
        line ??= { properties: new Map(), words: [], text: '', loose: true }
        line.words.push(word)
        word = undefined
      } else if (part === 'line' || (part && line?.loose === true)) endLine()
    }
  }
  let reader: FormReader | undefined
  return {
    write: (piece) => {
      reader ??= openXml(handler, !isXhtml(piece))
      reader.write(piece)
    },
    end: () => reader?.end()
  }
}

/** Characters of a document's head that say whether it is XHTML. */
const HEAD = 1000

const isXhtml = (source: string): boolean => /^\s{0,9}<\?xml|<html[^>]{0,200}xmlns=/u.test(source.slice(0, HEAD))
