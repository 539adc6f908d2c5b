import { hasIdeograph, isWide } from './characters.ts'
import { emWidth } from './width.ts'

/** How high print is, in ems: small letters, what rises, full-width signs. Those of Times, which most newspapers' faces are near to. */
const SMALL = 0.46
const RISING = 0.68
const HALF_RISING = 0.58
const WIDE = 0.92
/** … and how far it reaches below the line. */
const SINKING = 0.215
const BRACKET = 0.18
const COMMA = 0.14

const rise = new Float32Array(0x10000).fill(SMALL)
const sink = new Float32Array(0x10000)
const set = (table: Float32Array, signs: string, height: number): void => {
  for (const sign of signs) table[sign.charCodeAt(0)] = height
}
set(rise, 'bdfhiklj|/()[]{}“”"\'‘’?!&%$#@0123456789', RISING)
set(rise, 't', HALF_RISING)
for (let unit = 0x41; unit <= 0x5a; unit++) rise[unit] = RISING
for (let unit = 0xc0; unit <= 0x17f; unit++) rise[unit] = RISING
set(sink, 'gjpqyçş', SINKING)
set(sink, '|/()[]{}$Q', BRACKET)
set(sink, ',;„', COMMA)

/** How high a text's ink is in ems, by its signs: from the highest to the lowest that any reaches. */
export function inkHeight(text: string): number {
  let top = 0
  let bottom = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > FIRST_WIDE && isWide(unit)) return WIDE
    top = Math.max(top, rise[unit]!)
    bottom = Math.max(bottom, sink[unit]!)
  }
  return (top || SMALL) + bottom
}

/** Full-width signs that are as high as their em begin here. */
const FIRST_WIDE = 0x2e80

/** What is white of a full-width mark's square: of a stop or a closing one behind it, of an opening one before it. Several at an end are set closer. */
const WHITE = 0.6
const WHITE_AHEAD = /^[“‘「『（《〈【〔]+/u
const WHITE_BEHIND = '，。、；：！？”’」』）》〉】〕'
/** The same marks as engines write them that know no others: among ideographs, they were printed full-width. */
const HALF_AHEAD = '(["'
const HALF_BEHIND = ',.;:!?")]'

/** How wide a text's ink is in ems: what a scan's box goes round. The white of full-width marks at its ends is left out. */
export function inkWidth(text: string): number {
  let behind = 0
  while (behind < text.length && WHITE_BEHIND.includes(text[text.length - 1 - behind]!)) behind++
  return Math.max(1, emWidth(text) - WHITE * ((WHITE_AHEAD.exec(text)?.[0].length ?? 0) + behind))
}

/** The white that a full-width mark leaves at either end of a line of ideographs, in ems: where its column ends, and its ink does not. */
export function whiteAtEnds(text: string): { ahead: number; behind: number } {
  if (!hasIdeograph(text)) return { ahead: 0, behind: 0 }
  const last = text.at(-1)!
  return {
    ahead: WHITE_AHEAD.test(text) || HALF_AHEAD.includes(text[0]!) ? WHITE : 0,
    behind: WHITE_BEHIND.includes(last) || HALF_BEHIND.includes(last) ? WHITE : 0
  }
}
