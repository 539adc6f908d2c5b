import hongKongVariants from 'opencc-js/dict/HKVariantsRev'
import taiwanVariants from 'opencc-js/dict/TWVariantsRev'
import traditionalToSimplified from 'opencc-js/dict/TSCharacters'

/** How many code units are turned into a string at once: as many as every engine takes as arguments of one call. */
const chunk = 8192

/** The simplified form of every UTF-16 code unit, itself where there is none; built at the first use. */
let simplified: Uint16Array | undefined

/**
 * Writes traditional characters in their simplified form, one for one, so that texts in both scripts can be compared and offsets stay the same.
 *
 * It is made for matching only: phrases are not looked at (乾隆 becomes 干隆), and characters beyond the Basic Multilingual Plane stay as they are.
 * Taiwan's and Hong Kong's own forms (著, 衞) come out as the mainland's. To convert what people read, use `convertScript`.
 */
export function toSimplified(text: string): string {
  const table = (simplified ??= buildTable())
  let at = 0
  while (at < text.length && table[text.charCodeAt(at)] === text.charCodeAt(at)) at++
  if (at === text.length) return text

  const units = new Uint16Array(Math.min(chunk, text.length - at))
  let result = text.slice(0, at)
  while (at < text.length) {
    const size = Math.min(units.length, text.length - at)
    for (let index = 0; index < size; index++) units[index] = table[text.charCodeAt(at + index)]!
    result += Reflect.apply(String.fromCharCode, undefined, units.subarray(0, size)) as string
    at += size
  }
  return result
}

function buildTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
  const targets = new Set<string>()
  for (const [from, to] of pairs(traditionalToSimplified)) {
    table[from.charCodeAt(0)] = to.charCodeAt(0)
    targets.add(to)
  }
  // A regional form goes by way of the standard traditional one, unless it is simplified itself: 么 must not become 幺.
  for (const [from, to] of [...pairs(hongKongVariants), ...pairs(taiwanVariants)]) {
    const unit = from.charCodeAt(0)
    if (table[unit] === unit && !targets.has(from)) table[unit] = table[to.charCodeAt(0)]!
  }
  // 苧 is the simplified form of one character and the traditional form of another: all three are taken together.
  for (let unit = 0; unit < table.length; unit++) table[unit] = table[table[unit]!]!
  return table
}

/** The entries of a dictionary that turn one code unit into one other. */
function pairs(dictionary: string): [from: string, to: string][] {
  const found: [from: string, to: string][] = []
  for (const entry of dictionary.split('|')) {
    const [from, to] = entry.split(' ')
    if (from?.length === 1 && to?.length === 1) found.push([from, to])
  }
  return found
}
