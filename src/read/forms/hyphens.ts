/** What an engine's mark of a word cut by the line end is written as in the extracted text. */
export const SOFT_HYPHEN = '\u00ad'

/** Signs that engines and transcribers set for a hyphen that the line end made: ABBYY and Transkribus write ¬, a PDF has the soft hyphen and what was painted for it. */
const MARKS = /(?:¬|\u00ad[-\u2010]?)$/u
/** A soft hyphen where no line ends: nothing was printed. */
const INNER = /\u00ad(?!$)/gu

/** Writes an engine's mark at a line's end as a soft hyphen, and leaves out soft hyphens before it. A plain hyphen may be the word's own, and is left alone. */
export function markHyphen(text: string): string {
  const trimmed = text.trimEnd()
  return (MARKS.test(trimmed) ? trimmed.replace(MARKS, SOFT_HYPHEN) : trimmed).replace(INNER, '')
}

/** Marks the end of a line that the engine says is half a word, whatever sign it has there. */
export function endInHyphen(text: string): string {
  const trimmed = text.trimEnd()
  return (/[-¬\u00ad\u2010]$/u.test(trimmed) ? trimmed.slice(0, -1) : trimmed) + SOFT_HYPHEN
}
