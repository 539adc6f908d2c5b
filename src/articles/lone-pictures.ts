import { caseSigns } from '../roles/latin-headings.ts'
import type { Stretch } from './cut.ts'
import { housePictures } from './pictures.ts'
import { placeOf, type HeadingOrder } from './search-headings.ts'
import { chainOf, isHeading, type Sheet } from './sheet.ts'
import type { StandingLine } from './standing-lines.ts'

/**
 * Gives a picture that no story claims the one heading that no story needs. Papers print a picture that tells its own story under a line of wit, which has no
 * word in common with the caption, so that only what is left over says that the two belong together. Left over is a line that is a package of its own, by its
 * words in no way its story's, and that leaves its story a headline with its words, or stands where no heading of its story would.
 * @param chosen the target of every line, −1 for nothing
 * @param match how much of each line's words stands in each target
 * @returns the same, with the picture for that heading's target
 */
export function headLonePicture(
  sheet: Sheet,
  stretches: readonly Stretch[],
  lines: readonly StandingLine[],
  match: readonly Float64Array[],
  chosen: readonly number[],
  order: HeadingOrder
): readonly number[] {
  if (!sheet.latin || order === 'apart' || sheet.pictures.length === 0 || chainOf(sheet.pictures[0]!.blocks[0]!) !== undefined) return chosen
  const pictures = housePictures(sheet, stretches)
    .map((home, at) => (home === undefined ? stretches.length + at : -1))
    .filter((target) => target >= 0 && !chosen.includes(target))
  if (pictures.length !== 1) return chosen
  const isLabel = ({ draft, label, capitals }: StandingLine): boolean => label || capitals || caseSigns(draft, sheet.inCapitals)?.standingHead !== undefined
  const isFree = (line: StandingLine, at: number): boolean => {
    const target = chosen[at]!
    if (target >= stretches.length || !isHeading(line.draft) || isLabel(line)) return false
    if (target < 0 ? match[at]!.subarray(0, stretches.length).some((words) => words > 0) : match[at]![target]! > 0) return false
    const before = lines[at - 1]
    if ((line.follows && isHeading(before!.draft) && !isLabel(before!)) || lines[at + 1]?.follows === true) return false
    return (
      target < 0 ||
      placeOf(line, order) !== target ||
      lines.some((other, place) => place !== at && chosen[place] === target && isHeading(other.draft) && !isLabel(other) && match[place]![target]! > 0)
    )
  }
  const free = lines.flatMap((line, at) => (isFree(line, at) ? [at] : []))
  return free.length === 1 ? chosen.map((target, at) => (at === free[0] ? pictures[0]! : target)) : chosen
}
