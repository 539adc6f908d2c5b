/** More rows are assigned in portions of this many. Bounds the work. */
const MOST = 160

/** A possible pair and what it is worth. */
export interface Pair {
  row: number
  column: number
  /** Only pairs above nought are made. */
  worth: number
}

/**
 * Pairs rows with columns, each with one at most, so that the pairs are worth most in all (the Hungarian method).
 * @returns for each row its column, or -1
 */
export function assignBest(rows: number, pairs: readonly Pair[]): Int32Array {
  const taken = new Set<number>()
  const result = new Int32Array(rows).fill(-1)
  for (let start = 0; start < rows; start += MOST) {
    const end = Math.min(rows, start + MOST)
    const own = pairs.filter(({ row, column, worth }) => row >= start && row < end && worth > 0 && !taken.has(column))
    const columns = [...new Set(own.map(({ column }) => column))]
    const place = new Map(columns.map((column, at) => [column, at]))
    const worths = Array.from({ length: end - start }, () => new Float64Array(columns.length + end - start))
    for (const { row, column, worth } of own) worths[row - start]![place.get(column)!] = worth
    solve(worths).forEach((at, row) => {
      const column = columns[at]
      if (column === undefined || worths[row]![at]! <= 0) return
      result[start + row] = column
      taken.add(column)
    })
  }
  return result
}

/** The column of each row; every row may take a column of its own that is worth nothing. */
function solve(worths: readonly Float64Array[]): Int32Array {
  const rows = worths.length
  const columns = worths[0]?.length ?? 0
  const rowPrice = new Float64Array(rows + 1)
  const price = new Float64Array(columns + 1)
  const rowOf = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row
    const least = new Float64Array(columns + 1).fill(Infinity)
    const from = new Int32Array(columns + 1)
    const used = new Uint8Array(columns + 1)
    let at = 0
    do {
      used[at] = 1
      const other = rowOf[at]!
      let step = Infinity
      let next = 0
      for (let column = 1; column <= columns; column++) {
        if (used[column]) continue
        const cost = -worths[other - 1]![column - 1]! - rowPrice[other]! - price[column]!
        if (cost < least[column]!) {
          least[column] = cost
          from[column] = at
        }
        if (least[column]! < step) {
          step = least[column]!
          next = column
        }
      }
      for (let column = 0; column <= columns; column++) {
        if (used[column]) {
          rowPrice[rowOf[column]!]! += step
          price[column]! -= step
        } else least[column]! -= step
      }
      at = next
    } while (rowOf[at] !== 0)
    while (at !== 0) {
      rowOf[at] = rowOf[from[at]!]!
      at = from[at]!
    }
  }
  const result = new Int32Array(rows).fill(-1)
  for (let column = 1; column <= columns; column++) if (rowOf[column]! > 0) result[rowOf[column]! - 1] = column - 1
  return result
}
