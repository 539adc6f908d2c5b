import type { Line } from '../read/lines.ts'
import { markBrokenHangul } from './broken-hangul.ts'
import { markHyphens } from './hyphens.ts'
import { placeInitials } from './initials.ts'
import { closeLetterSpacing } from './letter-spaced.ts'
import { markLostHyphens } from './lost-hyphens.ts'
import { joinTornRows } from './torn-rows.ts'
import { readWordSigns, toWords } from './word-signs.ts'

/** What mends lines in letters. */
export interface MendLetters {
  /** Reads what stands inside words and at their breaks: soft hyphens, ligatures. Before all else, since it puts lines together. */
  readWordSigns: (lines: readonly Line[]) => readonly Line[]
  /** Closes letter-spaced labels. */
  closeLetterSpacing: (lines: readonly Line[]) => Line[]
  /** Puts torn lines together and drop caps before their words, and tells hyphens from breaks, and words that a line end broke without one. */
  mendWords: (lines: readonly Line[]) => Line[]
}

export const mendLetters: MendLetters = {
  readWordSigns,
  closeLetterSpacing,
  mendWords: (lines) => toWords(markBrokenHangul(markLostHyphens(markHyphens(placeInitials(joinTornRows(lines))))))
}
