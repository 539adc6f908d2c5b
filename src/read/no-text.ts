/**
 * The largest share of characters that say nothing in what can still be a text. In programs, pictures, fonts and archives read as text more than
 * half are undecodable or controls; in a damaged text that anybody would want to read, hardly one in ten.
 */
const MOST_NOISE = 0.25

/** So few undecodable characters are never too many: a short text may be damaged too. */
const FEW = 16

/** Controls that no text has; line ends, tabs and form feeds are text. */
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f]/g

/**
 * Whether bytes were no text at all: most of what was decoded from them is noise.
 *
 * @param replaced how many characters of the text stand for undecodable bytes
 */
export function isNoText(text: string, replaced: number): boolean {
  if (replaced <= FEW) return false
  const controls = text.match(CONTROLS)?.length ?? 0
  return replaced + controls > MOST_NOISE * text.length
}
