import { matchDateline } from '../lexicon/recognise.ts'
import type { Line } from '../read/lines.ts'
import { hasIdeograph } from '../text/characters.ts'

/** How many lines from its paragraph's first line a drop cap may be painted. */
const LATEST = 60

/** A page with more lone capitals than this has specks for them, not drop caps. */
const MOST_INITIALS = 4

/** The rest of a word whose initial is missing: capitals, as the first words behind a drop cap are set, or small letters. */
const REST = /^(?:[\p{Lu}’'][\p{Lu}’']|\p{Ll}{2})/u
/** … or elided: L / ’an dernier. */
const ELIDED = /^[’']\p{L}{2}/u
const INITIAL = /^\p{Lu}$/u
const isInitial = (text: string): boolean => text.length < 3 && INITIAL.test(text)

/**
 * Puts a drop cap, which stands on a line of its own, before the line it begins: the nearest that opens with a
 * dateline's capitals, or else the next; never before a line that was mended itself. An elided article that an extractor parted from its word goes back to it. Leaves alone a lone capital that begins nothing, and one before Chinese text: a section's letter.
 */
export function placeInitials(lines: readonly Line[]): Line[] {
  let initials = 0
  let elisions = 0
  lines.forEach(({ text }, at) => {
    if (!isInitial(text)) return
    if (ELIDED.test(lines[at + 1]?.text ?? '')) elisions++
    else initials++
  })
  if (initials + elisions === 0 || initials > MOST_INITIALS) return [...lines]
  const placed: Line[] = []
  // Initials that wait for a dateline further on, by its line.
  const waiting = new Map<number, Line>()
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    // The next line, unless an initial waits for it.
    const next = waiting.has(at + 1) ? undefined : lines[at + 1]
    const initial = waiting.get(at)
    if (initial) placed.push(begin(initial, line))
    else if (!isInitial(line.text)) placed.push(line)
    else {
      const earlier = findDateline(placed, placed.length - 1, -1, line.text)
      const later = earlier >= 0 ? -1 : findDateline(lines, at + 1, 1, line.text)
      if (next?.repairs.length === 0 && ELIDED.test(next.text)) {
        placed.push(begin(line, next))
        at++
      } else if (earlier >= 0) placed[earlier] = begin(line, placed[earlier]!)
      else if (later >= 0 && !waiting.has(later)) waiting.set(later, line)
      else if (next?.repairs.length === 0 && REST.test(next.text) && !hasIdeograph(next.text)) {
        placed.push(begin(line, next))
        at++
      } else placed.push(line)
    }
  }
  return placed
}

/** The nearest line, not far off, that opens with a place in capitals and has no initial yet. */
function findDateline(lines: readonly Line[], start: number, step: 1 | -1, initial: string): number {
  for (let at = start, seen = 0; at >= 0 && at < lines.length && seen < LATEST; at += step, seen++) {
    const { text, spans, repairs, words } = lines[at]!
    if (
      spans.length === 1 &&
      repairs.length === 0 &&
      /^\p{Lu}{2}/u.test(text) &&
      !hasIdeograph(text) &&
      !matchDateline(text, words)?.place?.startsWith(initial) &&
      matchDateline(initial + text, words)
    )
      return at
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
