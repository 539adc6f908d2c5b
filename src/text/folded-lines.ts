/** Of a justified page's lines in Latin letters one in eight or so ends in a hyphen. Where hardly any does, the extractor mended them, and with each joined two lines. */
const HYPHENS_LEFT = 0.04

/** Whether an extractor mended the hyphens at a page's line ends. */
export function mendsHyphens(texts: readonly string[]): boolean {
  let hyphens = 0
  for (const text of texts) if (/\p{Ll}[-\u2010\u00ad]$/u.test(text)) hyphens++
  return hyphens < HYPHENS_LEFT * texts.length
}

/**
 * Width in ems of the last printed line of a line that an extractor joined of several, at their hyphens; each of the others filled its measure, but for
 * the hyphen that is gone and what a justified line's spaces were stretched by. So it may be as much wider as these left free: as wide as a full line, if it can.
 * @param overfull what a line may be wider than its measure
 */
export function foldWidth(width: number, measure: number, overfull: number): number {
  if (width <= measure + overfull) return width
  const folds = Math.min(MOST_FOLDS, Math.ceil((width - overfull) / measure) - 1)
  const last = width - measure * folds
  return last + Math.min(folds * LEFT_FREE, Math.max(0, measure - FULL - last))
}

/** What a line with a hyphen at its end leaves free, by the widths of letters alone, in ems; what a full line does. */
const LEFT_FREE = 0.8
const FULL = 0.6
/** More printed lines than this no extractor joins to one. */
const MOST_FOLDS = 12
