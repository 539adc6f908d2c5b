import type { OpenForm } from './extract.ts'
import { markHyphen } from './hyphens.ts'
import { boxAroundWords, cutAtHeads, cutAtWideSpaces, joinWords, type Word, type RawBox } from './words.ts'
import { numberOf, openXml } from './xml.ts'

const boxOf = (attributes: Readonly<Record<string, string>>): RawBox => {
  const [x, y] = [numberOf(attributes['xmin']), numberOf(attributes['ymin'])]
  return { x, y, width: numberOf(attributes['xmax']) - x, height: numberOf(attributes['ymax']) - y }
}

/**
 * Reads what `pdftotext -bbox-layout` writes: page, flow, block, line, word. Coordinates are points.
 * `pdftotext -bbox` has words alone: a word is then a line.
 */
export const openBbox: OpenForm = (extract) => {
  extract.measure('point')
  let words: Word[] = []
  let line: RawBox | undefined
  let word: Word | undefined
  return openXml(
    {
      cut: () => extract.note('cut-short', 'the file ends before its root element does: the rest is missing'),
      open: (name, attributes) => {
        if (name === 'page') extract.page({ width: numberOf(attributes['width']), height: numberOf(attributes['height']) })
        else if (name === 'block') extract.block()
        else if (name === 'line') {
          line = boxOf(attributes)
          words = []
        } else if (name === 'word') {
          const box = boxOf(attributes)
          word = { text: '', from: box.x, to: box.x + box.width, box }
        }
      },
      text: (text) => {
        if (word) word.text += text
      },
      close: (name) => {
        if (name === 'word' && word) {
          if (line) words.push(word)
          else extract.line(word.text, word)
          word = undefined
        } else if (name === 'line' && line) {
          const box = line
          const whole = words.length < 2 ? [words] : cutAtWideSpaces(words)
          for (const part of whole) {
            const pieces = part.length < 2 ? [part] : cutAtHeads(part)
            const alone = whole.length * pieces.length === 1
            pieces.forEach((piece, at) => {
              extract.line(markHyphen(joinWords(piece, box.height, true)), {
                box: alone ? box : boxAroundWords(piece),
                ...(at > 0 && { cut: 'flush' as const })
              })
            })
          }
          line = undefined
        }
      }
    },
    true
  )
}
