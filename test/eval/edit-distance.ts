/** Half the width of the first band: most pairs that are compared differ by less. */
const FIRST_BAND = 64
/** More than any distance, and far enough below 2^31 that adding one is safe. */
const FAR = 1 << 29

/**
 * The Levenshtein distance of two sequences, by Ukkonen's band: what both have at their ends is cut off, then a band
 * about the diagonal doubles until the distance fits into it. Time grows with length times distance.
 *
 * @param a string (compared by UTF-16 code unit) or list of strings
 * @param b the other
 * @param atMost a distance beyond which the exact value does not matter
 * @returns the distance, or `Infinity` where it is more than `atMost`
 */
export function editDistance(a: ArrayLike<string>, b: ArrayLike<string>, atMost: number = Infinity): number {
  let start = 0
  let [endA, endB] = [a.length, b.length]
  while (start < endA && start < endB && a[start] === b[start]) start++
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const ids = new Map<string, number>()
  const [x, y] = [numbered(a, start, endA, ids), numbered(b, start, endB, ids)]
  const longest = Math.max(x.length, y.length)
  const apart = Math.abs(x.length - y.length)
  if (apart > atMost) return Infinity
  for (let band = Math.max(FIRST_BAND, apart); ; band *= 2) {
    const distance = withinBand(x, y, band)
    if (distance <= band || band >= longest) return distance <= atMost ? distance : Infinity
    if (band >= atMost) return Infinity
  }
}

function numbered(list: ArrayLike<string>, from: number, to: number, ids: Map<string, number>): Int32Array {
  const numbers = new Int32Array(to - from)
  for (let at = from; at < to; at++) {
    const item = list[at]!
    let id = ids.get(item)
    if (id === undefined) ids.set(item, (id = ids.size))
    numbers[at - from] = id
  }
  return numbers
}

/** The table filled only where row and column are at most `band` apart: exact when the result is at most `band`. */
function withinBand(x: Int32Array, y: Int32Array, band: number): number {
  const width = y.length
  let above = new Int32Array(width + 1).fill(FAR)
  let row = new Int32Array(width + 1).fill(FAR)
  for (let column = 0; column <= Math.min(width, band); column++) above[column] = column
  for (let i = 1; i <= x.length; i++) {
    const first = Math.max(1, i - band)
    const last = Math.min(width, i + band)
    let left = first === 1 ? i : FAR
    row[first - 1] = left
    for (let j = first; j <= last; j++) {
      let best = above[j - 1]! + (x[i - 1] === y[j - 1] ? 0 : 1)
      if (left + 1 < best) best = left + 1
      if (j < i + band && above[j]! + 1 < best) best = above[j]! + 1
      row[j] = left = best
    }
    ;[above, row] = [row, above]
  }
  return above[width]!
}
