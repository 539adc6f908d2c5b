import type { Role } from '../newspaper.ts'
import type { Line } from './lines.ts'

/** What an override outweighs: more than all that a page's evidence says of one decision; natural logarithms. */
export const RULED = 1000

type Lines = Pick<{ lines: readonly Line[] }, 'lines'>

const HEADINGS: ReadonlySet<Role | undefined> = new Set<Role>(['standingHead', 'kicker', 'headline', 'deck'])
const NOTES: ReadonlySet<Role | undefined> = new Set<Role>(['byline', 'credit', 'tagline', 'jumpLine'])

/** Whether a role is that of a heading over a story. */
export const isHeadingRole = (role: Role | undefined): boolean => HEADINGS.has(role)

/** Whether a role is that of a note: a line by itself, whatever its measure. */
export const isNoteRole = (role: Role | undefined): boolean => NOTES.has(role)

/** What the overrides say that a block is; undefined where they say nothing. */
export function ruledRole({ lines }: Lines): Role | undefined {
  for (const { ruled } of lines) if (ruled?.role !== undefined) return ruled.role
  return undefined
}

/** The number of the story that the overrides have a block head; undefined where they say nothing. */
export function ruledStory({ lines }: Lines): number | undefined {
  for (const { ruled } of lines) if (ruled?.heads !== undefined) return ruled.heads
  return undefined
}

/** Whether the overrides have a story begin with a block; where a number is given, that story. */
export function beginsRuled({ lines }: Lines, story?: number): boolean {
  return lines.some(({ ruled }) => ruled?.begins !== undefined && (story === undefined || ruled.begins.includes(story)))
}

/** Whether the overrides join the second line to the first: one goes on in the other. */
export function isRuledJoint(before: Line, line: Line): boolean {
  return before.ruled?.goesOnIn !== undefined && before.ruled.goesOnIn === line.ruled?.goesOnFrom
}

/** Whether the overrides keep two lines from being of one block: apart, of different roles, or the second begins a story. */
export function areRuledApart(before: Line, line: Line): boolean {
  const [one, other] = [before.ruled, line.ruled]
  if (other === undefined) return false
  if (other.begins !== undefined) return true
  if (one === undefined) return false
  return (one.role !== undefined && other.role !== undefined && one.role !== other.role) || one.apart?.some((number) => other.apart?.includes(number)) === true
}

/** Whether the overrides keep two blocks from being one. */
export function keepsApart(first: Lines, second: Lines): boolean {
  if (!second.lines.some(({ ruled }) => ruled)) return false
  return first.lines.some((before) => second.lines.some((line) => areRuledApart(before, line)))
}
