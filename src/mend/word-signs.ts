import type { Repair } from '../newspaper.ts'
import { changeLine, type Line } from '../read/lines.ts'
import { anySign } from '../text/characters.ts'

const SOFT_HYPHEN = '\u00ad'
/** What no reader sees, but for the soft hyphen: zero-width spaces, which are blanks. */
const UNSEEN = '\u200b\ufeff'
const LIGATURES: ReadonlyMap<string, string> = new Map(
  ['ff', 'fi', 'fl', 'ffi', 'ffl', 'ſt', 'st'].map((letters, at) => [String.fromCharCode(0xfb00 + at), letters])
)
const hasOwnSigns = anySign(`${SOFT_HYPHEN}${UNSEEN}¬=⸗${[...LIGATURES.keys()].join('')}`)

/** A soft hyphen at which a line was broken, and the hyphen that was printed there; engines and transcribers write ¬ for one. */
const BROKEN_SOFT = /\u00ad[-\u2010]$/u
const BROKEN_MARK = /(?<=\p{L})[¬\u00ad]$/u
/** The hyphen of German letters, and the sign that engines take for it. */
const DOUBLE_HYPHEN = /(?<=\p{L})⸗/gu
const BROKEN_EQUALS = /\p{L}=$/u
/** An equals sign is a hyphen on a page that has so many at line ends, where text goes on with a letter. */
const FEWEST_EQUALS = 3
const LETTER_FIRST = /^\p{L}/u

/** Between letters of a word; ideographs have none. */
const INNER_SOFT = /(?<=[^\P{L}\p{Script=Han}])\u00ad+(?=[^\P{L}\p{Script=Han}])/gu
const ZERO_WIDTH = new RegExp(`[${UNSEEN}]`, 'gu')
const LIGATURE = /[\ufb00-\ufb06]/u
const EACH_LIGATURE = new RegExp(LIGATURE, 'gu')

/** A hyphen by itself: that of the soft hyphen before it. */
const LONE_HYPHEN = /^[-\u2010]$/

/**
 * Reads the signs inside words and at their breaks as a reader does: a soft hyphen where no line ends is nothing, one behind which the hyphen of a break was
 * painted is that break, as is ¬; ligatures are letters, and the double hyphen of German letters (⸗, and = where lines end so time and again) is a hyphen. Puts
 * the pieces of a line together that an extractor cut at its soft hyphens. Each line that changed has one repair, of all that it says; {@link toWords} tells
 * the words. Leaves alone an equals sign inside a line, and ſ, which is a letter.
 */
export function readWordSigns(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => hasOwnSigns(text))) return lines
  const equals = lines.filter(({ text }, at) => BROKEN_EQUALS.test(text) && LETTER_FIRST.test(lines[at + 1]?.text ?? '')).length >= FEWEST_EQUALS
  return joinCutLines(lines).map((line) => (hasOwnSigns(line.text) ? readLine(line, equals) : line))
}

function readLine(line: Line, equals: boolean): Line {
  let text = line.text.replace(BROKEN_SOFT, SOFT_HYPHEN).replace(BROKEN_MARK, SOFT_HYPHEN).replace(INNER_SOFT, '').replace(ZERO_WIDTH, '')
  text = text
    .replace(EACH_LIGATURE, (sign) => LIGATURES.get(sign)!)
    .replace(DOUBLE_HYPHEN, '-')
    .trim()
  if (equals && BROKEN_EQUALS.test(text)) text = `${text.slice(0, -1)}-`
  if (text === line.text || text === '') return line
  const from = line.text.replace(ZERO_WIDTH, '')
  return changeLine(line, { text, repairs: from === text ? line.repairs : [repairOf(from, text)] })
}

/**
 * Some extractors end a line at every soft hyphen, and print the hyphen of a real break on a line of its own (tem / ‐ / porary): where a page has such lines,
 * all other soft hyphens end no line.
 */
function joinCutLines(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line, at) => at > 0 && isHyphenOf(lines[at - 1]!, line))) return lines
  const joined: Line[] = []
  let last: Line | undefined
  for (const line of lines) {
    if (last && isCut(last, line)) last = joined[joined.length - 1] = merge(last, line)
    else joined.push((last = line))
  }
  return joined
}

/** … and some behind the ligature that follows one. */
const CUT = /\u00ad(?:ff?[il]?)?$/u

const isHyphenOf = (before: Line, line: Line): boolean => before.text.endsWith(SOFT_HYPHEN) && LONE_HYPHEN.test(line.text) && isCut(before, line)

const isCut = (before: Line, line: Line): boolean =>
  CUT.test(before.text) && line.gap === 0 && before.box === undefined && before.ruled === undefined && line.ruled === undefined

const merge = (first: Line, second: Line): Line => changeLine(first, { text: first.text + second.text, spans: [...first.spans, ...second.spans] })

const repairOf = (from: string, to: string): Repair => ({ kind: LIGATURE.test(from) ? 'ligature' : 'hyphen', from, to })

/** Tells the words that were read otherwise, one repair for each, where {@link readWordSigns} recorded one for all that a line says. */
export function toWords(lines: readonly Line[]): Line[] {
  return lines.map((line) => (line.repairs.some(isOfSigns) ? changeLine(line, { repairs: line.repairs.flatMap(wordsOf) }) : line))
}

const isOfSigns = ({ kind }: Repair): boolean => kind === 'hyphen' || kind === 'ligature'

function wordsOf(repair: Repair): Repair[] {
  const [from, to] = [repair.from.split(' '), repair.to.split(' ')]
  if (!isOfSigns(repair) || from.length !== to.length) return [repair]
  return from.flatMap((word, at) => (word === to[at] ? [] : [repairOf(word, to[at]!)]))
}
