import { isIdeograph } from './characters.ts'

/** Cuts text into the pieces that two texts are compared by. */
export interface Segmenter {
  /** What it is asked for by. */
  name: string
  /** The pieces as they stand in the text, in order; punctuation, symbols and white space are left out. */
  words(text: string): Iterable<string>
}

/** The segmenters that {@link loadSegmenter} knows. */
export type SegmenterName = 'bigram' | 'intl' | 'jieba'

/** The default: pairs of neighbouring Chinese or Japanese characters (a lone one by itself), whole words of any other script. The same on every machine. */
export const bigrams: Segmenter = { name: 'bigram', words: bigramWords }

/**
 * What is handed to `Intl.Segmenter` at once: no white space and no mark that parts clauses, since no word runs over one, and not much, since each segment
 * that V8 gives holds a copy of the whole text, which makes long texts cost their length squared.
 */
const stretch = /[^\s。，、；：！？]{1,128}/gu

/** The runtime's own dictionary (`Intl.Segmenter`) for a BCP 47 locale. What it gives depends on the version of ICU. */
export function intlSegmenter(locale: string): Segmenter {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  return { name: 'intl', words: (text) => wordsBy(segmenter, text) }
}

function* wordsBy(segmenter: Intl.Segmenter, text: string): Generator<string> {
  for (const [piece] of text.matchAll(stretch)) {
    for (const { segment, isWordLike } of segmenter.segment(piece)) if (isWordLike) yield segment
  }
}

/** @throws TypeError for what is no segmenter: a name, or the promise that {@link loadSegmenter} gives */
export function assertSegmenter(segmenter: Partial<Segmenter> | null): asserts segmenter is Segmenter {
  if (typeof segmenter?.words !== 'function') throw new TypeError('Cannot use `options.segmenter`: expected what `await loadSegmenter(name)` gives')
}

const loaders: Record<SegmenterName, () => Promise<Segmenter>> = {
  bigram: () => Promise.resolve(bigrams),
  intl: () => Promise.resolve(intlSegmenter('zh')),
  jieba: loadJieba
}

/**
 * Gives a segmenter by name: `bigram`, `intl` (Chinese), or `jieba`, which needs the optional package nodejieba.
 *
 * Rejects with a RangeError for another name, and with an Error when nodejieba cannot be loaded.
 */
export async function loadSegmenter(name: SegmenterName): Promise<Segmenter> {
  if (!Object.hasOwn(loaders, name)) throw new RangeError(`Cannot load \`${name}\` for \`segmenter\`: expected \`bigram\`, \`intl\` or \`jieba\``)
  return loaders[name]()
}

/** What is used of nodejieba, declared here because it may not be installed. */
interface Jieba {
  /** Cuts a text into words; `strict` false lets its statistical model guess words that the dictionary does not have. */
  cut(text: string, strict?: boolean): string[]
}

/** A variable, so that bundlers leave the import to the runtime: the package is native and optional. */
const jiebaPackage = 'nodejieba'

async function loadJieba(): Promise<Segmenter> {
  let jieba: Jieba
  try {
    jieba = ((await import(/* webpackIgnore: true */ /* @vite-ignore */ jiebaPackage)) as { default: Jieba }).default
  } catch (cause) {
    throw new Error('Cannot load `jieba` for `segmenter`: expected the optional package `nodejieba` to be installed', { cause })
  }
  return { name: 'jieba', words: (text) => jieba.cut(text).filter((word) => wordCharacter.test(word)) }
}

const wordCharacter = /[\p{L}\p{N}]/u
const wordPart = /[\p{L}\p{M}\p{N}]/u

function bigramWords(text: string): string[] {
  const words: string[] = []
  let at = 0
  while (at < text.length) {
    const kind = kindAt(text, at)
    const start = at
    // Two characters back in a run without spaces: where the next pair begins.
    let pair = at
    let count = 0
    while (at < text.length && kindAt(text, at) === kind) {
      const end = at + lengthAt(text, at)
      if (kind === UNSPACED && count++ > 0) {
        words.push(text.slice(pair, end))
        pair = at
      }
      at = end
    }
    if (kind === SPACED || count === 1) words.push(text.slice(start, at))
  }
  return words
}

/** What a character belongs to. */
const NEITHER = 1
/** A word of a script that puts spaces between words. */
const SPACED = 2
/** A script that does not. */
const UNSPACED = 3

/** The kinds of the characters of the Basic Multilingual Plane met so far, since asking for a Unicode property is slow; 0 where not met. */
const kinds = new Uint8Array(0x10000)

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const known = kinds[unit]!
  if (known > 0) return known
  const character = String.fromCodePoint(text.codePointAt(at)!)
  const kind = isUnspaced(unit) ? UNSPACED : wordPart.test(character) ? SPACED : NEITHER
  if (character.length === 1) kinds[unit] = kind
  return kind
}

/** Ideographs, their iteration mark, kana (but not the middle dot among them). */
function isUnspaced(unit: number): boolean {
  return isIdeograph(unit) || unit === 0x3005 || (unit >= 0x3041 && unit <= 0x30ff && unit !== 0x30fb)
}

/** UTF-16 code units of the character at an offset. */
function lengthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1
}
