import { endsInPage } from '../lexicon/recognise/items.ts'
import { endsText } from '../lexicon/recognise/sentence.ts'
import type { Repair, Role } from '../newspaper.ts'
import type { Line } from '../read/lines.ts'
import { ruledRole } from '../read/ruled.ts'
import { hasIdeograph, isPause } from '../text/characters.ts'
import type { Chained } from './chain.ts'
import { DISPLAY, FIRST, LAST, MIDDLE, SINGLE, type Hint } from './fit.ts'
import { beforeJoint } from './pieces.ts'

/** A block in the making: what the stages after join work on. */
export interface Draft {
  lines: Line[]
  /** `body`: running text. `display`: a heading or a note, one printed line to a draft. */
  kind: 'body' | 'display'
  /** Set as soon as a stage is sure of it. */
  role: Role | undefined
  text: string
  repairs: Repair[]
  /** Width of the column around it, in ems; 0 where unknown. */
  measure: number
  /** Width of its first line, in ems. */
  width: number
  /** The language of its page, where that is in Latin letters. */
  language: string | undefined
  /** It opens as a story does: with a dateline or a reporter's credit. */
  opens: boolean
  /** It begins in the middle of a paragraph. */
  taken: boolean
  /** Its first line has no indent: it may begin in the middle of a paragraph. */
  flush: boolean
  /** It breaks off in the middle of a paragraph. */
  open: boolean
  doubts: Doubts
  /** How likely it is right, from 0 to 1; reckoned once its page is built. */
  confidence: number
}

/**
 * What stands against a draft: for each decision e to the power of minus its margin, so that doubts add up. 0: none; 1: the runner-up is as good.
 */
export interface Doubts {
  /** Where it begins and ends, and that it goes on between. */
  extent: number
  /** Which heading of its package it is. */
  role: number
  /** That its story is this one. */
  heading: number
  /** Where its story begins and ends. */
  cut: number
}

/** No deck has more lines. */
const LONGEST_DECK = 6

/** A first line within this of the measure has no indent, in ems. */
const FLUSH = 0.8

/** Makes drafts of chained lines: a body paragraph of the lines from its first to its last, a display draft of each display line. */
export function draftBlocks(
  lines: readonly Line[],
  { states, measures, widths, margins }: Chained,
  roles: readonly (Role | undefined)[],
  hints: readonly Hint[],
  language?: string
): Draft[] {
  const drafts: Draft[] = []
  let from = 0
  for (let at = 0; at < lines.length; at++) {
    const state = states[at]!
    const next = at + 1 < lines.length ? states[at + 1]! : SINGLE
    if ((state === FIRST || state === MIDDLE) && (next === MIDDLE || next === LAST)) continue
    if (state !== DISPLAY && isRuledText(lines, from, at + 1)) {
      const block = draft(from, at + 1)
      drafts.push({ ...block, role: ruledRole(block) })
      from = at + 1
      continue
    }
    // Running text has pauses, or ends a sentence: lines that do neither are headings, whatever measure they seem to keep.
    if (state !== DISPLAY && hints[from] !== 'item' && !runs(lines, from, at + 1))
      for (let line = from; line <= at; line++) drafts.push(draft(line, line + 1, true))
    else if (isDeck(from, at + 1)) for (let line = from; line <= at; line++) drafts.push(draft(line, line + 1, true))
    else drafts.push(draft(from, at + 1))
    from = at + 1
  }
  return drafts

  /**
   * Whether lines in Latin letters that read like running text are a heading in sentences: nearly every paragraph ends a sentence, and no paragraph
   * stands between a heading and a byline.
   */
  function isDeck(start: number, end: number): boolean {
    if (end - start > LONGEST_DECK || states[end - 1] === DISPLAY || states[end - 1] === FIRST || states[end - 1] === MIDDLE) return false
    if (states[start] === MIDDLE || states[start] === LAST || hints[start] !== undefined || hints[start - 1] === 'item') return false
    if (hasIdeograph(lines[start]!.text) || endsText(lines[end - 1]!.text, lines[end - 1]!.words) || lines[start]!.place) return false
    const [over, under] = [end < lines.length && states[end] === DISPLAY, start === 0 || states[start - 1] === DISPLAY]
    return over || under
  }

  function draft(start: number, end: number, display: boolean = states[end - 1] === DISPLAY): Draft {
    const last = states[end - 1]!
    const first = states[start]!
    let extent = 0
    for (let at = start; at <= end; at++) extent += Math.exp(-margins[at]!)
    const { lines: own, text, repairs } = assemble(lines.slice(start, end))
    // Field by field: a spread costs more than all else here.
    return {
      lines: own,
      kind: display ? 'display' : 'body',
      role: roles[start],
      text,
      repairs,
      measure: measures[(start + end - 1) >> 1]!,
      width: widths[start]!,
      language,
      opens: hints[start] === 'story',
      taken: !display && (first === MIDDLE || first === LAST),
      flush: measures[start]! > 0 && measures[start]! - widths[start]! < FLUSH && hints[start] === undefined,
      open: !display && (last === FIRST || last === MIDDLE),
      doubts: { extent, role: 0, heading: 0, cut: 0 },
      confidence: 1
    }
  }
}

