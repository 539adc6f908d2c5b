import type { Role, Span } from '../newspaper.ts'
import { isPhotoCredit, isTagline, isByline, matchTrailingCredit, readJumpLine, type OwnWords } from '../lexicon/recognise.ts'
import { endsText } from '../lexicon/recognise/en-sentence.ts'
import { boxColumn, isFurniture } from '../lexicon/recognise/furniture.ts'
import { isPaperName } from '../lexicon/recognise/latin-furniture.ts'
import { mayBeEnglishByline, mayBeEnglishJump } from '../lexicon/recognise/gates.ts'
import { anyOf, formsOf } from '../lexicon/recognise/pattern.ts'
import { attributionVerbs, enactmentVerbs } from '../lexicon/zh/headings.ts'
import { changeLine, isMeasured, type Line } from '../read/lines.ts'
import { isNoteRole } from '../read/ruled.ts'
import { isBlank } from '../text/blank.ts'
import { anySign, bracketBalance, endsSentence, hasIdeograph, isDigit, isIdeograph, isLatin, lastSign } from '../text/characters.ts'
import { emWidth } from '../text/width.ts'
import { joinPieces } from './pieces.ts'

/** A line and the role that its words alone settle, if they do. */
export interface NotedLine {
  line: Line
  role?: Role
}

/** No note is longer, in UTF-16 units. */
const LONGEST_NOTE = 60
const LONGEST_ENGLISH_NOTE = 120
/** A longer line of a Chinese page is neither that nor furniture. */
const LONGEST_CHINESE_LINE = 90
/** How far back from a line's end a note may begin, in UTF-16 units. */
const TAIL = 48
/** A piece of a note that the line end cut off is at most this long. */
const LONGEST_REST = 24

/** … and such a jump line in at most so many lines more. */
const MOST_RESTS = 2

/** A longer line is no printed line: nothing is cut off it. */
const LONGEST_CUT = 2000

