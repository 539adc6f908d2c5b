import { changeLine, type Line } from '../read/lines.ts'
import { anySign, isWide } from '../text/characters.ts'

/** Of the joints between full-width signs, the share that must be spaced for a line to count as letter-spaced. In justified lines that are not, hardly one in five is. */
const SPACED_SHARE = 0.55
/** Fewer spaced joints than this may be separate words: 骆 珂, 照 片. */
const SPACED_JOINTS = 3

const hasCorner = anySign('「『」』')
/** A gap beside a corner bracket: the bracket's own half em, which some extractors write out. */
const BESIDE_BRACKET = /(?<=[\p{Script=Han}，。、；：？！」』]) (?=[「『])|(?<=[」』]) (?=[\p{Script=Han}，。、；：？！「『])/gu

/**
 * Closes gaps that nobody set: a running gap between letters (五 一 ，辽 源 is a letter-spaced headline, 有 发 展 机 遇 a
 * justified line), and gaps beside corner brackets (表示 「四穩」 ，).
 * Leaves alone single gaps elsewhere, which part clauses and names, and the gap between two Latin words.
 */
export function closeSpacing(line: Line): Line {
  const { text } = line
  if (!text.includes(' ') && !text.includes('\u3000')) return line
  const closed = isSpaced(text) ? close(text) : hasCorner(text) ? text.replace(BESIDE_BRACKET, '') : text
  return closed === text ? line : changeLine(line, { text: closed, repairs: [{ kind: 'spacing', from: line.repairs[0]?.from ?? text, to: closed }] })
}

/** Whether most joints between full-width signs are spaced. */
function isSpaced(text: string): boolean {
  let joints = 0
  let spaced = 0
  for (let at = 1; at < text.length; at++) {
    if (!isWide(text.charCodeAt(at))) continue
    const before = text.charCodeAt(at - 1)
    if (isGap(before)) {
      if (at > 1 && !isGap(text.charCodeAt(at - 2))) spaced++
      joints++
    } else if (isWide(before)) joints++
  }
  return spaced >= SPACED_JOINTS && spaced >= SPACED_SHARE * joints
}

const isGap = (unit: number): boolean => unit === 0x20 || unit === 0xa0 || unit === 0x3000

/** Drops every single gap but those between two runs of Latin letters or digits that are longer than one sign. */
function close(text: string): string {
  const parts = text.split(/[ \u00a0\u3000]/)
  let closed = parts[0]!
  for (let at = 1; at < parts.length; at++) {
    const part = parts[at]!
    const before = parts[at - 1]!
    // Two gaps in a row leave an empty part between them: a word space inside a spaced line.
    if (part === '') closed += ' '
    else if (before.length > 1 && part.length > 1 && isNarrow(before.charCodeAt(before.length - 1)) && isNarrow(part.charCodeAt(0))) closed += ' ' + part
    else closed += part
  }
  return closed
}

const isNarrow = (unit: number): boolean => !isWide(unit)
