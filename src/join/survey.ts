import { endsInPage, rowsAmong } from '../lexicon/recognise/items.ts'
import { isMeasured, lettersOf, type Line } from '../read/lines.ts'
import { endsSentence } from '../text/characters.ts'
import { emWidth, firstUnitWidth } from '../text/width.ts'
import { displaySigns, type DisplaySigns } from '../text/display.ts'
import { opensParagraph } from './fit.ts'
import type { FitPlace } from './lattice.ts'
import { pairsOf } from './pairs.ts'
import { IDEOGRAPHIC, type Setting } from './setting.ts'

/** The space that parts a word from the one before, in ems. */
const LATIN_SPACE = 0.25

/** Papers of the 1910s to 1930s set 、 where a modern one has a full stop. This many times as many 、 as full stops make such a page. */
const OLD_STOPS = 12

function usesCommasForStops(texts: readonly string[]): boolean {
  let commas = 0
  let stops = 0
  for (const text of texts)
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit > 0x3002) continue
      if (unit === 0x3001) commas++
      else if (unit === 0x3002) stops++
    }
  return commas > OLD_STOPS * (stops + 1)
}

/** What a page's lines say by themselves, in whatever order they stand. */
export interface Survey {
  lines: readonly Line[]
  texts: readonly string[]
  widths: Float64Array
  /** Width of each line's first unit, in ems. */
  units: Float64Array
  /** Whether each ends a sentence. */
  ends: readonly boolean[]
  /** For and against each being a heading, by itself. */
  display: readonly DisplaySigns[]
  /** Whether each begins as paragraphs do. */
  openers: readonly boolean[]
  /** Pairs of ideographs that stand together on the page. */
  pairs: Int32Array
  setting: Setting
  /** Scores lines of known place; absent where there are none. */
  fitPlace: FitPlace | undefined
}

/**
 * Looks at each of a page's lines by itself.
 * @param chinese whether the page is Chinese
 * @param fitPlace scores lines of known place; it may be left out where there are none
 */
export function surveyLines(lines: readonly Line[], chinese: boolean, fitPlace?: FitPlace): Survey {
  const texts = lines.map((line) => line.text)
  const latin = !chinese
  const letters = latin ? lettersOf({ lines }) : undefined
  const widths = new Float64Array(texts.length)
  const units = new Float64Array(texts.length)
  texts.forEach((text, at) => {
    const { place } = lines[at]!
    widths[at] = isMeasured(place) ? place.measure - place.left - place.right : emWidth(text, letters?.LATIN_WIDTHS)
    units[at] = firstUnitWidth(text, letters?.LATIN_WIDTHS) + (latin ? LATIN_SPACE : 0)
  })
  const oldStops = usesCommasForStops(texts)
  const language = letters?.tellLanguage(texts).language
  const final = letters && language ? (text: string): boolean => letters.endsLatinSentence(text, language) : endsSentence
  const rows = rowsAmong(texts)
  const ends = texts.map((text, at) => final(text) || endsInPage(text) || rows.has(at) || (oldStops && text.endsWith('、')))
  const display = texts.map((text, at) =>
    letters && language ? { score: letters.latinDisplayScore(text, language, lines[at]!.brokenWord !== undefined), balance: 0 } : displaySigns(text)
  )
  const setting = letters && language ? letters.latinSetting(language, letters.looksMisread(texts)) : IDEOGRAPHIC
  return { lines, texts, widths, units, ends, display, openers: texts.map(opensParagraph), pairs: pairsOf(texts), setting, fitPlace }
}

/** The same lines in another order, all of them. */
export function reorder({ lines, texts, widths, units, ends, display, openers, ...ofAll }: Survey, order: readonly number[]): Survey {
  return {
    lines: order.map((at) => lines[at]!),
    texts: order.map((at) => texts[at]!),
    widths: widths.map((_, at) => widths[order[at]!]!),
    units: units.map((_, at) => units[order[at]!]!),
    ends: order.map((at) => ends[at]!),
    display: order.map((at) => display[at]!),
    openers: order.map((at) => openers[at]!),
    ...ofAll
  }
}
