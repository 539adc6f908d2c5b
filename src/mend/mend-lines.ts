import { isInIdeographs, type Line } from '../read/lines.ts'
import { mendTorn, undouble } from './doubled.ts'
import type { WidenMarks } from './full-width.ts'
import type { MendLetters } from './mend-letters.ts'
import { closeSpacing } from './spacing.ts'

/**
 * Reads a page's lines as a reader would: letter-spacing closed, doubled glyphs and lines made single, torn headings put together, marks among
 * ideographs made full-width.
 * @param mendLetters mends what stands in letters: letter-spaced labels, torn lines, drop caps, hyphens; it may be left out where no line has any
 * @param widenMarks makes marks full-width; it may be left out where no line has a half-width one
 */
export function mendLines(lines: readonly Line[], mendLetters: MendLetters | undefined, widenMarks?: WidenMarks): Line[] {
  const closed = mendLetters ? mendLetters.closeLetterSpacing(lines) : lines
  const single = mendTorn(closed.map((line) => undouble(closeSpacing(line))))
  const mended = widenMarks && isInIdeographs(lines) ? widenMarks(single) : single
  return mendLetters ? mendLetters.mendWords(mended) : mended
}
