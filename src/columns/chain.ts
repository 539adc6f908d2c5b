import type { Run } from './runs.ts'
import type { Strand } from './strands.ts'

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

/** The rectangle round some. */
export function extentOf(members: readonly { left: number; right: number; top: number; bottom: number }[]): {
  left: number
  right: number
  top: number
  bottom: number
} {
  return {
    left: Math.min(...members.map(({ left }) => left)),
    right: Math.max(...members.map(({ right }) => right)),
    top: Math.min(...members.map(({ top }) => top)),
    bottom: Math.max(...members.map(({ bottom }) => bottom))
  }
}
