import { nameAlone } from '../lexicon/recognise.ts'
import type { Role } from '../newspaper.ts'
import { isNoteRole } from '../read/ruled.ts'
import { endsSentence, isPause } from '../text/characters.ts'
import { emWidth } from '../text/width.ts'
import type { NotedLine } from './noted-line.ts'

/** So many names between headlines and their text are a paper's way to sign; a single one may be anything. */
const ENOUGH = 2
/** A name in ideographs, and what its bearer did, 寒雲代覆; not the number of a part, 八, 上, nor that a part follows, 未完. */
const NAME = /^[（(](?![一二三四五六七八九十上中下完未]+.$)\p{Script=Han}{1,6}[）)]$/u
/** A headline without a blank before it is no wider than this share of the text below: a line inside a paragraph is as wide as the others. */
const WIDEST = 0.8
/** Lines below that show how wide the text is. */
const LINES_BELOW = 3

/**
 * Finds the signatures of pages in ideographs that set a name and nothing else between headline and text, 贺新民, 林　深, as literary supplements do, or
 * put it in brackets, as Shanghai's small papers did, 荷蘭跳舞 （丹翁）: bylines, and on a page with such brackets taglines behind a text. Leaves alone
 * a page that signs so no more than once between headline and text, and names in a row, which are a list.
 *
 * @returns the lines with what they are found to be
 */
export function signNames(noted: readonly NotedLine[]): readonly NotedLine[] {
  let signed = noted
  for (const signatureOf of [signatureInBrackets, bareSignature]) {
    const roles = noted.map((_, at) => signatureOf(noted, at))
    if (roles.filter((role) => role === 'byline').length >= ENOUGH)
      signed = signed.map((line, at) => (roles[at] === undefined ? line : { ...line, role: roles[at] }))
  }
  return signed
}

function signatureInBrackets(noted: readonly NotedLine[], at: number): Role | undefined {
  const [before, { line, role }] = [noted[at - 1], noted[at]!]
  if (!before || !NAME.test(line.text) || line.ruled || (role !== undefined && role !== 'tagline') || isNoteRole(before.role)) return undefined
  if (endsInMark(before.line.text)) return 'tagline'
  return before.line.gap > 0 || emWidth(before.line.text) <= WIDEST * widthBelow(noted, at) ? 'byline' : undefined
}

function bareSignature(noted: readonly NotedLine[], at: number): Role | undefined {
  const [before, { line, role }, next] = [noted[at - 1], noted[at]!, noted[at + 1]]
  if (!before || !next || role !== undefined || line.ruled || isNoteRole(before.role) || next.role !== undefined || nameAlone(line.text) === undefined)
    return undefined
  if (endsInMark(before.line.text) || (nameAlone(before.line.text) ?? nameAlone(next.line.text)) !== undefined) return undefined
  return emWidth(line.text) <= WIDEST * widthBelow(noted, at) ? 'byline' : undefined
}

/** Old papers set 、 and 。 alike at a text's end. */
const endsInMark = (text: string): boolean => endsSentence(text) || isPause(text.charCodeAt(text.length - 1))

const widthBelow = (noted: readonly NotedLine[], at: number): number =>
  Math.max(...noted.slice(at + 1, at + 1 + LINES_BELOW).map(({ line }) => emWidth(line.text)))
