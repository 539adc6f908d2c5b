import type { Role } from '../newspaper.ts'
import { isTagline, isByline, readJumpLine } from '../lexicon/recognise.ts'
import { boxColumn } from '../lexicon/recognise/furniture.ts'
import { endsText } from '../lexicon/recognise/sentence.ts'
import { changeLine, type Line } from '../read/lines.ts'
import { isNoteRole } from '../read/ruled.ts'
import { anySign, bracketBalance, endsSentence } from '../text/characters.ts'
import { joinPieces } from './pieces.ts'
import { closingColumn, cutColumn, cutLine, frameColumn, noteColumns } from './note-cuts.ts'
import { LONGEST_REST, noteRole, storyNoteRole, TAIL, tailTriggers, triggers } from './note-roles.ts'

/** A line and the role that its words alone settle, if they do. */
export interface NotedLine {
  line: Line
  role?: Role
}

/** A jump line that begins at one line's end stands in at most so many lines more. */
const MOST_RESTS = 2
/** The rest of a credit that a line end cut: 拉 摄（新华社发） */
const CUT_CREDIT = /^.{0,6}[摄攝发發图圖]/u
/** … which has one of these within so many UTF-16 units. */
const hasCreditSign = anySign('摄攝发發图圖')
const CUT_CREDIT_SIGNS = 14
/** What such a rest has within its first signs, or a closing bracket. */
const hasRestSign = anySign('摄攝发發图圖）)〕】》〉」』”’]')
const hasGap = anySign(' \u3000')

/**
 * Finds the notes among a page's lines: cuts off what stands behind a paragraph or a caption on the same line (a jump line,
 * a credit, a scan prompt, the next text frame), and joins a note that a line end cut in two.
 * Leaves alone a bracketed credit inside a paragraph, after a dateline.
 * @param chinese whether the page is Chinese
 */
export function findNotes(lines: readonly Line[], source: string, chinese: boolean): NotedLine[] {
  const found: NotedLine[] = []
  const queue = [...lines].reverse()
  while (queue.length > 0) {
    const line = queue.pop()!
    const before = found.at(-1)
    if (line.ruled) {
      found.push({ line, ...(isNoteRole(line.ruled.role) && { role: line.ruled.role! }) })
      continue
    }
    const below = queue.at(-1)
    const role =
      noteRole(line.text, chinese, line.words) ?? (goesOnAsFurniture(line, before) || (!chinese && isNameplate(line, before, below)) ? 'furniture' : undefined)
    const tagline = chinese ? undefined : joinTagline(line, role, below)
    if (tagline) {
      queue[queue.length - 1] = tagline
      continue
    }
    if (role && !insideParagraph(line, role, before)) {
      if (!chinese && line.gap === 0 && !before?.line.ruled && isRestOfNote(role, line, before)) {
        found[found.length - 1] = { line: joinLinesOfNote(before!.line, line), role }
        continue
      }
      const at = role === 'furniture' ? boxColumn(line.text, line.words) : 0
      const [head, tail] = at > 0 ? cutLine(source, line, at) : [line]
      found.push({ line: head ?? line, role })
      if (tail) queue.push(tail)
      continue
    }
    const joined = joinCutNote(line, below, chinese)
    if (joined && !insideParagraph(joined.note.line, joined.note.role!, before)) {
      queue.pop()
      if (joined.rest) queue.push(joined.rest)
      if (joined.before) found.push({ line: joined.before })
      found.push(joined.note)
      continue
    }
    const jump = chinese ? undefined : joinCutJump(line, queue)
    if (jump) {
      queue.splice(-jump.taken)
      if (jump.before) found.push({ line: jump.before })
      found.push({ line: jump.line, role: 'jumpLine' })
      continue
    }
    const gap = hasGap(line.text)
    const frame = gap ? frameColumn(line, below, before?.line) : 0
    const at = cutColumn(line, gap, chinese) || frame
    if (at > 0) {
      const [head, tail] = cutLine(source, line, at)
      if (head && tail) {
        queue.push(at === frame ? changeLine(tail, { lead: 'space' }) : tail, head)
        continue
      }
    }
    found.push({ line })
  }
  return found

  /** An English jump line that begins at the end of one line and ends with the next, or the one behind it: Continued on / Page A5. */
  function joinCutJump(line: Line, ahead: readonly Line[]): { before?: Line; line: Line; taken: number } | undefined {
    for (let taken = 1; taken <= MOST_RESTS; taken++) {
      const rests = ahead.slice(-taken).reverse()
      const last = rests.at(-1)
      if (rests.length < taken || !last || last.ruled || last.gap > 1 || last.text.length > LONGEST_REST) return undefined
      if (!last.words?.letters?.mayBeEnglishJump(` ${last.text}`) || readJumpLine(last.text, last.words)) continue
      for (const at of noteColumns(line.text)) {
        const read = rests.reduce((text, rest) => joinPieces(text, rest.text, []), line.text.slice(at))
        if (!readJumpLine(read, line.words)) continue
        const [before, head] = at === 0 ? [undefined, line] : cutLine(source, line, at)
        if (!head) continue
        const repairs = [...head.repairs]
        let text = head.text
        for (const rest of rests) {
          text = joinPieces(text, rest.text, repairs)
          repairs.push(...rest.repairs)
        }
        const jump: Line = { ...head, text, spans: [head, ...rests].flatMap(({ spans }) => spans), repairs }
        return { ...(before && { before }), line: jump, taken }
      }
    }
    return undefined
  }

  /** A note that begins in one line and ends in the next: （下转第四 / 版）. */
  function joinCutNote(line: Line, next: Line | undefined, chinese: boolean): { before?: Line; note: NotedLine; rest?: Line } | undefined {
    if (!next || next.ruled || next.gap > 1 || !hasRestSign(next.text, LONGEST_REST)) return undefined
    const end = next.text.length <= LONGEST_REST ? next.text.length : closingColumn(next.text)
    if (end === 0) return undefined
    const rest = next.text.slice(0, end)
    const credit = end === next.text.length && hasCreditSign(rest, CUT_CREDIT_SIGNS) && CUT_CREDIT.test(rest)
    const unclosed = bracketBalance(rest) < 0 && bracketBalance(line.text.slice(-TAIL)) > 0
    if ((!credit && !unclosed) || (!tailTriggers(line.text) && !triggers(rest))) return undefined
    for (const at of noteColumns(line.text)) {
      const open = bracketBalance(line.text.slice(at)) > 0
      // Without an open bracket only a credit is told from a paragraph's last words.
      if (!open && !credit) continue
      const role = storyNoteRole(joinPieces(line.text.slice(at), rest, []), chinese, line.words)
      if (!role || (role === 'byline' && !open)) continue
      const [before, head] = at === 0 ? [undefined, line] : cutLine(source, line, at)
      const [tail, after] = end === next.text.length ? [next, undefined] : cutLine(source, next, end)
      if (!head || !tail) continue
      return { ...(before && { before }), note: { line: joinLinesOfNote(head, tail), role }, ...(after && { rest: after }) }
    }
    return undefined
  }
}

