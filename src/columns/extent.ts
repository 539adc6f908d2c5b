import type { Rectangle } from './framed.ts'

/** The rectangle round some. */
export function extentOf(members: readonly Rectangle[]): Rectangle {
  return {
    left: Math.min(...members.map(({ left }) => left)),
    right: Math.max(...members.map(({ right }) => right)),
    top: Math.min(...members.map(({ top }) => top)),
    bottom: Math.max(...members.map(({ bottom }) => bottom))
  }
}
