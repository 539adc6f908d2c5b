import { alignColumns } from '../../script/align-columns.ts'

/** The figures of one group by name of column: ratios and counts, null where there was nothing to measure. */
export type Measured = object

/** One figure of a group. */
export function figureOf(figures: Measured, column: string): number | null {
  return (figures as Readonly<Record<string, number | null>>)[column] ?? null
}

/** One line of the table. */
export interface Row<F extends Measured = Measured> {
  name: string
  figures: F
  milliseconds: number
}

/** Columns that are counts, where less is better; the others are ratios. */
export const COUNTS: ReadonlySet<string> = new Set<string>(['lost', 'invented', 'wrong'])

/**
 * Sets rows under a head, in columns.
 *
 * @param rows at least one
 * @returns lines to print
 */
export function table(rows: readonly Row[]): string[] {
  const columns = Object.keys(rows[0]!.figures)
  return alignColumns([
    ['', ...columns, 'ms'],
    ...rows.map(({ name, figures, milliseconds }) => [name, ...columns.map((column) => showFigure(column, figureOf(figures, column))), milliseconds.toFixed(1)])
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
