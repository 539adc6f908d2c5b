import { pageNumber } from '../lexicon/recognise.ts'
import { readEnglishPage } from '../lexicon/recognise/en-jump.ts'

/** What a page is called: its section's letter, if it has one, and its number. */
export interface PageKey {
  section?: string
  number: number
}

/** A page's key, and whether something printed says it; otherwise it is the page's place in the issue. */
export interface KnownPage extends PageKey {
  printed: boolean
}

const LETTERED = /(?:^|[^A-Z\d])(?<section>[A-Z]{1,2})-?(?<figures>\d{1,3})(?![A-Z\d])/
const MISREAD = /(?:^|[^A-Z\d])(?<section>[A-Z])-?(?<figures>[\dIl|SOBZ]{1,2})(?![A-Za-z\d])/
const BEHIND = /(?:^|\D)(?<figures>\d{1,3})(?<section>[A-Z])(?![A-Z\d])/
const FIGURES = /(?<![\d.,])\d{1,3}(?![\d.,])/
const NUMERALS = /[〇○零一二三四五六七八九十]{1,3}/u
const WIDE = /[０-９Ａ-Ｚ]/g
/** Letters that stand for the figures they look like, as an OCR engine misreads them. */
const FIGURE: Readonly<Record<string, string>> = { I: '1', l: '1', '|': '1', S: '5', O: '0', B: '8', Z: '2' }

/** Reads a page as a jump line or a folio names it: A5, 5A, 四, 第12版, 4版 要闻, Five, First. Undefined where it has no number. */
export function readPageKey(label: string): PageKey | undefined {
  const plain = label.replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
  const lettered = (LETTERED.exec(plain) ?? BEHIND.exec(plain) ?? MISREAD.exec(plain))?.groups
  if (lettered) return { section: lettered['section']!, number: Number(lettered['figures']!.replace(/\D/g, (letter) => FIGURE[letter] ?? '')) }
  const figures = FIGURES.exec(plain)?.[0]
  const number = figures === undefined ? (pageNumber(NUMERALS.exec(plain)?.[0] ?? '') ?? readEnglishPage(plain)) : Number(figures)
  return number === undefined ? undefined : { number }
}

/**
 * Says what each page of an issue is called: what its masthead or folio says, or the one label that stands alone on a line; else its place. Several such labels are an index, which labels no page.
 * @param pages the issue's, their numbers going up, with the labels that stand alone in their stories
 * @param labels those that were read in the furniture
 */
export function keyPages(
  pages: readonly { number: number; labels: ReadonlySet<string> }[],
  labels: readonly { page: number; label: string }[]
): Map<number, KnownPage> {
  const printed = new Map(labels.map(({ page, label }) => [page, label]))
  const keys = new Map<number, KnownPage>()
  for (const { number, labels: lone } of pages) {
    const label = printed.get(number) ?? (lone.size === 1 ? [...lone][0] : undefined)
    const key = label === undefined ? undefined : readPageKey(label)
    keys.set(number, key ? { ...key, printed: true } : { number, printed: false })
  }
  return keys
}

/** Whether two keys may name one page: numbers agree, and sections where both have one. */
export function isSamePage(one: PageKey, other: PageKey): boolean {
  return one.number === other.number && (one.section === undefined || other.section === undefined || one.section === other.section)
}
