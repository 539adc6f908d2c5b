import type { Line } from '../read/lines.ts'
import { isIdeograph, isWordLetter } from '../text/characters.ts'

/** Signs of the other script that make a page one of two languages, an ideograph counted for two letters: a paragraph of some lines. */
const ENOUGH_SIGNS = 120
/** Lines one under the other that a stretch of the other script has at least: a single one may be a name or a title in a story. */
const ENOUGH_LINES = 2

/** What a line is written in. */
type Script = typeof NEITHER | typeof CHINESE | typeof LATIN
const NEITHER = 0
const CHINESE = 1
const LATIN = 2

/** Parts a page's lines by their scripts. */
export type PartScripts = (lines: Line[]) => Line[][]

/**
 * Parts a page that has stories in Chinese and stories in a Latin script: the lines of the one, then the lines of the other, each in their order, so
 * that each are joined by the rules of their own script and no story mixes them. Leaves alone a page whose other script is in names, titles and single
 * lines only.
 */
export const partScripts: PartScripts = (lines) => {
  if (!mayMixScripts(lines)) return [lines]
  const scripts = new Uint8Array(lines.length)
  const signsOf = new Int32Array(lines.length)
  const all = [0, 0, 0]
  for (let at = 0; at < lines.length; at++) {
    const { script, signs } = scriptOf(lines[at]!.text)
    scripts[at] = script
    signsOf[at] = signs
    all[script]! += signs
  }
  if (Math.min(all[CHINESE]!, all[LATIN]!) < ENOUGH_SIGNS) return [lines]
  const other = all[CHINESE]! < all[LATIN]! ? CHINESE : LATIN
  const [main, foreign]: [Line[], Line[]] = [[], []]
  let signs = 0
  let wasForeign = false
  for (let at = 0; at < lines.length;) {
    let end = at
    // A line of figures belongs to what it stands in.
    while (end < lines.length && (scripts[end] === other || (end > at && scripts[end] === NEITHER))) end++
    while (end > at && scripts[end - 1] === NEITHER) end--
    const isForeign = end - at >= ENOUGH_LINES
    const stop = Math.max(at + 1, end)
    const stream = isForeign ? foreign : main
    const torn = isForeign !== wasForeign
    for (let line = at; line < stop; line++) stream.push(torn && line === at ? { ...lines[line]!, gap: Math.max(1, lines[line]!.gap) } : lines[line]!)
    wasForeign = isForeign
    if (isForeign) for (let line = at; line < end; line++) signs += signsOf[line]!
    at = stop
  }
  return signs < ENOUGH_SIGNS ? [lines] : [main, foreign]
}

/** Whether a page has signs enough of both scripts: a quick look that may let through too much. */
function mayMixScripts(lines: readonly Line[]): boolean {
  return has(isWordLetter, ENOUGH_SIGNS) && has(isIdeograph, ENOUGH_SIGNS / 2)

  function has(isOne: (unit: number) => boolean, enough: number): boolean {
    let left = enough
    for (const { text } of lines) for (let at = 0; at < text.length; at++) if (isOne(text.charCodeAt(at)) && --left === 0) return true
    return false
  }
}

function scriptOf(text: string): { script: Script; signs: number } {
  let ideographs = 0
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isIdeograph(unit)) ideographs++
    else if (isWordLetter(unit)) letters++
  }
  const signs = Math.max(2 * ideographs, letters)
  return { script: signs === 0 ? NEITHER : 2 * ideographs >= letters ? CHINESE : LATIN, signs }
}
