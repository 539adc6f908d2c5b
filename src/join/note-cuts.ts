import type { Role, Span } from '../newspaper.ts'
import { isPhotoCredit, matchTrailingCredit } from '../lexicon/recognise.ts'
import { anyOf } from '../lexicon/recognise/pattern.ts'
import { attributionVerbs } from '../lexicon/zh/headings.ts'
import { changeLine, isMeasured, type Line } from '../read/lines.ts'
import { isBlank } from '../text/blank.ts'
import { endsSentence, hasIdeograph, isDigit, isIdeograph, isWordLetter, lastSign } from '../text/characters.ts'
import { emWidth } from '../text/width.ts'
import { LONGEST_REST, noteRole, storyNoteRole, TAIL, tailTriggers } from './note-roles.ts'

// Where a note begins or ends on a line that holds more.

/** A longer line is no printed line: nothing is cut off it. */
const LONGEST_CUT = 2000
/** What a note behind a sentence on the same line ends with, where no gap parts the two. */
const hasNoteEnd = lastSign('）)】版摄攝发發社图圖文码碼')
/** … or with a letter or a figure in Latin script, a full stop or a bracket behind it. */
function hasLatinEnd(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  const closed = last === 0x2e || last === 0x29 || last === 0x5d
  const unit = closed ? text.charCodeAt(text.length - 2) : last
  return isDigit(unit) || (isWordLetter(unit) && unit < 0x80)
}
const ATTRIBUTION = new RegExp(`${anyOf(attributionVerbs.flat())}$`, 'u')

const isClosingBracket = (unit: number): boolean => unit === 0xff09 || unit === 0x29 || unit === 0x3011
const isOpeningBracket = (unit: number): boolean => unit === 0xff08 || unit === 0x28 || unit === 0x3010

/** Column behind the first closing bracket of a line's beginning, or 0. */
export function closingColumn(text: string): number {
  const end = Math.min(LONGEST_REST, text.length)
  for (let at = 0; at < end; at++) if (isClosingBracket(text.charCodeAt(at))) return at + 1
  return 0
}

/** Columns at which a note may begin: the line's start, an opening bracket, behind a sentence's end, behind a gap. From left to right, the tail only. */
export function noteColumns(text: string): number[] {
  const columns: number[] = text.length <= TAIL ? [0] : []
  for (let at = Math.max(1, text.length - TAIL); at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isBlank(unit)) continue
    const before = text.charCodeAt(at - 1)
    // No ideograph or letter ends a sentence: nearly every sign is settled by that.
    if (
      isBlank(before) ||
      isOpeningBracket(unit) ||
      (!isIdeograph(before) && !isWordLetter(before) && endsSentence(text.slice(Math.max(0, at - 4), at)) && !'”’」』）)'.includes(text[at]!))
    )
      columns.push(at)
  }
  return columns
}

/** Where a line is to be cut in two, or 0. */
export function cutColumn(line: Line, gap: boolean, chinese: boolean): number {
  const { text, words } = line
  if (line.spans.length > 1 || text.length > LONGEST_CUT) return 0
  if ((gap || hasNoteEnd(text) || hasLatinEnd(text)) && (tailTriggers(text) || words?.own?.holds(text.slice(-TAIL)))) {
    for (const at of noteColumns(text)) {
      if (at === 0) continue
      const role = chinese ? noteRole(text.slice(at), chinese, words) : storyNoteRole(text.slice(at), chinese, words)
      if (role && role !== 'byline' && role !== 'deck' && fits(role, text, at)) return at
    }
    const credit = text.length <= 4 * TAIL ? matchTrailingCredit(text, words)?.start : undefined
    if (credit !== undefined && credit > 0 && credit >= text.length - TAIL && isPhotoCredit(text.slice(credit).trim(), words)) return credit
  }
  return gap ? attributionColumn(text) || pointerColumn(text) : 0
}

/** Before a caption's pointer behind a gap: captions of two pictures side by side. */
function pointerColumn(text: string): number {
  const at = text.search(/[ \u3000][▲△▼▽]/u)
  return at > 0 ? at + 1 : 0
}

