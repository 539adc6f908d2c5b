/**
 * Says whether a UTF-16 code unit is blank: white space, a zero-width space or mark, or a control character.
 * Blank characters belong to no block; every other one belongs to exactly one.
 */
export function isBlank(unit: number): boolean {
  // Ideographs and Latin letters, nearly all there is, are settled by two comparisons.
  if (unit > 0x3000) return unit === 0xfeff
  if (unit < 0x7f) return unit <= 0x20
  return (
    unit <= 0xa0 ||
    unit === 0x3000 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x1680
  )
}
