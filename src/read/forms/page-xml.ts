import type { OpenForm } from './extract.ts'
import type { Region as PageRegion } from '../lines.ts'
import { markHyphen } from './hyphens.ts'
import { joinWords, meanConfidence, type Word, type RawBox } from './words.ts'
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
  /** A word's, sign by sign. */
  glyphs?: string
  /** A region's. */
  lines?: Part[]
}

type Region = Part & { lines: Part[] }

const isRegion = (part: Part): part is Region => part.lines !== undefined

/** An element that has an outline and a text. */
const PARTS = new Set(['TextRegion', 'TextLine', 'Word', 'Glyph'])
/** An element that has an outline alone. */
const REGIONS: Readonly<Record<string, PageRegion['kind']>> = {
  SeparatorRegion: 'rule',
  ImageRegion: 'picture',
  GraphicRegion: 'picture',
  LineDrawingRegion: 'picture',
  ChartRegion: 'picture',
  MapRegion: 'picture'
}

/**
 * Reads PAGE XML, 2010 to 2019. Regions come in the order of `ReadingOrder` where there is one: by the indices of its groups, where these have any. Of several
 * texts that are offered, that of the lowest index is taken; a line's own before its words', a word's before its glyphs'; a region's only where it has no lines.
 */
export const openPageXml: OpenForm = (extract) => {
  const open: Part[] = []
  let regions: Region[] = []
  let order = new Map<string, number[]>()
  let groups: number[] = []
  let come = 0
  let choice: Choice | undefined
  let inText = false

  /** Where a region or a group stands among those of its group: by its index, else as it comes. */
  const placeOf = ({ index }: Readonly<Record<string, string>>): number => {
    const own = numberOf(index)
    return Number.isNaN(own) ? come++ : own
  }
  const endPage = (): void => {
    const place = ({ id }: Region): readonly number[] => order.get(id) ?? [Infinity]
    const sorted = regions.map((region, at) => ({ region, at })).sort((a, b) => compare(place(a.region), place(b.region)) || a.at - b.at)
    for (const { region } of sorted) {
      extract.block()
      const lines = region.lines.filter((line) => line.choice ?? line.words.length > 0)
      for (const line of lines) writeLine(line)
      if (lines.length === 0 && region.choice) for (const text of region.choice.text.split('\n')) extract.line(markHyphen(text))
    }
    regions = []
    order = new Map()
    groups = []
  }
  const writeLine = ({ points, choice: chosen, words }: Part): void => {
    const box = boxAround(points)
    const text = chosen && chosen.text.trim() !== '' ? chosen.text : joinWords(words, box?.height ?? 0)
    extract.line(markHyphen(text), { box, confidence: chosen?.confidence ?? meanConfidence(words) })
  }
  const xml = openXml({
    cut: () => extract.note('cut-short', 'the file ends before its root element does: the rest is missing'),
    open: (name, attributes) => {
      if (name === 'Page') extract.page({ width: numberOf(attributes['imageWidth']), height: numberOf(attributes['imageHeight']) })
      else if (GROUP.test(name)) {
        groups.push(placeOf(attributes))
        if (attributes['regionRef'] !== undefined) order.set(attributes['regionRef'], groups.slice(0, DEEPEST_GROUP))
      } else if (name === 'RegionRefIndexed' || name === 'RegionRef')
        order.set(attributes['regionRef'] ?? '', [...groups.slice(0, DEEPEST_GROUP), placeOf(attributes)])
      else if (REGIONS[name]) open.push({ id: '', points: [], words: [] })
      else if (PARTS.has(name)) {
        const part: Part = { id: attributes['id'] ?? '', points: [], words: [], ...(name === 'TextRegion' && { lines: [] }) }
        if (isRegion(part)) regions.push(part)
        else if (name === 'TextLine') {
          const region = open.findLast(isRegion)
          if (region) region.lines.push(part)
          else regions.push({ id: '', points: [], words: [], lines: [part] })
        }
        open.push(part)
      } else if (name === 'Coords') for (const point of pointsOf(attributes['points'] ?? '')) open.at(-1)?.points.push(point)
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
      else if (GROUP.test(name)) groups.pop()
      else if (name === 'TextEquiv') {
        const part = open.at(-1)
        if (part && choice && (!part.choice || choice.index < part.choice.index)) part.choice = choice
        choice = undefined
      } else if (REGIONS[name]) extract.region(REGIONS[name], boxAround(open.pop()?.points ?? []))
      else if (PARTS.has(name)) {
        const part = open.pop()
        const around = open.at(-1)
        if (name === 'Glyph' && part?.choice && around) around.glyphs = (around.glyphs ?? '') + part.choice.text
        else if (name === 'Word' && part) {
          const own = part.choice ?? (part.glyphs === undefined ? undefined : { index: 0, text: part.glyphs })
          if (own) around?.words.push(wordOf(part, own))
        }
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

/** Groups of the reading order, which may hold others, and stand for a region that holds others. */
const GROUP = /^(?:Un)?[Oo]rderedGroup(?:Indexed)?$/u

/** Groups nest no deeper; what is nested deeper is read as it comes. Bounds the work. */
const DEEPEST_GROUP = 8

/** Compares two places in a reading order, from the outermost group on. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) return a[at]! - b[at]!
  return a.length - b.length
}

function wordOf({ points }: Part, { text, confidence }: Choice): Word {
  const box = boxAround(points)
  return { text, ...(box && { from: box.x, to: box.x + box.width }), ...(confidence !== undefined && { confidence }) }
}

/** `x,y x,y …` */
function pointsOf(points: string): [number, number][] {
  return points
    .split(/\s/u)
    .filter((point) => point !== '')
    .map((point) => {
      const [x, y] = point.split(',')
      return [numberOf(x), numberOf(y)]
    })
}

/** Points that are no numbers are left out: the others still say where the part stands. */
function boxAround(outline: readonly [number, number][]): RawBox | undefined {
  if (outline.length === 0) return undefined
  const points = outline.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y))
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}
