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
const BLANK = /[\s\u200b]/u
/** Letters and ideographs: nothing to fold, no white space. */
const PLAIN = /[\u3400-\u9fffA-Za-z\d]/u

function fold(char: string): string {
  const code = char.charCodeAt(0)
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char
  if (OPENING.includes(half)) return '('
  return CLOSING.includes(half) ? ')' : half
}

/** Takes the white space out of the first `limit` characters of a text. */
export function squeeze(original: string, limit: number = original.length): Squeezed {
  let text = ''
  const at: number[] = []
  const length = Math.min(original.length, limit)
  for (let index = 0; index < length; index++) {
    const char = original.charAt(index)
    if (PLAIN.test(char)) text += char
    else if (BLANK.test(char)) continue
    else text += fold(char)
    at.push(index)
  }
  at.push((at.at(-1) ?? -1) + 1)
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
