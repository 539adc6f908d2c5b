import { COUNTS, figureOf, showFigure, type Measured } from './table.ts'

/** The figures that must be kept, by name of group or seed. For counts the floor is a ceiling. */
export type Floors = Record<string, Partial<Record<string, number>>>

/** What is forgiven, so that another order of adding does not break a floor. */
const SLACK = 1e-9
/** Floors are written down to this many parts of one. */
const PRECISION = 1e6

/**
 * Compares figures with their floors.
 *
 * @param floors the floors
 * @param measured the figures of this run, under the same names
 * @returns one sentence for each figure that is below its floor, or that is no longer measured
 */
export function belowFloors(floors: Floors, measured: Readonly<Record<string, Measured>>): string[] {
  return Object.entries(floors).flatMap(([name, floor]) =>
    entries(floor).flatMap(([column, value]) => {
      const now = figureOf(measured[name] ?? {}, column)
      if (value === null || (now !== null && !isBelow(column, now, value))) return []
      return [`${name}: ${column} is ${showFigure(column, now)}, its floor ${showFigure(column, value)}`]
    })
  )
}

/**
 * Moves floors to the figures of this run.
 *
 * @param floors the floors as they are
 * @param measured the figures of this run
 * @param direction `raise` keeps every floor that is higher than its figure; `lower` takes the figures as they are
 * @returns the new floors, one for each figure that could be measured
 */
export function moveFloors(floors: Floors, measured: Readonly<Record<string, Measured>>, direction: 'raise' | 'lower'): Floors {
  const moved = (name: string, column: string, value: number): number => {
    const floor = floors[name]?.[column]
    const rounded = COUNTS.has(column) ? value : Math.floor(value * PRECISION) / PRECISION
    return direction === 'raise' && floor !== undefined && isBelow(column, rounded, floor) ? floor : rounded
  }
  return Object.fromEntries(
    Object.entries(measured).map(([name, figures]) => [
      name,
      Object.fromEntries(entries(figures).flatMap(([column, value]) => (value === null ? [] : [[column, moved(name, column, value)]])))
    ])
  )
}

const isBelow = (column: string, value: number, floor: number): boolean => (COUNTS.has(column) ? value > floor + SLACK : value < floor - SLACK)

const entries = (figures: Measured): [string, number | null][] => Object.entries(figures) as [string, number | null][]
