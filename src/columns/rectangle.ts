/** A rectangle of the page. Any unit, `bottom` and `right` just outside; tops are smaller than bottoms. */
export interface Rectangle {
  left: number
  right: number
  top: number
  bottom: number
}

/** The rectangle round some. */
export function extentOf(members: readonly Rectangle[]): Rectangle {
  return {
    left: Math.min(...members.map(({ left }) => left)),
    right: Math.max(...members.map(({ right }) => right)),
    top: Math.min(...members.map(({ top }) => top)),
    bottom: Math.max(...members.map(({ bottom }) => bottom))
  }
}
