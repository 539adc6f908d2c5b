import { readPages } from '../../src/read/lines.ts'
import { readColumns } from '../../src/columns/read-columns.ts'

/** How many cells a text takes where a full-width sign takes `wide`. */
export function cells(text: string, wide: number): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u1100' ? wide : 1), 0)
}

/** Sets Chinese paragraphs in a column of so many signs, each with an indent of two ems, drawn as `indent`. */
export function setChinese(paragraphs: readonly string[], measure: number, indent = '    '): string[] {
  return paragraphs.flatMap((paragraph) => {
    const lines = [indent + paragraph.slice(0, measure - 2)]
    for (let at = measure - 2; at < paragraph.length; at += measure) lines.push(paragraph.slice(at, at + measure))
    return lines
  })
}

/** Sets Latin paragraphs ragged right in a column of so many letters, each with an indent of three. */
export function setLatin(paragraphs: readonly string[], measure: number): string[] {
  return paragraphs.flatMap((paragraph) => {
    const lines: string[] = []
    let line = '  '
    for (const word of paragraph.split(' ')) {
      if (line.length + 1 + word.length > measure) {
        lines.push(line)
        line = word
      } else line += (line === '' ? '' : ' ') + word
    }
    return [...lines, line]
  })
}

/** Balances a text over columns of equal depth. */
export function flow(lines: readonly string[], columns: number): string[][] {
  const depth = Math.ceil(lines.length / columns)
  return Array.from({ length: columns }, (_, at) => lines.slice(at * depth, (at + 1) * depth))
}

/** Draws columns side by side, each so many cells wide. */
export function beside(columns: readonly (readonly string[])[], width: number, { wide = 1, blank = ' ' }: { wide?: number; blank?: string } = {}): string[] {
  const depth = Math.max(...columns.map((column) => column.length))
  return Array.from({ length: depth }, (_, row) =>
    columns
      .map((column) => column[row] ?? '')
      .map((text, at) => (at + 1 < columns.length ? text + blank.repeat(Math.round((width - cells(text, wide)) / cells(blank, wide))) : text))
      .join('')
      .trimEnd()
  )
}

/** The reading order of a page as lines of text, and whether the page was left as it is. */
export function read(page: string | readonly string[]): { lines: string[]; untouched: boolean } {
  const source = typeof page === 'string' ? page : page.join('\n')
  const { lines } = [...readPages(source)][0]!
  const ordered = readColumns(lines, source)
  return { lines: ordered.map(({ text }) => text), untouched: ordered === lines }
}
