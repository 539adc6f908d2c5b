import type { Line, Page } from './lines.ts'

/** More lines than any printed page holds: a dump whose pages ran together. The densest broadsheets have some fifteen hundred. */
const MOST_LINES = 1600
/** The cut is looked for in this many lines before the most. */
const LAST_LINES = 300

/**
 * Cuts a page of more lines than a printed page can hold into sheets, each where the widest gap stands near its end, so that
 * the work on a dump without page breaks stays linear. Leaves alone every page of the usual size.
 */
export function cutSheets({ lines }: Page): Line[][] {
  if (lines.length <= MOST_LINES) return [lines]
  const sheets: Line[][] = []
  for (let start = 0; start < lines.length;) {
    let end = Math.min(lines.length, start + MOST_LINES)
    if (end < lines.length) {
      let widest = -1
      for (let at = end; at > end - LAST_LINES; at--) widest = Math.max(widest, gapBefore(lines[at]!))
      while (gapBefore(lines[end]!) < widest) end--
    }
    sheets.push(lines.slice(start, end))
    start = end
  }
  return sheets
}

const gapBefore = ({ gap, lead }: Line): number => gap + (lead === 'space' ? 1 : 0)
