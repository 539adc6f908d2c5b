import type { Role } from '../newspaper.ts'
import { boxColumn, isFurnitureBox } from '../lexicon/recognise/furniture.ts'
import { changeLine, type Line } from '../read/lines.ts'
import { isNoteRole } from '../read/ruled.ts'
import { anySign, bracketBalance, endsSentence } from '../text/characters.ts'
import type * as latinNotes from './latin-notes.ts'
import { closingColumn, cutColumn, cutLine, frameColumn, noteColumns } from './note-cuts.ts'
import { LONGEST_REST, noteRole, storyNoteRole, TAIL, tailTriggers, triggers } from './note-roles.ts'
import { joinLinesOfNote, type NotedLine } from './noted-line.ts'
import { joinPieces } from './pieces.ts'
import { signNames } from './sign-names.ts'

/** The rest of a credit that a line end cut: 拉 摄（新华社发） */
const CUT_CREDIT = /^.{0,6}[摄攝发發图圖]/u
/** … which has one of these within so many UTF-16 units. */
const hasCreditSign = anySign('摄攝发發图圖')
const CUT_CREDIT_SIGNS = 14
/** What such a rest has within its first signs, or a closing bracket. */
const hasRestSign = anySign('摄攝发發图圖）)〕】》〉」』”’]')
/** Who took a picture and wrote what stands under it. */
const PICTURES_TOO = /[摄攝]影[报報][道导導]$/u
const hasGap = anySign(' \u3000')

/** {@link latinNotes} as it is loaded. */
export type LatinNotes = typeof latinNotes

/**
 * Finds the notes among a page's lines: cuts off what stands behind a paragraph or a caption on the same line (a jump line,
 * a credit, a scan prompt, the next text frame), and joins a note that a line end cut in two.
 * Leaves alone a bracketed credit inside a paragraph, after a dateline.
 * @param chinese whether the page is Chinese
 * @param latin finds what is no note but in letters; absent where no line has any
 */
export function findNotes(lines: readonly Line[], source: string, chinese: boolean, latin: LatinNotes | undefined): readonly NotedLine[] {
  const found: NotedLine[] = []
  const onLatin = chinese ? undefined : latin
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
      noteRole(line.text, chinese, line.words) ??
      (((!before || before.role === 'furniture') && isFurnitureBox(line.text)) ||
      latin?.goesOnAsFurniture(line, before) ||
      onLatin?.isNameplate(line, before, below)
        ? 'furniture'
        : undefined)
    const tagline = onLatin?.joinTagline(line, role, below)
    if (tagline) {
      queue[queue.length - 1] = tagline
      continue
    }
    if (role && !insideParagraph(line, role, before)) {
      if (role === 'byline' && PICTURES_TOO.test(line.text) && before && !before.role && endsSentence(before.line.text)) {
        found.push({ line, role: 'credit' })
        continue
      }
      if (line.gap === 0 && !before?.line.ruled && onLatin?.isRestOfNote(role, line, before)) {
        found[found.length - 1] = { line: joinLinesOfNote(before!.line, line), role }
        continue
      }
      const at = role === 'furniture' ? boxColumn(line.text, line.words) : 0
      const [head, tail] = at > 0 ? cutLine(source, line, at) : [line]
      found.push({ line: head ?? line, role })
      if (tail) queue.push(tail)
      continue
    }
    const joined = joinCutNote(line, below, source, chinese)
    if (joined && !insideParagraph(joined.note.line, joined.note.role!, before)) {
      queue.pop()
      if (joined.rest) queue.push(joined.rest)
      if (joined.before) found.push({ line: joined.before })
      found.push(joined.note)
      continue
    }
    const jump = onLatin?.joinCutJump(line, queue, source)
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
  if (chinese) return signNames(found)
  return onLatin?.signBareNames(found) ?? found
}

/** A note that begins in one line and ends in the next: （下转第四 / 版）. */
function joinCutNote(line: Line, next: Line | undefined, source: string, chinese: boolean): { before?: Line; note: NotedLine; rest?: Line } | undefined {
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

/**
 * A bracketed credit is a tagline behind a sentence, which old papers end with 、; behind anything else it is run into a paragraph. What closes a bracket
 * that the line above opens is no furniture.
 */
function insideParagraph(line: Line, role: Role, before: NotedLine | undefined): boolean {
  if (!before || before.role) return false
  if (role === 'furniture') return bracketBalance(line.text) < 0 && bracketBalance(before.line.text) > 0
  if (role !== 'tagline') return false
  return /^[（(]/.test(line.text) && line.gap === 0 && !endsSentence(before.line.text) && !before.line.text.endsWith('、')
}
