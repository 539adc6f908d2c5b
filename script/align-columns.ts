/**
 * Sets a table in columns for a terminal: the first flush left, the others flush right, two spaces between.
 *
 * @param rows cells of one width a character; all rows of one length, the head first
 * @returns one line for each row
 */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) => row.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join('  '))
}
