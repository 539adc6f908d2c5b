import { describe, expect, it } from 'vitest'
import { orderByBoxes } from '../../src/columns/boxes.ts'
import { read } from '../../src/index.ts'
import { isMeasured, readBy, type Line } from '../../src/read/lines.ts'
import { inkHeight } from '../../src/text/ink.ts'
import { LATIN_WIDTHS } from '../../src/text/latin-widths.ts'
import { emWidth } from '../../src/text/width.ts'
import { BUILT_IN } from '../../src/lexicon/built-in.ts'

/** A word as an engine finds it on a scan: its box goes round the ink. */
interface Ink {
  text: string
  x: number
  y: number
  width: number
  height: number
}

/** A line's words in a size, their baseline at y, so far apart; high is what the engine takes each for, if not as high as it is. */
function ink(text: string, x: number, y: number, size = 24, { space = 0.25, high = 1 } = {}): Ink[] {
  let at = x
  return text.split(' ').map((word) => {
    const [width, height] = [Math.round(size * emWidth(word, LATIN_WIDTHS)), Math.round(size * inkHeight(word) * high)]
    const sinks = Math.round(size * (inkHeight(word) - inkHeight(word.replaceAll(/[gjpqy,;]/gu, ''))))
    const found = { text: word, x: Math.round(at), y: y - height + sinks, width, height }
    at += width + space * size
    return found
  })
}

/** Tesseract's TSV of a page of lines. */
function tsvOf(lines: readonly (readonly Ink[])[]): string {
  const rows = ['level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext', '1\t1\t0\t0\t0\t0\t0\t0\t2000\t3000\t-1\t']
  lines.forEach((words, line) => {
    const [left, top] = [Math.min(...words.map(({ x }) => x)), Math.min(...words.map(({ y }) => y))]
    const [right, bottom] = [Math.max(...words.map(({ x, width }) => x + width)), Math.max(...words.map(({ y, height }) => y + height))]
    rows.push(`4\t1\t1\t1\t${line + 1}\t0\t${left}\t${top}\t${right - left}\t${bottom - top}\t-1\t`)
    words.forEach(({ text, x, y, width, height }, word) => rows.push(`5\t1\t1\t1\t${line + 1}\t${word + 1}\t${x}\t${y}\t${width}\t${height}\t96\t${text}`))
  })
  return rows.join('\n')
}

const linesOf = (page: readonly (readonly Ink[])[]): Line[] => orderByBoxes(readBy([...read(tsvOf(page)).pages][0]!, BUILT_IN).lines)
const sizeOf = (lines: readonly Line[], text: string): number => {
  const { place } = lines.find((line) => line.text.startsWith(text))!
  return isMeasured(place) ? place.size : NaN
}

const WORDS = [
  'the ferry crossed the river at dawn',
  'and carried tea for all the market',
  'while boatmen mended a few nets',
  'and the water fell by three feet or so'
]
/** A column of lines, the last of which ends a sentence. */
const column = (x: number, y: number, count: number): Ink[][] =>
  Array.from({ length: count }, (_, at) => ink(at === count - 1 ? 'and so it was over.' : WORDS[at % 4]!, x, y + at * 34))
/** The same, its words so far apart that all lines end at one edge. */
const justified = (x: number, y: number, count: number): Ink[][] => column(x, y, count).map((line, at) => (at === count - 1 ? line : stretch(line, x + 480)))
function stretch(words: readonly Ink[], right: number): Ink[] {
  const last = words.at(-1)!
  const wider = (right - last.x - last.width) / (words.length - 1)
  return words.map((word, at) => ({ ...word, x: Math.round(word.x + at * wider) }))
}

describe('type sizes of a scan', () => {
  it('are those of the words, whatever letters they have and however wide they are spaced', () => {
    const lines = linesOf([...column(100, 500, 12), ink('so on', 700, 500), ink('Kofi said', 700, 534, 24, { space: 2 }), ink('no one was seen', 700, 568)])
    for (const text of ['so on', 'Kofi said', 'no one']) expect(sizeOf(lines, text)).toBeCloseTo(1, 1)
  })

  it('leave alone a box that runs into the line above', () => {
    const tall = ink('boatmen mended nets', 700, 500)
    tall[0] = { ...tall[0]!, y: tall[0]!.y - 20, height: tall[0]!.height + 20 }
    expect(sizeOf(linesOf([...column(100, 500, 12), tall]), 'boatmen mended')).toBeCloseTo(1, 1)
  })

  it('tell small type from text by less than engines tell them apart', () => {
    const lines = linesOf([...column(100, 500, 24), ink('A ferry on its way', 700, 500, 22.5), ink('over the river.', 700, 532, 22.5)])
    expect(lines.find(({ text }) => text.startsWith('A ferry'))!.place!.part).toBe('loose')
  })

  it('tell nothing of a byline, which is no part of the text below it', () => {
    const byline = ink('By JOHN ROE', 100, 466)
    const lines = linesOf([ink('The ferry is back', 100, 430, 60), byline, ...justified(100, 500, 12)])
    expect(lines.find(({ text }) => text === 'By JOHN ROE')!.place!.part).toBe('head')
  })
})

/** Full-width signs as an engine boxes them. */
const set = (text: string, x: number, y: number, size: number): Ink[] => [{ text, x, y: y - size, width: text.length * size, height: Math.round(size * 0.9) }]

