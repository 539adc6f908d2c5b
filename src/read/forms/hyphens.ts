/** What an engine's mark of a word cut by the line end is written as in the extracted text. */
export const SOFT_HYPHEN = '\u00ad'

/** Signs that engines and transcribers set for a hyphen that the line end made: ABBYY and Transkribus write ¬. */
const MARKS = /[¬\u00ad]$/u

/** Writes an engine's mark at a line's end as a soft hyphen. A plain hyphen may be the word's own, and is left alone. */
export function markHyphen(text: string): string {
  const trimmed = text.trimEnd()
  return MARKS.test(trimmed) ? trimmed.slice(0, -1) + SOFT_HYPHEN : trimmed
}

/** Marks the end of a line that the engine says is half a word, whatever sign it has there. */
export function endInHyphen(text: string): string {
  const trimmed = text.trimEnd()
  return (/[-¬\u00ad\u2010]$/u.test(trimmed) ? trimmed.slice(0, -1) : trimmed) + SOFT_HYPHEN
}
