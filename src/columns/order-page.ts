import type { Page } from '../read/lines.ts'
import { cutSheets } from '../read/sheets.ts'
import { hasBoxes, orderByBoxes } from './boxes.ts'
import { readColumns } from './read-columns.ts'

/**
 * Puts a page's lines in reading order, by their boxes where they have any, else by the columns that the text shows. A page whose lines stand in order
 * already is given as it is.
 * @param text the source that spans point into
 */
export function orderPage(page: Page, text: string): Page {
  const sheets = cutSheets(page)
  const ordered = sheets.map((lines) => (hasBoxes(lines) ? orderByBoxes(lines, page.regions) : readColumns(lines, text)))
  return ordered.every((lines, at) => lines === sheets[at]) ? page : { ...page, lines: ordered.flat() }
}