/** A credit or a tagline follows a sentence or a gap; a bracket in mid-sentence is part of it. Furniture follows a sentence and a gap. */
function fits(role: Role, text: string, at: number): boolean {
  const gap = isBlank(text.charCodeAt(at - 1))
  const sentence = endsSentence(text.slice(0, at).trimEnd())
  if (role === 'jumpLine') return sentence || gap || '（(【'.includes(text[at]!)
  if (role === 'furniture') return sentence && gap
  return sentence || (gap && role === 'credit' && endsSentence(text.slice(0, at).trimEnd()))
}

/** Behind a kicker that names the speaker, on a line with its headline: 某某在某会上强调 坚持…… */
function attributionColumn(text: string): number {
  if (/[，。；]/.test(text)) return 0
  const gap = text.search(/[ \u3000]/)
  if (gap < 5 || text.length - gap < 6 || !isIdeograph(text.charCodeAt(0))) return 0
  return ATTRIBUTION.test(text.slice(0, gap)) ? gap + 1 : 0
}

/** A sentence's end and a gap. */
const FRAME_GAP = /[。！？”」』）][ \u3000]/u
/** Wider than its neighbours by this many ems, a line is two text frames side by side. */
const FRAME_EXCESS = 3

/** Between two text frames that were glued to one line: behind a sentence's end and a gap, on a line wider than both neighbours. */
export function frameColumn({ text, spans }: Line, next: Line | undefined, before: Line | undefined): number {
  if (!next || !before || spans.length > 1 || text.length > LONGEST_CUT || !FRAME_GAP.test(text) || !hasIdeograph(text)) return 0
  const usual = Math.max(emWidth(next.text), emWidth(before.text), 10)
  if (emWidth(text) < usual + FRAME_EXCESS) return 0
  for (let at = 2; at < text.length - 3; at++) {
    if (!isBlank(text.charCodeAt(at)) || isBlank(text.charCodeAt(at - 1)) || !endsSentence(text.slice(Math.max(0, at - 4), at))) continue
    if (emWidth(text.slice(0, at)) <= usual + 1 && emWidth(text.slice(at)) <= usual + 1) return at
  }
  return 0
}

/** The box and the place of a line's piece: its share of the width, from the left or (`behind`) from the right. */
function cutBox({ box, place }: Line, share: number, behind: boolean): Pick<Line, 'box' | 'place'> {
  const width = box ? box.width * (behind ? 1 - share : share) : 0
  const cut = box ? { box: { ...box, x: behind ? box.x + box.width - width : box.x, width } } : {}
  if (!place) return cut
  const { begins: _, ...inside } = place
  if (!isMeasured(place)) return { ...cut, place: behind ? inside : place }
  const ems = place.measure - place.left - place.right
  if (!behind) return { ...cut, place: { ...place, right: place.right + ems * (1 - share) } }
  return { ...cut, place: { ...inside, left: place.left + ems * share } }
}

/** Cuts a line of one span at a column of its reading. Blanks that the reading leaves out are skipped, and what is mended sign by sign stays so; a line with other repairs is not cut. */
export function cutLine(source: string, line: Line, column: number): [Line | undefined, Line | undefined] {
  const span = line.spans[0]!
  if (line.spans.length > 1 || line.repairs.some(({ kind }) => kind !== 'spacing' && kind !== 'width')) return [line, undefined]
  let left = 0
  for (let at = 0; at < column; at++) if (!isBlank(line.text.charCodeAt(at))) left++
  let offset = span[0]
  while (left > 0 && offset < span[1]) if (!isBlank(source.charCodeAt(offset++))) left--
  const kind = line.repairs[0]?.kind ?? 'spacing'
  const share = emWidth(line.text.slice(0, column)) / (emWidth(line.text) || 1)
  const part = (start: number, end: number, text: string, sameRow: boolean): Line | undefined => {
    while (start < end && isBlank(source.charCodeAt(start))) start++
    while (end > start && isBlank(source.charCodeAt(end - 1))) end--
    if (start === end) return undefined
    const from = source.slice(start, end)
    const spans: Span[] = [[start, end]]
    const cut = changeLine(line, { text, spans, repairs: from === text ? [] : [{ kind, from, to: text }] })
    Object.assign(cut, cutBox(line, share, sameRow))
    return sameRow ? Object.assign(cut, { gap: 0, lead: 'none' as const, sameRow }) : cut
  }
  return [part(span[0], offset, line.text.slice(0, column).trim(), false), part(offset, span[1], line.text.slice(column).trim(), true)]
}
