import { alignColumns } from '../../script/align-columns.ts'
import type { Figures } from './score.ts'

/** One line of the table. */
export interface Row {
  name: string
  figures: Figures
  milliseconds: number
}

/** Columns that are counts, where less is better; the others are ratios. */
export const COUNTS: ReadonlySet<string> = new Set<keyof Figures>(['lost', 'invented'])

/**
 * Sets rows under a head, in columns.
 *
 * @param rows at least one
 * @returns lines to print
 */
export function table(rows: readonly Row[]): string[] {
  const columns = Object.keys(rows[0]!.figures) as (keyof Figures)[]
  return alignColumns([
    ['', ...columns, 'ms'],
    ...rows.map(({ name, figures, milliseconds }) => [name, ...columns.map((column) => showFigure(column, figures[column])), milliseconds.toFixed(1)])
  ])
}

/**
 * Writes one figure.
 *
 * @param column its name: ratios have three digits, counts none
 * @param value the figure, null where there was nothing to measure
 * @returns the text
 */
export function showFigure(column: string, value: number | null): string {
  if (value === null) return '-'
  return COUNTS.has(column) ? String(value) : value.toFixed(3)
}