describe('white of full-width marks on a scan', () => {
  it('is no indent before a line that opens with one, and none is missing behind one that ends with one', () => {
    const lines = Array.from({ length: 10 }, (_, at) => set('江水退了以后两岸的人又可以', 100, 660 + at * 38, 28))
    lines[4] = [{ ...set('“江水退了以后两岸人。', 100, 660 + 4 * 38, 28)[0]!, x: 117, width: 10 * 28 - 6 }]
    const { place } = linesOf(lines).find(({ text }) => text.startsWith('“'))!
    expect(isMeasured(place) && place.left).toBeCloseTo(0, 1)
    expect(isMeasured(place) && place.right).toBeCloseTo(2, 0)
  })
})

describe('captions on a scan', () => {
  const caption = ['图为渡口的船夫正在撑船', '过江，乘客在岸边等候渡', '船靠岸，山上的桃花已经']
  /** A caption, lines below it, and a column of text in larger type. */
  const page = (...below: Ink[][]): Line[] =>
    linesOf([
      set('渡口重开', 100, 300, 60),
      ...caption.map((line, at) => set(line, 110, 560 + at * 34, 24)),
      ...below,
      ...Array.from({ length: 10 }, (_, at) => set(at === 9 ? '水退了。' : '江水退了以后两岸的人又可以', 100, 760 + at * 38, 28))
    ])

  it('go on beside their credit, and end before it', () => {
    const ordered = page(set('开了。', 110, 662, 24), set('王小雨摄', 205, 658, 24)).map(({ text }) => text)
    expect(ordered.indexOf('开了。')).toBe(ordered.indexOf(caption[2]!) + 1)
    expect(ordered.indexOf('王小雨摄')).toBe(ordered.indexOf('开了。') + 1)
  })
})

describe('a line that an engine was unsure of', () => {
  const seemsLarger = (conf: string): number => {
    const lines = Array.from({ length: 12 }, (_, at) => set('江水退了以后两岸的人又可以', 100, 660 + at * 38, 28))
    lines[6] = [{ ...set('证全全全全为人有现代化', 100, 660 + 6 * 38, 28)[0]!, width: 13 * 28 - 4 }]
    const tsv = tsvOf(lines).replace('96\t证', `${conf}\t证`)
    const { place } = orderByBoxes(readBy([...read(tsv).pages][0]!, BUILT_IN).lines).find(({ text }) => text.startsWith('证'))!
    return isMeasured(place) ? place.size : NaN
  }

  it('has the size of the text it stands in, whatever size it seems to have', () => {
    expect(seemsLarger('31')).toBeCloseTo(1, 2)
    expect(seemsLarger('96')).toBeGreaterThan(1.1)
  })
})

describe('a line whose spaces an engine left out', () => {
  it('seems larger than the text it opens, and is of it', () => {
    const lines = Array.from({ length: 10 }, (_, at) => set('江水退了以后两岸的人又可以', 100, 660 + at * 38, 28))
    const first = { ...set('本报讯记者王小雨李明江水', 100, 622, 28)[0]!, width: 13 * 28 }
    const { place } = linesOf([set('渡口重开', 100, 500, 60), [first], ...lines]).find(({ text }) => text.startsWith('本报讯'))!
    expect(place!.part).toBe('text')
  })
})

describe('lines that an engine ran together', () => {
  const two = [...justified(100, 500, 12), ...justified(640, 500, 12)]
  const over = (gap: string): Ink[] => [...justified(100, 466, 2)[0]!, ...ink(gap, 590, 466), ...justified(640, 466, 2)[0]!].filter(({ text }) => text !== '')

  it('are cut where columns begin, at a gap or a rule', () => {
    const texts = linesOf([over('|'), ...two]).map(({ text }) => text)
    expect(texts.filter((text) => text === WORDS[0])).toHaveLength(4 * 2)
    expect(texts).toContain('|')
  })

  it('are cut in Chinese at a rule with a speck beside it', () => {
    const signs = (text: string, x: number, y: number): Ink[] => [...text].map((sign, at) => set(sign, x + at * 28, y, 28)[0]!)
    const columns = [100, 520].flatMap((x) => Array.from({ length: 8 }, (_, at) => signs('江水退了以后两岸的人又可以', x, 660 + at * 38)))
    const over = [...signs('渡口的老船夫又有了新船', 100, 622), ...signs('“|', 480, 622).slice(0, 1), ...signs('山上的桃花已经开了', 520, 622)]
    over[11] = { ...over[11]!, text: '“|' }
    expect(linesOf([over, ...columns]).map(({ text }) => text)).toEqual(expect.arrayContaining(['渡口的老船夫又有了新船', '山上的桃花已经开了']))
  })

  it('are left whole where nothing stands near, but for a wide gap', () => {
    expect(linesOf([ink('INDEX Advice D6 | Business A8', 100, 2500), ...justified(100, 500, 12)]).map(({ text }) => text)).toContain(
      'INDEX Advice D6 | Business A8'
    )
  })

  it('are left whole where none begins', () => {
    const words = ink('the ferry | crossed', 100, 466)
    expect(linesOf([words, ...justified(100, 500, 12)]).map(({ text }) => text)).toContain('the ferry | crossed')
  })
})