/** Signs and words without one of which a short line is no note: cheap to look for before the recognisers run. */
const TRIGGER_SIGNS = '摄攝图圖发發供记記员員编編评論论报報社讯訊源转轉接续續刊详見见版期号號（(【●■◆□▲码碼扫掃农農零惠折'
const TRIGGER_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZbpsfc'
const hasTriggerSign = anySign(TRIGGER_SIGNS)
const hasTrigger = anySign(TRIGGER_SIGNS + TRIGGER_LETTERS)
const WEATHER = '今日天'
const TRIGGER_WORD = /[A-Z][A-Z0-9]|\b(?:[Bb]y|[Pp]hoto|[Ss]ee|[Ff]rom|[Pp]age|[Cc]ont)/u
const triggers = (text: string): boolean => (hasTrigger(text) && (hasTriggerSign(text) || TRIGGER_WORD.test(text))) || text.startsWith(WEATHER)
/** The same for a line's tail. */
const tailTriggers = (text: string): boolean => triggers(text.length > TAIL ? text.slice(-TAIL) : text)
/** The rest of a credit that a line end cut: 拉 摄（新华社发） */
const CUT_CREDIT = /^.{0,6}[摄攝发發图圖]/u
/** … which has one of these within so many UTF-16 units. */
const hasCreditSign = anySign('摄攝发發图圖')
const CUT_CREDIT_SIGNS = 14
/** What such a rest has within its first signs, or a closing bracket. */
const hasRestSign = anySign('摄攝发發图圖）)〕】》〉」』”’]')
/** What the notes of a Chinese page begin or end with: one of the two. */
const NOTE_START = /^(?:[●■◆□○★▲►△◎·（(【［〔[《图圖资資文摄攝策据據作A-Z]|本[报報刊社台网網]|[记記]者|通[讯訊][员員]|新[华華]|\p{Script=Han}{2,6}[社报報])/u
/** What a note's first sign may be, where its paper's name does not stand first, and how soon that name ends, in UTF-16 units. */
const opensNote = anySign('●■◆□○★▲►△◎·（(【［〔[《图圖资資文摄攝策据據作ABCDEFGHIJKLMNOPQRSTUVWXYZ本记記通新')
const namesPaper = anySign('社报報')
const LONGEST_NAME = 13
const startsNote = (text: string): boolean => (opensNote(text, 1) || namesPaper(text, LONGEST_NAME)) && NOTE_START.test(text)
const hasNoteLast = lastSign('摄攝版社发發图圖员員）)】]')
const hasGap = anySign(' \u3000')
/** What a note behind a sentence on the same line ends with, where no gap parts the two. */
const hasNoteEnd = lastSign('）)】版摄攝发發社图圖文码碼')
/** … or with a letter or a figure in Latin script, a full stop or a bracket behind it. */
function hasLatinEnd(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  const closed = last === 0x2e || last === 0x29 || last === 0x5d
  const unit = closed ? text.charCodeAt(text.length - 2) : last
  return isDigit(unit) || (isLatin(unit) && unit < 0x80)
}
const ENACTED = new RegExp(`^[（(][^）)]{4,80}${anyOf(formsOf(enactmentVerbs))}[^）)]{0,8}[）)]$`, 'u')
const ATTRIBUTION = new RegExp(`${anyOf(formsOf(attributionVerbs))}$`, 'u')

/**
 * Says what a whole line is by its words alone: a jump line, a byline, a tagline, a picture's credit, an official notice's
 * legal note (a deck), or furniture. Undefined for all else.
 */
export function noteRole(text: string, chinese: boolean, own?: OwnWords): Role | undefined {
  if (own?.isFurniture(text)) return 'furniture'
  if (!mayBeNote(text, chinese, own)) return undefined
  return readStoryNote(text, chinese, own) ?? (isFurniture(text, chinese) ? 'furniture' : undefined)
}

/** The same where furniture counts for nothing. */
export function storyNoteRole(text: string, chinese: boolean, own?: OwnWords): Role | undefined {
  return mayBeNote(text, chinese, own) ? readStoryNote(text, chinese, own) : undefined
}

function mayBeNote(text: string, chinese: boolean, own: OwnWords | undefined): boolean {
  if (own?.holds(text)) return true
  return chinese ? text.length <= LONGEST_CHINESE_LINE && triggers(text) : ENGLISH_TRIGGER.test(text) || mayBeEnglishByline(text)
}

function readStoryNote(text: string, chinese: boolean, own: OwnWords | undefined): Role | undefined {
  if (chinese && ENACTED.test(text)) return 'deck'
  if (text.length > (chinese ? LONGEST_NOTE : LONGEST_ENGLISH_NOTE)) return undefined
  if (chinese && !hasNoteLast(text) && !startsNote(text) && !own?.holds(text)) return undefined
  if (readJumpLine(text, own)) return 'jumpLine'
  if (isByline(text, own)) return 'byline'
  if (isPhotoCredit(text, own)) return 'credit'
  return isTagline(text, own) ? 'tagline' : undefined
}

/** Signs without one of which a line of an English page is no note. */
const ENGLISH_TRIGGER =
  /[\d@©|/:[]|[A-Z]{3}|\b(?:[Bb][yY]|[Pp]hoto|[Ss]ee|[Ff]rom|[Pp]age|[Cc]ont|[Tt]urn|[Tt]he|Special|Staff|[Rr]eport|[Ww]riter|Press|Reuters|Sources?|Reach)/u

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
    if (!chinese && below && !below.ruled && CUT_CONTRIBUTION.test(line.text)) {
      const whole = joinLinesOfNote(line, below)
      if (isTagline(whole.text, line.own)) {
        queue.pop()
        queue.push(whole)
        continue
      }
    }
    const role =
      noteRole(line.text, chinese, line.own) ??
      (goesOnAsFurniture(line, before) || (!chinese && isNameplate(line, before, queue.at(-1))) ? 'furniture' : undefined)
    if (role && !insideParagraph(line, role, before)) {
      const next = queue.at(-1)
      if (!chinese && role === 'tagline' && next && !next.ruled && breaksOff(line) && noteRole(next.text, chinese, next.own) === undefined) {
        queue.pop()
        queue.push(joinLinesOfNote(line, next))
        continue
      }
      if (!chinese && line.gap === 0 && !before?.line.ruled && isRestOfNote(role, line, before)) {
        found[found.length - 1] = { line: joinLinesOfNote(before!.line, line), role }
        continue
      }
      const at = role === 'furniture' ? boxColumn(line.text) : 0
      const [head, tail] = at > 0 ? cutLine(source, line, at) : [line]
      found.push({ line: head ?? line, role })
      if (tail) queue.push(tail)
      continue
    }
    const joined = joinCutNote(line, queue.at(-1), chinese)
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
    const frame = gap ? frameColumn(line, queue.at(-1), before?.line) : 0
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
      if (!mayBeEnglishJump(` ${last.text}`) || readJumpLine(last.text, last.own)) continue
      for (const at of noteColumns(line.text)) {
        const read = rests.reduce((text, rest) => joinPieces(text, rest.text, []), line.text.slice(at))
        if (!readJumpLine(read, line.own)) continue
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
      const role = storyNoteRole(joinPieces(line.text.slice(at), rest, []), chinese, line.own)
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
    ? isTagline(both, line.own)
    : role === 'byline' && /^By\b/iu.test(before.line.text) && !/^By\b/iu.test(line.text) && isByline(both, line.own)
}

/** A tagline in sentences that ends in mid-sentence, and a list of sources that has not come to its end, go on in the next line; no tagline has more than a few. */
const breaksOff = ({ text, spans }: Line): boolean =>
  spans.length < 4 && (/ contributed (?:to|from)\b/u.test(text) ? !endsText(text) : /^sources?:/iu.test(text) && /(?:[;,&-]| and)$/u.test(text))

/** A tagline whose first line ends in or behind its verb: Staff Writer Jane Doe con- / tributed to this report. */
const CUT_CONTRIBUTION = / con(?:tri(?:b(?:ut)?)?)?-$| contributed$/u

/** A weather ear and the like runs over two lines: the first breaks off, the second begins small. */
function goesOnAsFurniture({ text }: Line, before: NotedLine | undefined): boolean {
  if (before?.role !== 'furniture' || !/^\p{Ll}/u.test(text)) return false
  return /[,;]$/.test(before.line.text) || (/\p{Ll}{2}/u.test(before.line.text) && before.line.text.includes(':') && !endsText(before.line.text))
}

/** A paper's name beside the date, the price or the number of issue. */
function isNameplate({ text }: Line, before: NotedLine | undefined, next: Line | undefined): boolean {
  return isPaperName(text) && (before?.role === 'furniture' || (before === undefined && next !== undefined && noteRole(next.text, false) === 'furniture'))
}

/** A bracketed credit is a tagline behind a sentence; behind anything else it is run into a paragraph. */
function insideParagraph(line: Line, role: Role, before: NotedLine | undefined): boolean {
  if (role !== 'tagline' || !before || before.role) return false
  return /^[（(]/.test(line.text) && line.gap === 0 && !endsSentence(before.line.text)
}

const isClosingBracket = (unit: number): boolean => unit === 0xff09 || unit === 0x29 || unit === 0x3011
const isOpeningBracket = (unit: number): boolean => unit === 0xff08 || unit === 0x28 || unit === 0x3010

/** Column behind the first closing bracket of a line's beginning, or 0. */
function closingColumn(text: string): number {
  const end = Math.min(LONGEST_REST, text.length)
  for (let at = 0; at < end; at++) if (isClosingBracket(text.charCodeAt(at))) return at + 1
  return 0
}

/** Columns at which a note may begin: the line's start, an opening bracket, behind a sentence's end, behind a gap. From left to right, the tail only. */
function noteColumns(text: string): number[] {
  const columns: number[] = text.length <= TAIL ? [0] : []
  for (let at = Math.max(1, text.length - TAIL); at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isBlank(unit)) continue
    const before = text.charCodeAt(at - 1)
    // No ideograph or letter ends a sentence: nearly every sign is settled by that.
    if (
      isBlank(before) ||
      isOpeningBracket(unit) ||
      (!isIdeograph(before) && !isLatin(before) && endsSentence(text.slice(Math.max(0, at - 4), at)) && !'”’」』）)'.includes(text[at]!))
    )
      columns.push(at)
  }
  return columns
}

/** Where a line is to be cut in two, or 0. */
function cutColumn(line: Line, gap: boolean, chinese: boolean): number {
  const { text, own } = line
  if (line.spans.length > 1 || text.length > LONGEST_CUT) return 0
  if ((gap || hasNoteEnd(text) || hasLatinEnd(text)) && (tailTriggers(text) || own?.holds(text.slice(-TAIL)))) {
    for (const at of noteColumns(text)) {
      if (at === 0) continue
      const role = chinese ? noteRole(text.slice(at), chinese, own) : storyNoteRole(text.slice(at), chinese, own)
      if (role && role !== 'byline' && role !== 'deck' && fits(role, text, at)) return at
    }
    const credit = text.length <= 4 * TAIL ? matchTrailingCredit(text, own)?.start : undefined
    if (credit !== undefined && credit > 0 && credit >= text.length - TAIL && isPhotoCredit(text.slice(credit).trim(), own)) return credit
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
function frameColumn({ text, spans }: Line, next: Line | undefined, before: Line | undefined): number {
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

/** Cuts a line of one span at a column of its reading. Blanks that the reading leaves out are skipped; a line with other repairs is not cut. */
function cutLine(source: string, line: Line, column: number): [Line | undefined, Line | undefined] {
  const span = line.spans[0]!
  if (line.spans.length > 1 || line.repairs.some(({ kind }) => kind !== 'spacing')) return [line, undefined]
  let left = 0
  for (let at = 0; at < column; at++) if (!isBlank(line.text.charCodeAt(at))) left++
  let offset = span[0]
  while (left > 0 && offset < span[1]) if (!isBlank(source.charCodeAt(offset++))) left--
  const share = emWidth(line.text.slice(0, column)) / (emWidth(line.text) || 1)
  const part = (start: number, end: number, text: string, sameRow: boolean): Line | undefined => {
    while (start < end && isBlank(source.charCodeAt(start))) start++
    while (end > start && isBlank(source.charCodeAt(end - 1))) end--
    if (start === end) return undefined
    const from = source.slice(start, end)
    const spans: Span[] = [[start, end]]
    const cut = changeLine(line, { text, spans, repairs: from === text ? [] : [{ kind: 'spacing', from, to: text }] })
    Object.assign(cut, cutBox(line, share, sameRow))
    return sameRow ? Object.assign(cut, { gap: 0, lead: 'none' as const, sameRow }) : cut
  }
  return [part(span[0], offset, line.text.slice(0, column).trim(), false), part(offset, span[1], line.text.slice(column).trim(), true)]
}
