import type { Role } from '../newspaper.ts'
import type { Ruled } from '../read/lines.ts'
import { isHeadingRole, isNoteRole, RULED } from '../read/ruled.ts'
import { APART_FIRST, DISPLAY, FIRST, SINGLE, STATES } from './fit.ts'

/** Roles of running text. */
const RUNNING: ReadonlySet<Role | undefined> = new Set<Role>(['paragraph', 'listItem', 'caption', 'subheading'])

/** Leaves a line no states but those of the role that an override gives it, in its row of scores. */
export function holdToRole(row: Float64Array, { role, goesOnIn, goesOnFrom, begins }: Ruled): void {
  if (isHeadingRole(role) || isNoteRole(role)) keep(row, (state) => state === DISPLAY)
  // A subheading is a line by itself, unless it is joined to another.
  else if (role === 'subheading' && goesOnIn === undefined && goesOnFrom === undefined) keep(row, (state) => state === SINGLE)
  else if (RUNNING.has(role)) keep(row, (state) => state !== DISPLAY)
  if (begins !== undefined) keep(row, (state) => state === FIRST || state === SINGLE || state === APART_FIRST)
}

function keep(row: Float64Array, isLeft: (state: number) => boolean): void {
  for (let state = 0; state < STATES; state++) if (!isLeft(state)) row[state]! -= RULED
}
