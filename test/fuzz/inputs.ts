import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { anyText, damagedPages, generatedPages, shuffledPages } from '../invariants/pages.ts'
import { type Encoder, encoderOf, encodeUtf16 } from '../read/encoder.ts'
import { makeHostile } from './hostile.ts'
import { mutate } from './mutate.ts'
import { openRandom, type Random } from './random.ts'

/** Every dump of the fixtures and seeds, in every form; what says what is right is none. */
const files: { name: string; bytes: Uint8Array }[] = ['../../seeds/', '../fixtures/pages/'].flatMap((folder) => {
  const url = new URL(folder, import.meta.url)
  return readdirSync(url)
    .filter((name) => /\.(?:txt|html|hocr|xml|tsv|pdf)$/.test(name))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(new URL(name, url)) }))
})
const texts = files.filter(({ name }) => name.endsWith('.txt'))
const forms = files.filter(({ name }) => /\.(?:html|hocr|xml|tsv)$/.test(name))
const pdfs = files.filter(({ name }) => name.endsWith('.pdf'))

const generators: readonly fc.Arbitrary<string>[] = [generatedPages, damagedPages(generatedPages), shuffledPages(generatedPages), anyText]

/** Bytes of a window: small mostly. */
function size({ below, percent }: Random): number {
  return percent(90) ? 40 + below(500) : percent(90) ? below(3000) : below(20_000)
}

/** A stretch of a file: whole lines from anywhere. */
function stretch(bytes: Uint8Array, random: Random): Uint8Array {
  const length = size(random)
  const start = bytes.indexOf(10, random.below(Math.max(1, bytes.length - length))) + 1
  return bytes.subarray(start, start + length)
}

/** A form's head, which says what it is, and a stretch of the rest. */
function piece(bytes: Uint8Array, random: Random): Uint8Array {
  const head = bytes.subarray(0, 200 + random.below(1200))
  return random.percent(30) ? bytes.subarray(0, head.length + 2 * size(random)) : Buffer.concat([head, stretch(bytes, random), stretch(bytes, random)])
}

const encoders = new Map<string, Encoder>()

/** A text in another encoding than UTF-8; characters that it does not have are left out. */
function recode(text: string, random: Random): Uint8Array {
  const encoding = random.pick(['gb18030', 'big5', 'utf-16le', 'utf-16be', 'shift_jis', 'windows-1252'] as const)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return encodeUtf16(text, encoding)
  if (!encoders.has(encoding)) encoders.set(encoding, encoderOf(encoding))
  const encode = encoders.get(encoding)!
  return Buffer.concat(
    [...text].map((character) => {
      try {
        return encode(character)
      } catch {
        return new Uint8Array()
      }
    })
  )
}

/** The PDFs, which take their time, are tried once in so many cases. */
const PDF_EVERY = 2000

/** So many cases in a hundred are files that are made to break what reads them. */
const HOSTILE = 12

/**
 * Makes the input of a case, the same for the same seed and number.
 *
 * @returns where it comes from, and its bytes
 */
export function makeInput(seed: number, number: number): { from: string; bytes: Uint8Array } {
  const random = openRandom(seed, number)
  if (number % PDF_EVERY === 0 && pdfs.length > 0) {
    const { name, bytes } = random.pick(pdfs)
    return { from: name, bytes: mutate(bytes, random) }
  }
  if (random.percent(HOSTILE)) {
    const { from, text } = makeHostile(random, size(random) * 4)
    return { from, bytes: random.percent(20) ? mutate(Buffer.from(text), random) : Buffer.from(text) }
  }
  const turn = random.below(100)
  if (turn < 35) {
    const { name, bytes } = random.pick(texts)
    return { from: name, bytes: mutate(stretch(bytes, random), random) }
  }
  if (turn < 68) {
    const { name, bytes } = random.pick(forms)
    return { from: name, bytes: mutate(piece(bytes, random), random) }
  }
  if (turn < 80) {
    const { name, bytes } = random.pick(texts)
    return { from: `${name}, recoded`, bytes: mutate(recode(new TextDecoder().decode(stretch(bytes, random)), random), random) }
  }
  if (turn < 90) {
    const [text] = fc.sample(random.pick(generators), { numRuns: 1, seed: random.below(2 ** 31) })
    const bytes = Buffer.from(text!)
    return { from: 'generated', bytes: random.percent(30) ? mutate(bytes, random) : bytes }
  }
  if (turn < 95) return { from: 'noise', bytes: Uint8Array.from({ length: random.below(400) }, () => random.below(256)) }
  const [one, two] = [random.pick(files), random.pick(texts)]
  return { from: `${one.name} and ${two.name}`, bytes: mutate(Buffer.concat([stretch(one.bytes, random), stretch(two.bytes, random)]), random) }
}
