import type { Unit } from '../../newspaper.ts'
import type { Extract, OpenForm } from './extract.ts'
import type { RawBox } from './words.ts'
import { markHyphen } from './hyphens.ts'
import { ReadError } from './read-error.ts'

/**
 * The neutral form, for what has no reader of its own: pages of lines with boxes, as JSON. A recogniser's output is
 * turned into it with a few lines.
 */
export interface NeutralInput {
  /** The unit of all boxes; pixels if absent. */
  unit?: Unit
  pages: NeutralPage[]
}

/** A page of the neutral form. */
export interface NeutralPage {
  width?: number
  height?: number
  lines: NeutralLine[]
  /** What stands between the lines, where it is known. */
  regions?: NeutralRegion[]
}

/** A rule or a picture of the neutral form; what is as thin as a rule is one. */
export interface NeutralRegion {
  kind: 'rule' | 'picture'
  /** As a line's; a rule may have no width or no height. */
  box: { x: number; y: number; width: number; height: number }
}

/** A printed line of the neutral form. */
export interface NeutralLine {
  text: string
  /** The origin is the page's upper left corner. */
  box?: { x: number; y: number; width: number; height: number }
  /** Type size. */
  size?: number
  /** From 0 to 1. */
  confidence?: number
}

const UNITS: readonly string[] = ['pixel', 'point', 'mm10', 'inch1200'] satisfies Unit[]

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : NaN)

/** Reads the neutral JSON, at its end: it is not read piece by piece. */
export const openNeutral: OpenForm = (extract) => {
  const pieces: string[] = []
  return { write: (piece) => void pieces.push(piece), end: () => readJson(pieces.join(''), extract) }
}

/** @throws {@link ReadError} where it is no JSON, or has no list of pages of lines */
function readJson(source: string, extract: Extract): void {
  let input: unknown
  try {
    input = JSON.parse(source)
  } catch (error) {
    throw new ReadError((error as SyntaxError).message)
  }
  const pages = listOf(input, 'pages', 'the input')
  const unit = (input as Fields)['unit']
  if (unit !== undefined && !UNITS.includes(unit as string)) throw new ReadError(`expected \`unit\` to be ${UNITS.join(', ')}`)
  if (unit !== undefined) extract.measure(unit as Unit)
  for (const [at, page] of pages.entries()) {
    const { width, height } = isObject(page) ? page : {}
    extract.page({ width: numberOf(width), height: numberOf(height) })
    for (const [number, line] of listOf(page, 'lines', `pages[${at}]`).entries()) {
      if (!isObject(line) || typeof line['text'] !== 'string') throw new ReadError(`expected \`pages[${at}].lines[${number}].text\` to be a string`)
      extract.line(markHyphen(line['text']), {
        box: boxOf(line['box']),
        size: numberOf(line['size']),
        confidence: numberOf(line['confidence'])
      })
    }
    if (isObject(page) && page['regions'] !== undefined)
      for (const [number, region] of listOf(page, 'regions', `pages[${at}]`).entries()) readRegion(region, `pages[${at}].regions[${number}]`, extract)
  }
}

/** @throws {@link ReadError} for a region of no known kind */
function readRegion(region: unknown, where: string, extract: Extract): void {
  const { kind, box } = isObject(region) ? region : {}
  if (kind !== 'rule' && kind !== 'picture') throw new ReadError(`expected \`${where}.kind\` to be rule, picture`)
  extract.region(kind, boxOf(box))
}

function listOf(value: unknown, key: string, where: string): readonly unknown[] {
  const list = isObject(value) ? value[key] : undefined
  if (!Array.isArray(list)) throw new ReadError(`expected ${where} to have a list of \`${key}\``)
  return list
}

function boxOf(box: unknown): RawBox | undefined {
  if (box === undefined) return undefined
  const { x, y, width, height } = isObject(box) ? box : {}
  return { x: numberOf(x), y: numberOf(y), width: numberOf(width), height: numberOf(height) }
}