/** Whether overrides make text of lines, whatever they read like: by their role, or since they begin a story or are halves of a paragraph. */
function isRuledText(lines: readonly Line[], start: number, end: number): boolean {
  for (let line = start; line < end; line++) {
    const { ruled } = lines[line]!
    if (ruled && (ruled.role ?? ruled.begins ?? ruled.goesOnIn ?? ruled.goesOnFrom) !== undefined) return true
  }
  return false
}

/** Whether lines have a pause or end a sentence, read as one text. */
function runs(lines: readonly Line[], start: number, end: number): boolean {
  let joined = ''
  for (let line = start; line < end; line++) {
    const { text } = lines[line]!
    for (let at = 0; at < text.length; at++) if (isPause(text.charCodeAt(at))) return true
    joined += text
  }
  return endsText(joined, lines[start]!.words) || endsInPage(joined)
}

/** So many signs before a joint are looked at. */
const LOOKED_AT = 3

/** The text and repairs of lines that make one block, the repairs in reading order; the lines are kept as they are given. */
export function assemble(lines: Line[]): Pick<Draft, 'lines' | 'text' | 'repairs'> {
  const repairs: Repair[] = []
  // Only the last signs are looked at when a line is joined: to look at all of a growing text would copy it every time.
  let text = ''
  let last = ''
  let before: Line | undefined
  for (const line of lines) {
    const joint = beforeJoint(last, line.text, repairs, before)
    if (line.text.length >= LOOKED_AT) {
      text += joint
      last = line.text
    } else last = joint + line.text
    before = line
    if (line.repairs.length > 0) repairs.push(...line.repairs)
  }
  text += last
  return { lines, text, repairs }
}

/** The same draft, to change something of. Field by field: to copy drafts by spreads, and to read what spreads make, takes many times as long. */
export function copyDraft(draft: Draft): Draft {
  return {
    lines: draft.lines,
    kind: draft.kind,
    role: draft.role,
    text: draft.text,
    repairs: draft.repairs,
    measure: draft.measure,
    width: draft.width,
    language: draft.language,
    opens: draft.opens,
    taken: draft.taken,
    flush: draft.flush,
    open: draft.open,
    doubts: draft.doubts,
    confidence: draft.confidence
  }
}

/** Settled by no chain: a running head or the like. */
const NO_DOUBTS: Doubts = { extent: 0, role: 0, heading: 0, cut: 0 }

/** A line that belongs to no article, whatever stands around it. */
export function furnitureDraft(line: Line): Draft {
  const { text, repairs } = assemble([line])
  const apart = { measure: 0, width: 0, opens: false, taken: false, flush: false, open: false, language: undefined }
  return { lines: [line], kind: 'display', role: 'furniture', text, repairs, ...apart, doubts: NO_DOUBTS, confidence: 1 }
}

/** One draft of two that belong together, the second's lines behind the first's. */
export function mergeDrafts(first: Draft, second: Draft): Draft {
  return { ...first, ...assemble([...first.lines, ...second.lines]), open: second.open, doubts: mergeDoubts(first, second) }
}

/** What stands against a draft of two. */
function mergeDoubts({ doubts: one }: Draft, { doubts: other }: Draft): Doubts {
  return { ...one, extent: one.extent + other.extent }
}
