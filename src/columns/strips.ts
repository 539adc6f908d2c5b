import { INDENT_CELLS, type Segment } from './segments.ts'

/** So many of a strip's last lines make its band: a paragraph's short last line does not narrow its column. */
const BAND = 8
/** A strip that got no line in so many rows is over. */
const REST = 80

/** More strips than this are not kept open at a time, the oldest least. Bounds the work. */
const MOST_STRIPS = 64
/** Rows from one line of a column to the next, at most, while nothing stands between. */
const NEAR = 3

/** Lines one under the other in one column, whatever stands between them. */
interface Strip {
  segments: Segment[]
  left: number
  right: number
}

/**
 * Lays segments into strips: a segment goes on with the strip whose band of cells it meets, if it meets no other and no
 * other segment of its row meets that strip. What meets two strips spans them and ends both; where two segments meet one
 * strip, its lines above spanned them, and two strips begin.
 */
export function layStrips(rows: readonly (readonly Segment[])[]): Segment[][] {
  const strips: Strip[] = []
  let active: Strip[] = []
  for (const row of rows) {
    if (row.length === 0) continue
    const { at } = row[0]!
    active = active.filter((strip) => at - strip.segments.at(-1)!.at <= REST).slice(-MOST_STRIPS)
    for (const strip of active) narrow(strip, row)
    const takers = new Map<Strip, Segment[]>()
    const over = row.map((segment) => {
      const met = spanned(active, segment)
      for (const strip of met) takers.set(strip, [...(takers.get(strip) ?? []), segment])
      return met
    })
    const ended = new Set<Strip>()
    row.forEach((segment, index) => {
      const met = over[index]!
      const [strip] = met
      if (strip && met.length === 1 && takers.get(strip)!.length === 1) extend(strip, segment)
      else {
        for (const other of met) ended.add(other)
        const fresh: Strip = { segments: [], left: 0, right: 0 }
        extend(fresh, segment)
        strips.push(fresh)
        active.push(fresh)
      }
    })
    if (ended.size > 0) active = active.filter((strip) => !ended.has(strip))
  }
  return strips.map(({ segments }) => segments)
}

function extend(strip: Strip, segment: Segment): void {
  strip.segments.push(segment)
  setBand(strip, BAND)
}

function setBand(strip: Strip, lines: number): void {
  const last = strip.segments.slice(-lines)
  strip.left = Math.min(...last.map(({ left }) => left))
  // An indent is wider than many a last line.
  strip.right = Math.max(strip.left + INDENT_CELLS + 1, ...last.map(({ right }) => right))
}

/** Where two segments of a row meet a strip, a line in its band spans both; narrows the band to the lines below that one. */
function narrow(strip: Strip, row: readonly Segment[]): void {
  for (let lines = BAND; lines > 1 && meet(row, strip) > 1;) {
    lines = Math.min(lines, strip.segments.length) - 1
    if (lines > 0) setBand(strip, lines)
  }
}

const meet = (row: readonly Segment[], { left, right }: Strip): number =>
  row.reduce((count, segment) => count + (segment.left < right && segment.right > left ? 1 : 0), 0)

/** The strips that a segment meets; those that it meets by its band alone only if there is no other. */
function spanned(active: readonly Strip[], { left, right, at }: Segment): Strip[] {
  const met = active.filter((strip) => left < strip.right && right > strip.left)
  if (met.length < 2) return met
  // The column that the line stands in, if what else it meets was over before that went on.
  const own = met.filter(({ segments }) => at - segments.at(-1)!.at <= NEAR && Math.abs(segments.at(-1)!.left - left) <= INDENT_CELLS)
  if (own.length === 1 && met.every((strip) => strip === own[0] || strip.segments.at(-1)!.at < own[0]!.segments.at(-1)!.at - NEAR)) return own
  const close = met.filter(({ segments }) => left < segments.at(-1)!.right && right > segments.at(-1)!.left)
  return close.length > 0 ? close : met
}
