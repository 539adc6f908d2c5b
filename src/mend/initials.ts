import { matchDateline } from '../lexicon/recognise.ts'
import type { Line } from '../read/lines.ts'

/** How many lines behind its paragraph's first line a drop cap may be painted. */
const LATEST = 60

/** The rest of a word whose initial is missing: capitals, as the first words behind a drop cap are set, or small letters. */
const REST = /^(?:[\p{Lu}’'][\p{Lu}’']|\p{Ll})/u
const INITIAL = /^\p{Lu}$/u

/**
 * Puts a drop cap, which stands on a line of its own, before the line it begins: the next one, or an earlier one that opens with a
 * dateline's capitals and was painted first. Leaves alone a lone capital that begins nothing.
 */
export function placeInitials(lines: readonly Line[]): Line[] {
  if (!lines.some(({ text }) => INITIAL.test(text))) return [...lines]
  const placed: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    const next = lines[at + 1]
    if (!INITIAL.test(line.text)) placed.push(line)
    else if (next && REST.test(next.text) && (placed.length === 0 || !opensDateline(placed, line.text))) {
      placed.push(begin(line, next))
      at++
    } else {
      const earlier = findDateline(placed, line.text)
      if (earlier < 0) placed.push(line)
      else placed[earlier] = begin(line, placed[earlier]!)
    }
  }
  return placed
}

const opensDateline = (lines: readonly Line[], initial: string): boolean => findDateline(lines, initial) >= 0

/** The last line, not far back, that opens with a place in capitals and has no initial yet. */
function findDateline(lines: readonly Line[], initial: string): number {
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - LATEST); at--) {
    const { text, spans } = lines[at]!
    if (spans.length === 1 && /^\p{Lu}{2}/u.test(text) && matchDateline(initial + text)) return at
  }
  return -1
}

/** A line behind its initial. */
function begin(initial: Line, line: Line): Line {
  const text = initial.text + line.text
  return {
    ...line,
    text,
    spans: [...initial.spans, ...line.spans],
    gap: Math.max(initial.gap, line.gap),
    repairs: [...line.repairs, { kind: 'spacing', from: `${initial.text} ${line.text}`, to: text }]
  }
}
