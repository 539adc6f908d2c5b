import type { Run } from './runs.ts'
import type { Strand } from './strand.ts'

/** What follows one another on a page: mostly one article, or a part of one. */
export interface Chain {
  /** The heading above it, from top to bottom. */
  stack: Run[]
  strands: Strand[]
  left: number
  right: number
  top: number
  bottom: number
}
