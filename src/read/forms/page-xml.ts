import type { OpenForm } from './extract.ts'
import { markHyphen } from './hyphens.ts'
import { joinWords, type Word, type RawBox } from './words.ts'
import { numberOf, openXml } from './xml.ts'

/** One of the texts that are offered for a line, a word or a region. */
interface Choice {
  index: number
  text: string
  confidence?: number
}

/** A region, a line or a word while it is read. */
interface Part {
  id: string
  points: [x: number, y: number][]
  choice?: Choice
  words: Word[]
}

interface Region extends Part {
  lines: Part[]
}

/** An element that has an outline and a text. */
const PARTS = new Set(['TextRegion', 'TextLine', 'Word'])

/**
 * Reads PAGE XML, 2010 to 2019. Regions come in the order of `ReadingOrder` where there is one. Of several texts that are
 * offered, that of the lowest index is taken; a line's own before its words'; a region's only where it has no lines.
 */
export const openPageXml: OpenForm = (extract) => {
  const open: (Region | Part)[] = []
  let regions: Region[] = []
  let order = new Map<string, number>()
  let choice: Choice | undefined
  let inText = false

  const endPage = (): void => {
    const place = ({ id }: Region): number => order.get(id) ?? Infinity
    const sorted = regions.map((region, at) => ({ region, at })).sort((a, b) => compare(place(a.region), place(b.region)) || a.at - b.at)
    for (const { region } of sorted) {
      extract.block()
      const lines = region.lines.filter((line) => line.choice ?? line.words.length > 0)
      for (const line of lines) writeLine(line)
      if (lines.length === 0 && region.choice) for (const text of region.choice.text.split('\n')) extract.line(markHyphen(text))
    }
    regions = []
    order = new Map()
  }
  const writeLine = ({ points, choice: chosen, words }: Part): void => {
    const box = boxAround(points)
    const text = chosen && chosen.text.trim() !== '' ? chosen.text : joinWords(words, box?.height ?? 0)
    extract.line(markHyphen(text), { box, confidence: chosen?.confidence })
  }
  const xml = openXml({
    cut: () => extract.note('cut-short', 'the file ends before its root element does: the rest is missing'),
    open: (name, attributes) => {
      if (name === 'Page') extract.page({ width: numberOf(attributes['imageWidth']), height: numberOf(attributes['imageHeight']) })
      else if (name === 'RegionRefIndexed' || name === 'RegionRef') order.set(attributes['regionRef'] ?? '', order.size)
      else if (PARTS.has(name)) {
        const part: Region = { id: attributes['id'] ?? '', points: [], words: [], lines: [] }
        const region = name === 'TextRegion' ? undefined : (open[0] as Region | undefined)
        if (name === 'TextRegion') regions.push(part)
        else if (name === 'TextLine') ((open.findLast((one) => 'lines' in one && regions.includes(one)) as Region | undefined) ?? region)?.lines.push(part)
        open.push(part)
      } else if (name === 'Coords') open.at(-1)?.points.push(...pointsOf(attributes['points'] ?? ''))
      else if (name === 'Point') open.at(-1)?.points.push([numberOf(attributes['x']), numberOf(attributes['y'])])
      else if (name === 'TextEquiv') {
        const [index, confidence] = [numberOf(attributes['index']), numberOf(attributes['conf'])]
        choice = { index: Number.isNaN(index) ? 0 : index, text: '', ...(confidence >= 0 && { confidence }) }
      } else if (name === 'Unicode' && choice) {
        choice.text = ''
        inText = true
      } else if (name === 'PlainText' && choice) inText = choice.text === ''
    },
    text: (text) => {
      if (inText && choice) choice.text += text
    },
    close: (name) => {
      if (name === 'Unicode' || name === 'PlainText') inText = false
      else if (name === 'TextEquiv') {
        const part = open.at(-1)
        if (part && choice && (!part.choice || choice.index < part.choice.index)) part.choice = choice
        choice = undefined
      } else if (PARTS.has(name)) {
        const part = open.pop()
        if (name === 'Word' && part?.choice) open.at(-1)?.words.push(wordOf(part, part.choice))
      } else if (name === 'Page') endPage()
    }
  })
  return {
    write: xml.write,
    end: () => {
      xml.end()
      endPage()
    }
  }
}

const compare = (a: number, b: number): number => (a === b ? 0 : a - b)

function wordOf({ points }: Part, { text, confidence }: Choice): Word {
  const box = boxAround(points)
  return { text, ...(box && { from: box.x, to: box.x + box.width }), ...(confidence !== undefined && { confidence }) }
}

/** `x,y x,y …` */
function pointsOf(points: string): [number, number][] {
  return points
    .split(' ')
    .filter((point) => point !== '')
    .map((point) => {
      const [x, y] = point.split(',').map(Number)
      return [x ?? NaN, y ?? NaN]
    })
}

function boxAround(points: readonly [number, number][]): RawBox | undefined {
  if (points.length === 0) return undefined
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}
