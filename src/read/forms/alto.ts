import type { Unit } from '../../newspaper.ts'
import type { OpenForm } from './extract.ts'
import { endInHyphen, markHyphen } from './hyphens.ts'
import type { Region } from '../lines.ts'
import { cutLine } from './cut-line.ts'
import { beginsRow, boxAround, boxAroundWords, joinWords, type Word, type RawBox } from './words.ts'
import { numberOf, openXml } from './xml.ts'

type Attributes = Readonly<Record<string, string>>

/** The units of the specification, by name. */
const UNITS: Readonly<Record<string, Unit>> = { pixel: 'pixel', mm10: 'mm10', inch1200: 'inch1200' }

/** Elements that are no text, and types of composed blocks that hold a picture. */
const REGIONS: Readonly<Record<string, Region['kind']>> = { GraphicalElement: 'rule', Illustration: 'picture' }
const PICTURES = /^(?:illustration|image|picture|photo\w{0,9}|graphic|map|drawing)$/iu

/** A String of a line, and whether a space stands behind it. */
type AltoWord = Word & { spaced: boolean }

interface AltoLine {
  box: RawBox
  words: AltoWord[]
  sizes: number[]
  hyphen: boolean
  /** Its strings stand in no line. */
  loose?: boolean
}

const boxOf = ({ HPOS, VPOS, WIDTH, HEIGHT }: Attributes): RawBox => ({
  x: numberOf(HPOS),
  y: numberOf(VPOS),
  width: numberOf(WIDTH),
  height: numberOf(HEIGHT)
})
const isBox = ({ x, y, width, height }: RawBox): boolean => Number.isFinite(x + y + width + height)

/**
 * Reads ALTO, versions 1 to 4. Every `Page` is a page; blocks of its margins and print spaces are read as they stand. A
 * String that the engine calls the first half of a hyphenated word, and a `HYP` behind one, make a soft hyphen.
 */
export const openAlto: OpenForm = (extract) => {
  const styles = new Map<string, number>()
  let reading: 'unit' | undefined
  let said = ''
  let blockStyle = ''
  let line: AltoLine | undefined

  const sizeOf = (references: string): number | undefined => references.split(' ').flatMap((id) => styles.get(id) ?? [])[0]
  const endLine = (): void => {
    if (!line) return
    const { words, sizes, hyphen } = line
    const box = isBox(line.box) ? line.box : boxAroundWords(words)
    const height = box?.height ?? 0
    const size = sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? sizeOf(blockStyle)
    const pieces = cutLine(words, box)
    for (const [at, { words: own, ...facts }] of pieces.entries()) {
      const text = textOf(own, height)
      const cut = hyphen && at === pieces.length - 1
      extract.line(cut ? endInHyphen(text) : markHyphen(text), { ...facts, size })
    }
    line = undefined
  }
  return openXml({
    cut: () => extract.note('cut-short', 'the file ends before its root element does: the rest is missing'),
    open: (name, attributes) => {
      if (name === 'MeasurementUnit') {
        reading = 'unit'
        said = ''
      } else if (name === 'TextStyle') {
        const size = numberOf(attributes['FONTSIZE'])
        if (attributes['ID'] !== undefined && size > 0) styles.set(attributes['ID'], size)
      } else if (name === 'Page') extract.page({ width: numberOf(attributes['WIDTH']), height: numberOf(attributes['HEIGHT']) })
      else if (name === 'TextBlock') {
        endLine()
        extract.block()
        blockStyle = attributes['STYLEREFS'] ?? ''
      } else if (name === 'TextLine') {
        endLine()
        const size = sizeOf(attributes['STYLEREFS'] ?? '')
        line = { box: boxOf(attributes), words: [], sizes: size === undefined ? [] : [size], hyphen: false }
      } else if (name === 'Polygon' && line?.words.length === 0 && !isBox(line.box)) line.box = boxOfPoints(attributes['POINTS'] ?? '') ?? line.box
      else if (name === 'String') {
        const word = wordOf(attributes)
        if (line?.loose === true && beginsRow(line.words.at(-1), word)) endLine()
        line ??= { box: boxOf({}), words: [], sizes: [], hyphen: false, loose: true }
        line.words.push(word)
        line.hyphen = attributes['SUBS_TYPE'] === 'HypPart1'
        const size = sizeOf(attributes['STYLEREFS'] ?? '')
        if (size !== undefined) line.sizes.push(size)
      } else if (name === 'SP' && line) {
        const last = line.words.at(-1)
        if (last) last.spaced = true
      } else if (REGIONS[name]) extract.region(REGIONS[name], boxOf(attributes))
      else if (name === 'ComposedBlock' && PICTURES.test(attributes['TYPE'] ?? '')) extract.region('picture', boxOf(attributes))
      else if (name === 'HYP' && line) line.hyphen = line.words.length > 0
    },
    text: (text) => {
      if (reading) said += text
    },
    close: (name) => {
      if (name === 'MeasurementUnit') {
        extract.measure(UNITS[said.trim().toLowerCase()] ?? 'pixel')
        reading = undefined
      } else if (name === 'TextLine' || name === 'TextBlock') endLine()
    }
  })
}

/** The box around an outline, as versions 3 and 4 may have one instead of a box: `x,y x,y …` or `x y x y …` */
function boxOfPoints(points: string): RawBox | undefined {
  const numbers = points
    .split(/[\s,]+/u)
    .filter((number) => number !== '')
    .map(Number)
  const corners = numbers.flatMap((x, at) =>
    at % 2 === 0 && Number.isFinite(x + (numbers[at + 1] ?? NaN)) ? [{ x, y: numbers[at + 1]!, width: 0, height: 0 }] : []
  )
  return corners.length > 1 ? boxAround(corners) : undefined
}

function wordOf(attributes: Attributes): AltoWord {
  const { x, y, width, height } = boxOf(attributes)
  const confidence = numberOf(attributes['WC'])
  return {
    text: attributes['CONTENT'] ?? '',
    ...(Number.isFinite(x + width) && { from: x, to: x + width }),
    ...(confidence >= 0 && { confidence: confidence > 1 ? confidence / 100 : confidence }),
    ...(Number.isFinite(x + y + width + height) && { box: { x, y, width, height } }),
    spaced: false
  }
}

/** A line's text: Strings are parted where an `SP` says so; in a line without any, all are words. */
function textOf(words: readonly AltoWord[], height: number): string {
  if (!words.some(({ spaced }) => spaced)) return joinWords(words, height)
  const joined: Word[] = []
  let glued = false
  for (const { spaced, ...word } of words) {
    const last = joined.at(-1)
    if (glued && last) joined[joined.length - 1] = { ...last, text: last.text + word.text, ...(word.to !== undefined && { to: word.to }) }
    else joined.push(word)
    glued = !spaced
  }
  return joinWords(joined, height)
}
