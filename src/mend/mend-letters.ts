import type { Line } from '../read/lines.ts'
import { markHyphens } from './hyphens.ts'
import { placeInitials } from './initials.ts'
import { markLostHyphens } from './lost-hyphens.ts'
import { joinTornRows } from './torn-rows.ts'

/** What mends lines in a script with capitals and small letters. */
export type MendLetters = (lines: readonly Line[]) => Line[]

/** Puts torn lines together and drop caps before their words, and tells hyphens from breaks, and words that a line end broke without one. */
export const mendLetters: MendLetters = (lines) => markLostHyphens(markHyphens(placeInitials(joinTornRows(lines))))
