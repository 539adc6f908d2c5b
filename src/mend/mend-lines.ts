import type { Line } from '../read/lines.ts'
import { mendTorn, undouble } from './doubled.ts'
import { markHyphens } from './hyphens.ts'
import { placeInitials } from './initials.ts'
import { markLostHyphens } from './lost-hyphens.ts'
import { closeLetterSpacing } from './letter-spaced.ts'
import { closeSpacing } from './spacing.ts'
import { joinTornRows } from './torn-rows.ts'

/** Reads a page's lines as a reader would: letter-spacing closed, doubled glyphs and lines made single, torn headings and torn lines put together, drop caps before their words, hyphens told from breaks, words that a line end broke without one. */
export function mendLines(lines: readonly Line[]): Line[] {
  return markLostHyphens(markHyphens(placeInitials(joinTornRows(mendTorn(closeLetterSpacing(lines).map((line) => undouble(closeSpacing(line))))))))
}
