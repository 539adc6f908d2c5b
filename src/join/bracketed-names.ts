import type { Role } from '../newspaper.ts'
import { isNoteRole } from '../read/ruled.ts'
import { endsSentence, isPause } from '../text/characters.ts'
import { emWidth } from '../text/width.ts'
import type { NotedLine } from './noted-line.ts'

/** So many names in brackets between headlines and their text are a paper's way to sign; a single one may be anything. */
const ENOUGH = 2
/** A name in ideographs, and what its bearer did, 寒雲代覆; not the number of a part, 八, 上, nor that a part follows, 未完. */
const NAME = /^[（(](?![一二三四五六七八九十上中下完未]+.$)\p{Script=Han}{1,6}[）)]$/u
/** A headline without a blank before it is no wider than this share of the text below: a line inside a paragraph is as wide as the others. */
const WIDEST = 0.8
/** Lines below that show how wide the text is. */
const LINES_BELOW = 3

/**
 * Finds the signatures of papers that sign with a name in brackets, as Shanghai's small papers did: bylines between a headline and its text,
 * 荷蘭跳舞 （丹翁）, and on a page with such bylines taglines behind a text. Leaves alone a page that signs so no more than once between headline and text.
 *
 * @returns the lines with what they are found to be
 */
export function signBracketedNames(noted: readonly NotedLine[]): readonly NotedLine[] {
  const roles = noted.map((_, at) => signatureOf(noted, at))
  if (roles.filter((role) => role === 'byline').length < ENOUGH) return noted
  return noted.map((line, at) => (roles[at] === undefined ? line : { ...line, role: roles[at] }))
}

function signatureOf(noted: readonly NotedLine[], at: number): Role | undefined {
  const [before, { line, role }] = [noted[at - 1], noted[at]!]
  if (!before || !NAME.test(line.text) || line.ruled || (role !== undefined && role !== 'tagline') || isNoteRole(before.role)) return undefined
  // Old papers set 、 and 。 alike at a text's end.
  if (endsSentence(before.line.text) || isPause(before.line.text.charCodeAt(before.line.text.length - 1))) return 'tagline'
  const below = noted.slice(at + 1, at + 1 + LINES_BELOW).map((one) => emWidth(one.line.text))
  return before.line.gap > 0 || emWidth(before.line.text) <= WIDEST * Math.max(...below) ? 'byline' : undefined
}
