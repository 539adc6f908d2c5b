import { months } from '../../lexicon/en/datelines.ts'
import type { Article, Newspaper, Person } from '../../newspaper.ts'
import { hashText } from '../../text/hash.ts'
import { oneLine } from '../one-line.ts'

/** A name of its own for an article, as a URI: the same text gives the same one. */
export function uriOf({ id }: Pick<Article, 'id'>): string {
  return `urn:x-broadsheet:${id}`
}

/** A name of its own for the page or issue, as a URI, from its articles' ids. */
export function uriOfIssue({ articles }: Newspaper): string {
  return `urn:x-broadsheet:issue:${hashText(articles.map(({ id }) => id).join('\n'))}`
}

/** Whom an article's credits name, photographers aside: each once, in printed order, as it is printed. */
export function creditsOf({ bylines }: Article): { texts: string[]; people: Person[]; organizations: string[] } {
  const written = bylines.filter(({ kind }) => kind !== 'photo')
  const people = new Map<string, Person>()
  for (const { names } of written) for (const person of names) if (!people.has(person.name)) people.set(person.name, person)
  const organizations = written.flatMap(({ organization }) => organization ?? [])
  return { texts: written.map(({ text }) => oneLine(text)), people: [...people.values()], organizations: [...new Set(organizations)] }
}

/** The name of the input that an article begins in, where it has one. */
export function fileOf({ blocks }: Article, { source }: Newspaper): string | undefined {
  const start = blocks[0]?.spans[0]?.[0] ?? 0
  return source.parts.findLast((part) => part.start <= start)?.name
}

/** What is printed on an article's pages as their labels, page by page; the page's number where there is none. */
export function pageLabels({ pages }: Article, { masthead }: Newspaper): string[] {
  return pages.map((page) => masthead?.pages?.find((labelled) => labelled.page === page)?.label ?? String(page))
}

/** Whether the article goes on, or comes from, where no other half was found. */
export function isHalf({ jump }: Article): boolean {
  return jump !== undefined && jump.confidence === undefined
}

const NUMERAL = '[\\d〇○零一二三四五六七八九十]'
const CHINESE = new RegExp(`^(?<year>${NUMERAL}{4})\\s*年\\s*(?<month>${NUMERAL}{1,3})\\s*月\\s*(?<day>${NUMERAL}{1,3})\\s*日$`, 'u')
const ENGLISH = /^(?<month>\p{L}+\.?) (?<day>\d{1,2}), (?<year>\d{4})$/u

/** A printed date of issue, as `readMasthead` gives it, as ISO 8601 (`2025-04-28`); nothing where it is no date of the calendar. */
export function isoDate(printed = ''): string | undefined {
  const chinese = CHINESE.exec(printed)?.groups
  const { year = '', month = '', day = '' } = chinese ?? ENGLISH.exec(printed)?.groups ?? {}
  const parts = [numberOf(year), chinese ? numberOf(month) : monthOf(month), numberOf(day)].map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
  const iso = parts.join('-')
  const date = new Date(`${iso}T00:00:00Z`)
  // A day that the month does not have becomes one of the next.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}

/** 1 to 12 for an English month, in full or cut short; 0 for another word. */
function monthOf(name: string): number {
  return months.includes(name) ? months.findIndex((month) => month.slice(0, 3) === name.slice(0, 3)) + 1 : 0
}

const DIGITS = '〇一二三四五六七八九'

/** The number that numerals write: 28, 二八 (digit by digit) or 二十八; 0 for none. */
function numberOf(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const read = (part = ''): number => Number([...part].map((sign) => (/\d/.test(sign) ? sign : Math.max(0, DIGITS.indexOf(sign)))).join(''))
  return (text.includes('十') ? 10 * (tens === '' ? 1 : read(tens)) : 0) + read(ones)
}
