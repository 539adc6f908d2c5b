import type { Box } from '../newspaper.ts'
import type { Line } from '../read/lines.ts'

/** Lines that show where a column begins stand no further up or down than so many lines' heights. */
const NEAR = 15
/** … and begin within the gap, or this much before its end or behind it, in lines' heights: columns are not quite straight. */
const BEFORE = 0.3
const BEHIND = 0.7
/** So many show it. */
const ENOUGH = 2

const SAYS_SOMETHING = /[\p{L}\p{N}]/u

/**
 * Puts together what a reader cut from a line of the engine's at a wide gap, or at what may have been a rule, where no column of the page begins: the gap is
 * a pause, or the engine put a sign in the wrong place.
 */
export function rejoinPieces(lines: readonly Line[]): Line[] {
  if (!lines.some(({ cut }) => cut)) return [...lines]
  const rejoined: Line[] = []
  lines.forEach((line, at) => {
    const before = rejoined.at(-1)
    // A rule stands between columns if a column begins behind it.
    const behind = !SAYS_SOMETHING.test(line.text) && lines[at + 1]?.cut ? lines[at + 1]! : line
    if (line.cut && before?.box && line.box && behind.box && !beginsColumn(lines, behind.box, before.box))
      rejoined[rejoined.length - 1] = joinPieces(before, line)
    else rejoined.push(line)
  })
  return rejoined
}

/** Whether a column begins between two boxes of one row. */
function beginsColumn(lines: readonly Line[], { x, y, height }: Box, before: Box): boolean {
  const [from, to] = [before.x + before.width - BEFORE * height, x + BEHIND * height]
  let count = 0
  for (const { box, cut } of lines)
    if (box && !cut && box.x > from && box.x < to && box.y !== y && Math.abs(box.y - y) < NEAR * height && ++count >= ENOUGH) return true
  return false
}

/** Two pieces of one line of the engine's as one line. */
export function joinPieces(first: Line, second: Line): Line {
  const [a, b] = [first.box!, second.box!]
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const box = { page: a.page, x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y }
  return { ...first, text: `${first.text} ${second.text}`, spans: [...first.spans, ...second.spans], repairs: [...first.repairs, ...second.repairs], box }
}
