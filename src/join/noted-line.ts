import type { Role } from '../newspaper.ts'
import { changeLine, type Line } from '../read/lines.ts'
import { joinPieces } from './pieces.ts'

/** A line and the role that its words alone settle, if they do. */
export interface NotedLine {
  line: Line
  role?: Role
}

/** One line of two that make one note. */
export function joinLinesOfNote(head: Line, tail: Line): Line {
  const repairs = [...head.repairs]
  const text = joinPieces(head.text, tail.text, repairs)
  return changeLine(head, { text, spans: [...head.spans, ...tail.spans], repairs: [...repairs, ...tail.repairs] })
}
