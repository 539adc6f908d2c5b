/**
 * Makes pages noisy as raw OCR text of old issues is: lines dropped, swapped and misread, paragraphs cut by blank lines, lines of nothing but
 * specks, advertisements between. The same page and seed give the same noise.
 */

/** A line of a noisy page and where it comes from. */
export interface NoisyLine {
  text: string
  /** Index of the line of the clean page; undefined for what noise put there. */
  from?: number
}

/** Shares of the lines that are hit, each from 0 to 1. */
export interface NoiseRates {
  /** Lost. */
  dropped: number
  /** Changed places with the next. */
  swapped: number
  /** Some letters misread. */
  misread: number
  /** A blank line put behind. */
  cut: number
  /** A line of specks put behind. */
  specks: number
  /** An advertisement put behind. */
  advertised: number
}

/** About what a poor scan of a newspaper gives. */
export const POOR_SCAN: NoiseRates = { dropped: 0.03, swapped: 0.02, misread: 0.3, cut: 0.06, specks: 0.03, advertised: 0.01 }

/** What an OCR engine takes for what; the longer first. */
const CONFUSIONS: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['cl', 'd'],
  ['ri', 'n'],
  ['li', 'h'],
  ['m', 'rn'],
  ['d', 'cl'],
  ['h', 'li'],
  ['e', 'c'],
  ['c', 'e'],
  ['i', 'l'],
  ['l', '1'],
  ['o', '0'],
  ['s', '5'],
  ['u', 'n'],
  ['n', 'u'],
  ['t', 'f'],
  ['a', 'o'],
  ['B', '8'],
  ['S', '5'],
  ['I', 'l'],
  [',', '.'],
  ['.', ','],
  ['’', "'"],
  ['-', '~']
]
/** Share of a misread line's characters that are wrong. */
const WRONG = 0.05

const GOODS = [
  'Enamel kettles',
  'Winter coats',
  'Linoleum',
  'Fresh oysters',
  'Piano lessons',
  'Corsets',
  'Rubber boots',
  'Tonic wine',
  'Seed potatoes',
  'Harness oil'
]
const FIRMS = ['Aldous & Bright', 'The Quillfeather Store', 'Marrow Brothers', 'Pellworth’s', 'Dunmore & Sons', 'The Copper Lantern']
const STREETS = ['Tallow Street', 'Weir Lane', 'Orchard Row', 'North Quay', 'Bell Yard']
const PRAISE = ['at prices that cannot be matched', 'new stock this week', 'satisfaction or money returned', 'ask for our catalogue', 'telephone orders filled']
const SPECKS = [". , '", '- — .', '~ ;', '| .', '* ,', ': .  .', '■ .', '_ _']

/**
 * Makes a page noisy.
 *
 * @param lines the page's lines
 * @param seed any whole number; the same seed makes the same noise
 * @param rates how much of each kind
 * @returns the lines left, in their new order
 */
export function addNoise(lines: readonly string[], seed: number, rates: NoiseRates): NoisyLine[] {
  const random = generator(seed)
  const happens = (rate: number): boolean => random() < rate
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const noisy: NoisyLine[] = []
  lines.forEach((text, from) => {
    if (text.trim() === '') {
      noisy.push({ text })
      return
    }
    if (happens(rates.dropped)) return
    const line: NoisyLine = { text: happens(rates.misread) ? misread(text) : text, from }
    const last = noisy.at(-1)
    if (last?.from !== undefined && happens(rates.swapped)) noisy.splice(-1, 0, line)
    else noisy.push(line)
    if (happens(rates.cut)) noisy.push({ text: '' })
    if (happens(rates.specks)) noisy.push({ text: pick(SPECKS) })
    if (happens(rates.advertised)) for (const advertised of advertisement()) noisy.push({ text: advertised })
  })
  return noisy

  function misread(text: string): string {
    let read = ''
    for (let at = 0; at < text.length;) {
      const [from, to] = happens(WRONG) ? (CONFUSIONS.find(([glyphs]) => text.startsWith(glyphs, at)) ?? ['', '']) : ['', '']
      read += from === '' ? text[at]! : to
      at += Math.max(1, from.length)
    }
    return read
  }

  function advertisement(): string[] {
    const [goods, firm, street] = [pick(GOODS), pick(FIRMS), pick(STREETS)]
    return ['', goods.toUpperCase(), `${pick(PRAISE)}.`, `${firm}, ${Math.ceil(random() * 90)} ${street}`, '']
  }
}

/** Numbers from 0 to 1, the same on every machine (a linear congruential generator, the constants of Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}