/** One line of two that make one note. */
function joinLinesOfNote(head: Line, tail: Line): Line {
  const repairs = [...head.repairs]
  const text = joinPieces(head.text, tail.text, repairs)
  return changeLine(head, { text, spans: [...head.spans, ...tail.spans], repairs: [...repairs, ...tail.repairs] })
}

/** A second signature, or the title under a byline. */
function isRestOfNote(role: Role, line: Line, before: NotedLine | undefined): boolean {
  if (before?.role !== role) return false
  const both = `${before.line.text} ${line.text}`
  return role === 'tagline'
    ? isTagline(both, line.words)
    : role === 'byline' && /^By\b/iu.test(before.line.text) && !/^By\b/iu.test(line.text) && isByline(both, line.words)
}

/** A line and the one below, where they are one tagline: it ends in mid-sentence, or in a list of sources that goes on; no tagline has more than a few lines. */
function joinTagline(line: Line, role: Role | undefined, below: Line | undefined): Line | undefined {
  if (!below || below.ruled || line.spans.length > 3) return undefined
  if (role === 'tagline') return breaksOff(line) && noteRole(below.text, false, below.words) === undefined ? joinLinesOfNote(line, below) : undefined
  const whole = ENDS_IN_VERB.test(line.text) ? joinLinesOfNote(line, below) : undefined
  return whole && isTagline(whole.text, line.words) ? whole : undefined
}

const breaksOff = ({ text, words }: Line): boolean =>
  / contributed (?:to|from)\b/u.test(text) ? !endsText(text, words) : /^sources?:.*(?:[;,&-]| and)$/iu.test(text)

/** Staff Writer Jane Doe con- / tributed to this report. */
const ENDS_IN_VERB = / con(?:tri\p{Ll}*)?-$| contributed$/u

/** A weather ear and the like runs over two lines: the first breaks off, the second begins small. */
function goesOnAsFurniture({ text, words }: Line, before: NotedLine | undefined): boolean {
  if (before?.role !== 'furniture' || !/^\p{Ll}/u.test(text)) return false
  return /[,;]$/.test(before.line.text) || (/\p{Ll}{2}/u.test(before.line.text) && before.line.text.includes(':') && !endsText(before.line.text, words))
}

/** A paper's name beside the date, the price or the number of issue. */
function isNameplate({ text, words }: Line, before: NotedLine | undefined, next: Line | undefined): boolean {
  return (
    words?.letters?.isPaperName(text) === true &&
    (before?.role === 'furniture' || (before === undefined && next !== undefined && noteRole(next.text, false, words) === 'furniture'))
  )
}

/** A bracketed credit is a tagline behind a sentence; behind anything else it is run into a paragraph. */
function insideParagraph(line: Line, role: Role, before: NotedLine | undefined): boolean {
  if (role !== 'tagline' || !before || before.role) return false
  return /^[（(]/.test(line.text) && line.gap === 0 && !endsSentence(before.line.text)
}
