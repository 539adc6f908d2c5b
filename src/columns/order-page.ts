import type { Page } from '../read/lines.ts'
import { cutSheets } from '../read/sheets.ts'
import { hasBoxes, orderByBoxes } from './boxes.ts'
import { readColumns } from './read-columns.ts'

/**
 * Puts a page's lines in reading order, by their boxes where they have any, else by the columns that the text shows.
 * @param text the source that spans point into
 */
export function orderPage(page: Page, text: string): Page {
  const sheets = cutSheets(page).map((lines) => (hasBoxes(lines) ? orderByBoxes(lines) : readColumns(lines, text)))
  return { ...page, lines: sheets.length === 1 ? [...sheets[0]!] : sheets.flat() }
}
