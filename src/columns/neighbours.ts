import type { Rectangle } from './rectangle.ts'

/** Boxes that share less are not one under the other, as a share of the narrower. */
const CONTACT = 0.25

/** What stands right above and right below each box: the nearest boxes that share cells with it and that it sees, from left to right. */
export function neighbours(boxes: readonly Rectangle[]): { above: number[][]; below: number[][] } {
  const above: number[][] = boxes.map(() => [])
  const below: number[][] = boxes.map(() => [])
  const sorted = boxes.map((_, at) => at).sort((a, b) => boxes[a]!.top - boxes[b]!.top || boxes[a]!.left - boxes[b]!.left)
  let line: { left: number; right: number; box: number }[] = []
  for (const at of sorted) {
    const { left, right } = boxes[at]!
    const rest: typeof line = []
    for (const part of line) {
      if (part.right <= left || part.left >= right) {
        rest.push(part)
        continue
      }
      const contact = Math.min(right, part.right) - Math.max(left, part.left)
      if (contact >= CONTACT * Math.min(right - left, boxes[part.box]!.right - boxes[part.box]!.left) && !above[at]!.includes(part.box)) {
        above[at]!.push(part.box)
        below[part.box]!.push(at)
      }
      if (part.left < left) rest.push({ ...part, right: left })
      if (part.right > right) rest.push({ ...part, left: right })
    }
    rest.push({ left, right, box: at })
    line = rest.sort((a, b) => a.left - b.left)
  }
  for (const list of below) list.sort((a, b) => boxes[a]!.left - boxes[b]!.left)
  return { above, below }
}
