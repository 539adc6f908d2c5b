import type { Run } from './runs.ts'

/** A column of running text, from its top to where something else stands below: paragraphs, with the subheadings between. */
export interface Strand {
  runs: Run[]
  left: number
  right: number
  top: number
  bottom: number
  em: number
  /** It is small type by itself: what stands under a picture. */
  caption?: boolean
  /** A row of stories ends with it: what stands below in its column is another. */
  split?: boolean
  /** Rules cut it from a column whose edges these are: whether one stands above it, and below it. */
  ruled?: { top: number; bottom: number; above: boolean; below: boolean }
}

/** White between two paragraphs, or a paragraph and a subheading, in ems of the text: no more. */
export const PARAGRAPH_GAP = 3.2
/** A subheading is smaller than this, in multiples of the text. */
export const LARGEST_SUBHEADING = 1.25
/** White between the lines of a stack, in ems of the larger and of the smaller type. */
export const STACK_GAP = 1.2
export const STACK_GAP_SMALL = 2.2
/** Larger than the text by so much is a heading. */
export const HEADING = 1.04
