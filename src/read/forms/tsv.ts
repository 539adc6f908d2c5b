import type { OpenForm } from './extract.ts'
import { markHyphen } from './hyphens.ts'
import { cutLine } from './cut-line.ts'
import { joinWords, type Word, type RawBox } from './words.ts'

/** The levels of tesseract's rows. */
const PAGE = 1
const BLOCK = 2
const PARAGRAPH = 3
const LINE = 4
const WORD = 5

/** Reads tesseract's TSV: a row for each page, block, paragraph, line and word, under a row of names. Coordinates are pixels. */
export const openTsv: OpenForm = (extract) => {
  let box: RawBox | undefined
  let words: Word[] = []
  const endLine = (): void => {
    for (const { words: own, ...facts } of words.length > 0 ? cutLine(words, box) : []) extract.line(markHyphen(joinWords(own, box?.height ?? 0)), facts)
    words = []
  }
  const readRow = (row: string): void => {
    const fields = row.split('\t')
    const level = Number(fields[0])
    const [x, y, width, height] = fields.slice(6, 10).map(Number) as [number, number, number, number]
    if (level === WORD) {
      const confidence = Number(fields[10])
      const text = fields.slice(11).join(' ')
      // A block of no text has one blank word: a picture, or a rule, which its shape tells.
      if (words.length === 0 && text.trim() === '') extract.region('picture', { x, y, width, height })
      else words.push({ text, from: x, to: x + width, box: { x, y, width, height }, ...(confidence >= 0 && { confidence: confidence / 100 }) })
      return
    }
    endLine()
    if (level === PAGE) extract.page({ width, height })
    else if (level === BLOCK || level === PARAGRAPH) extract.block()
    else if (level === LINE) box = { x, y, width, height }
    else if (row.trim() !== '' && !row.startsWith('level\t')) extract.note('row-unknown', 'a row is of no level that tesseract writes')
  }
  // What was read of a row whose end is not there yet.
  let begun: string[] = []
  return {
    write: (piece) => {
      const rows = piece.split('\n')
      const last = rows.pop()!
      for (const row of rows) {
        readRow([...begun, row].join('').replace(/\r$/u, ''))
        begun = []
      }
      begun.push(last)
    },
    end: () => {
      readRow(begun.join(''))
      endLine()
    }
  }
}
