import type { Line } from '../read/lines.ts'
import { isHeadingRole, RULED } from '../read/ruled.ts'
import { statesOf, type Reading } from './chain.ts'
import { MIDDLE } from './fit.ts'
import { withoutLoops, type Link } from './matching.ts'
import type { Piece } from './piece-ends.ts'
import type { Stitched } from './stitch.ts'

/** Cuts pieces whose last line an override has go on in their first: behind the paragraph that begins there. */
export function cutLoops(pieces: readonly Piece[], reading: Reading): readonly Piece[] {
  const { lines } = reading
  const isLoop = ({ start, end }: Piece): boolean =>
    lines[start]!.ruled?.goesOnFrom !== undefined && lines[start]!.ruled.goesOnFrom === lines[end - 1]!.ruled?.goesOnIn
  if (!pieces.some(isLoop)) return pieces
  const states = statesOf(reading)
  return pieces.flatMap((piece) => {
    if (!isLoop(piece)) return [piece]
    let end = piece.start + 1
    while (end < piece.end && states[end - 1]! <= MIDDLE) end++
    return end < piece.end
      ? [
          { start: piece.start, end },
          { start: end, end: piece.end }
        ]
      : [piece]
  })
}

/** The links of pieces that overrides ask for: one ends with a line that goes on in another's first. Of those that run in a circle one is left out. */
export function ruledLinks(lines: readonly Line[], pieces: readonly Piece[]): Link[] {
  const begins = new Map<number, number>()
  pieces.forEach(({ start }, at) => {
    const { ruled } = lines[start]!
    if (ruled?.goesOnFrom !== undefined) begins.set(ruled.goesOnFrom, at)
  })
  const links = pieces.flatMap(({ end }, from): Link[] => {
    const number = lines[end - 1]!.ruled?.goesOnIn
    const to = number === undefined ? undefined : begins.get(number)
    return to === undefined || to === from || isHeadingRole(lines[end - 1]!.ruled!.role) ? [] : [{ from, to, value: RULED }]
  })
  return withoutLoops(links)
}

/** Puts each piece that an override has go on from another right behind that, and leaves all else as it stands. */
export function followRuled(pieces: readonly Piece[], links: readonly Link[]): Stitched {
  const next = new Map(links.map(({ from, to }) => [from, to]))
  const follows = new Set(links.map(({ to }) => to))
  const order: number[] = []
  pieces.forEach((_, first) => {
    if (follows.has(first)) return
    for (let at: number | undefined = first; at !== undefined; at = next.get(at))
      for (let line = pieces[at]!.start; line < pieces[at]!.end; line++) order.push(line)
  })
  return { order, seams: new Uint8Array(order.length) }
}
