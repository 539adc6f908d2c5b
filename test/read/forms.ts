import type { Reading } from '../../src/index.ts'

/** Small pages for the readers' tests: a headline over two columns of three lines each, in every form that knows boxes. */

/** A line of a page: its text and its box. */
export interface PageLine {
  text: string
  x: number
  y: number
  width: number
  height: number
}

/** A `pdftotext -bbox-layout` file of pages of lines; each line is one word. */
export function bboxOf(pages: readonly (readonly PageLine[])[]): string {
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const edges = ({ x, y, width, height }: PageLine): string => `xMin="${x}" yMin="${y}" xMax="${x + width}" yMax="${y + height}"`
  const lines = (page: readonly PageLine[]): string =>
    page.map((line) => `<flow><block ${edges(line)}><line ${edges(line)}><word ${edges(line)}>${escape(line.text)}</word></line></block></flow>`).join('\n')
  return `<!DOCTYPE html><html><head><title></title></head><body><doc>\n${pages.map((page) => `<page width="600" height="800">${lines(page)}</page>`).join('\n')}\n</doc></body></html>`
}

/** Full-width signs set in a size at a place, one em each. */
export function typeset(text: string, x: number, y: number, size: number): PageLine {
  return { text, x, y, width: text.length * size, height: size * 1.2 }
}

/** What a reading says, in short: each line's text with its box, pages parted by null. */
export const linesOf = (reading: Reading): unknown[] =>
  [...reading.pages].flatMap(({ lines }, at) => [
    ...(at > 0 ? [null] : []),
    ...lines.map(({ text, box }) => (box ? [text, box.x, box.y, box.width, box.height] : text))
  ])
