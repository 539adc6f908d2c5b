import type { Line } from '../read/lines.ts'
import { mendTorn, undouble } from './doubled.ts'
import { closeLetterSpacing } from './letter-spaced.ts'
import type { MendLetters } from './mend-letters.ts'
import { closeSpacing } from './spacing.ts'

/**
 * Reads a page's lines as a reader would: letter-spacing closed, doubled glyphs and lines made single, torn headings put together.
 * @param mendLetters mends what stands in a script with capitals and small letters: torn lines, drop caps, hyphens; it may be left out where no line is in one
 */
export function mendLines(lines: readonly Line[], mendLetters: MendLetters | undefined): Line[] {
  const mended = mendTorn(closeLetterSpacing(lines).map((line) => undouble(closeSpacing(line))))
  return mendLetters ? mendLetters(mended) : mended
}
