/** A text without its white space, and where each of its characters stood. Justified and letter-spaced lines read alike in it. */
export interface Squeezed {
  /** The characters, full-width forms made half-width and brackets made round, one UTF-16 unit for each unit of the original. */
  text: string
  /** `at[i]` is the offset of the i-th unit in the original; one more entry says where the last unit ends. */
  at: readonly number[]
  /** The text that was squeezed. */
  original: string
}

const OPENING = '〔【〖《〈﹙﹝[{'
const CLOSING = '〕】〗》〉﹚﹞]}'
const BLANKS = '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff'

/** What becomes of a unit: nothing, as for most, or it is left out, or folded. */
const BLANK = 1
const FOLDED = 2
const kinds = new Uint8Array(0x10000)
for (const char of BLANKS) kinds[char.charCodeAt(0)] = BLANK
for (const char of OPENING + CLOSING) kinds[char.charCodeAt(0)] = FOLDED
kinds.fill(FOLDED, 0xff01, 0xff5f)

function fold(char: string): string {
  const code = char.charCodeAt(0)
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char
  if (OPENING.includes(half)) return '('
  return CLOSING.includes(half) ? ')' : half
}

/** Takes the white space out of the first `limit` characters of a text. */
export function squeeze(original: string, limit: number = original.length): Squeezed {
  const length = Math.min(original.length, limit)
  const at = new Array<number>(length + 1)
  let count = 0
  let text = ''
  let kept = 0
  for (let index = 0; index < length; index++) {
    const kind = kinds[original.charCodeAt(index)]!
    if (kind !== BLANK) at[count++] = index
    if (kind === 0) continue
    text += original.slice(kept, index)
    if (kind === FOLDED) text += fold(original.charAt(index))
    kept = index + 1
  }
  text += original.slice(kept, length)
  at[count] = count > 0 ? at[count - 1]! + 1 : 0
  at.length = count + 1
  return { text, at, original }
}

/** Whether white space stood before the i-th unit. */
export function gapBefore({ at }: Squeezed, index: number): boolean {
  return index > 0 && (at[index] ?? 0) > (at[index - 1] ?? 0) + 1
}

/** The units from `from` to `to` as printed, without white space. */
export function printed(squeezed: Squeezed, from: number, to: number): string {
  return slice(squeezed, from, to).replace(/[\s\u200b]+/gu, '')
}

/** The units from `from` to `to` as printed, white space between them kept. */
export function slice({ at, original }: Squeezed, from: number, to: number): string {
  return to > from ? original.slice(at[from], (at[to - 1] ?? 0) + 1) : ''
}

/** The offset in the original at which the first `index` units have ended. */
export function endOffset({ at }: Squeezed, index: number): number {
  return index > 0 ? (at[index - 1] ?? 0) + 1 : 0
}
