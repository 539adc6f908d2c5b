import type { OpenForm } from './extract.ts'
import { markHyphen } from './hyphens.ts'
import { boxOfPiece, cutAtGutters, joinWords, meanConfidence, type Word, type RawBox } from './words.ts'

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
    const height = box?.height ?? 0
    for (const piece of words.length > 0 ? cutAtGutters(words, height) : [])
      extract.line(markHyphen(joinWords(piece, height)), { box: box && boxOfPiece(piece, box), confidence: meanConfidence(piece) })
    words = []
  }
  const readRow = (row: string): void => {
    const fields = row.split('\t')
    const level = Number(fields[0])
    const [x, y, width, height] = fields.slice(6, 10).map(Number) as [number, number, number, number]
    if (level === WORD) {
      const confidence = Number(fields[10])
      words.push({ text: fields.slice(11).join(' '), from: x, to: x + width, ...(confidence >= 0 && { confidence: confidence / 100 }) })
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
