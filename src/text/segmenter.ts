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

/** The runtime's own dictionary (`Intl.Segmenter`) for a BCP 47 locale. What it gives depends on the version of ICU. */
export function intlSegmenter(locale: string): Segmenter {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  return { name: 'intl', words: (text) => Array.from(segmenter.segment(text)).flatMap(({ isWordLike, segment }) => (isWordLike ? [segment] : [])) }
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
  if (!Object.hasOwn(loaders, name)) throw new RangeError(`Cannot load \`${String(name)}\` for \`segmenter\`: expected \`bigram\`, \`intl\` or \`jieba\``)
  return loaders[name]()
}

/** What is used of nodejieba, declared here because it may not be installed. */
interface Jieba {
  /** Cuts a text into words; `strict` false lets its statistical model guess words that the dictionary does not have. */
  cut(text: string, strict?: boolean): string[]
}

/** A variable, so that bundlers leave the import to the runtime: the package is native and optional. */
const jiebaPackage: string = 'nodejieba'

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
const wordRun = /[\p{L}\p{M}\p{N}]/u

function bigramWords(text: string): string[] {
  const words: string[] = []
  let word = ''
  let run: string[] = []
  const flush = (): void => {
    if (word) words.push(word)
    if (run.length === 1) words.push(run[0]!)
    for (let at = 1; at < run.length; at++) words.push(run[at - 1]! + run[at]!)
    word = ''
    run = []
  }
  for (const character of text) {
    if (isUnspaced(character.charCodeAt(0))) {
      if (word) flush()
      run.push(character)
    } else if (wordRun.test(character)) {
      if (run.length > 0) flush()
      word += character
    } else flush()
  }
  flush()
  return words
}

/** Characters of scripts that put no space between words: ideographs, their iteration mark, kana (but not the middle dot among them). */
function isUnspaced(unit: number): boolean {
  return isIdeograph(unit) || unit === 0x3005 || (unit >= 0x3041 && unit <= 0x30ff && unit !== 0x30fb)
}
