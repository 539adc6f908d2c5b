import type { Person } from '../../newspaper.ts'
import { selfNames } from '../zh/agencies.ts'
import { deeds, pictureDeeds, plainDeeds, sentFrom, shortTitles, titleModifiers, titles } from '../zh/credits.ts'
import { datelineCities } from '../zh/places.ts'
import { isAgency } from './zh-agency.ts'
import { opensLikeName, readNames } from './zh-names.ts'
import { formsWith, forWords, type OwnWords } from './own-words.ts'
import { anyOf, HAN, mayHoldAny } from './pattern.ts'
import { gapBefore, printed, type Squeezed } from './squeeze.ts'
import type { Credit } from './types.ts'

/** What a stretch of text that is nothing but a credit says. */
export interface ParsedCredit extends Credit {
  /** A printed word says what the people are or did. */
  worded: boolean
  /** The last printed word for what they did, where it stands after the names: 摄, 文/摄. */
  deed?: string
  /** Every name opens as names do, or the print sets it apart from the words around it. */
  sure: boolean
}

const titleOf = forWords(({ chinese }) => new RegExp(`${anyOf(titleModifiers.flat())}{0,3}${anyOf(formsWith(titles, chinese.titles))}`, 'gu'))
const mayHoldTitle = mayHoldAny(titles.flat())
const DEED = new RegExp(`${anyOf(deeds.flat())}$`, 'u')
const SHORT_BEFORE = new RegExp(`^(${anyOf(shortTitles.flat())})[/:]`, 'u')
const SHORT_AFTER = new RegExp(`/(${anyOf(shortTitles.flat())})$`, 'u')
const SENT_FROM = new RegExp(`${anyOf(sentFrom)}${HAN}{2,8}$`, 'u')
const SELF_AT_END = new RegExp(`${anyOf(selfNames.flat())}$`, 'u')
const POSTED = new RegExp(`(?:驻|駐)${HAN}{2,6}$`, 'u')
const AFFILIATION = new RegExp(`^${HAN}{2,16}$`, 'u')
const CITY_AT_END = new RegExp(`${anyOf(datelineCities)}$`, 'u')

const wordOf = forWords(
  ({ chinese }) =>
    new RegExp(`${anyOf(formsWith(titles, chinese.titles))}|${anyOf(deeds.flat())}$|^${anyOf(shortTitles.flat())}[/:]|/${anyOf(shortTitles.flat())}$`, 'u')
)

/** Whether text without white space has any of the words that credits are made with. Cheaper than to parse it. */
export function hasCreditWord(text: string, own?: OwnWords): boolean {
  return wordOf(own).test(text)
}

interface Cursor {
  squeezed: Squeezed
  credit: ParsedCredit
  own: OwnWords | undefined
}

/** Where the name of an agency begins that ends at `to`, or undefined. */
function organizationStart({ squeezed, own }: Cursor, from: number, to: number): number | undefined {
  const before = squeezed.text.slice(from, to)
  const bare = before.replace(POSTED, '')
  if (isAgency(bare, own)) return from
  for (let start = to - 1; start > from; start--) {
    const apart = gapBefore(squeezed, start) || /[、,;/&|]/.test(squeezed.text.charAt(start - 1))
    if (apart && isAgency(squeezed.text.slice(start, to).replace(POSTED, ''), own)) return start
  }
  const self = SELF_AT_END.exec(before)
  return self ? from + self.index : undefined
}

function addNames({ squeezed, credit }: Cursor, from: number, to: number, role: string | undefined): boolean {
  const names = readNames(squeezed, from, to)
  if (!names) return false
  const apart = from > 0 && gapBefore(squeezed, from)
  if (!names.every((name) => opensLikeName(name)) && !apart) credit.sure = false
  credit.names.push(...names.map((name): Person => (role === undefined ? { name } : { role, name })))
  return true
}

/** Reads 张三/文 李四/图, piece by piece. */
function addShortAfter(cursor: Cursor, from: number, to: number): boolean {
  const { squeezed, credit } = cursor
  let start = from
  for (let index = from + 1; index <= to; index++) {
    if (index < to && !gapBefore(squeezed, index)) continue
    const after = SHORT_AFTER.exec(squeezed.text.slice(start, index))
    const word = after?.[1]
    if (!after || word === undefined || !addNames(cursor, start, index - after[0].length, word)) return false
    credit.worded = true
    if (!credit.deed || pictureDeeds.includes(credit.deed)) credit.deed = word
    start = index
  }
  return start > from
}

/** Reads 文/本报记者 张三 图/李四: each part opens with its word, and is a credit of its own. */
function parseShortBefore(squeezed: Squeezed, from: number, to: number, own: OwnWords | undefined): ParsedCredit | undefined {
  const starts: number[] = []
  for (let index = from; index < to; index++) {
    if ((index === from || gapBefore(squeezed, index)) && SHORT_BEFORE.test(squeezed.text.slice(index, to))) starts.push(index)
  }
  const whole: ParsedCredit = { names: [], worded: true, sure: true }
  for (const [part, start] of starts.entries()) {
    const end = starts[part + 1] ?? to
    const [opening = '', word = ''] = SHORT_BEFORE.exec(squeezed.text.slice(start, end)) ?? []
    const inner = start + opening.length
    const agency = isAgency(squeezed.text.slice(inner, end), own) ? printed(squeezed, inner, end) : undefined
    const parsed: ParsedCredit | undefined =
      agency === undefined ? parseCredit(squeezed, inner, end, false, own) : { names: [], organization: agency, worded: true, sure: true }
    if (!parsed) return undefined
    whole.names.push(...parsed.names.map(({ role, name }): Person => ({ role: role ?? word, name })))
    whole.sure &&= parsed.sure
    if (parsed.organization !== undefined) whole.organization ??= parsed.organization
    // words and pictures together make a byline
    if (whole.deed === undefined || pictureDeeds.includes(whole.deed)) whole.deed = word
  }
  return whole
}

/** Reads what stands between two titles, or after the last one: names, and perhaps what they did. */
function addStretch(cursor: Cursor, from: number, to: number, title: string | undefined): boolean {
  const { squeezed, credit } = cursor
  let [start, end] = [from, to]
  if (title !== undefined && /[:/]/.test(squeezed.text.charAt(start))) start++
  if (start >= end) return true
  if (title === undefined && squeezed.text.slice(start, end).includes('/') && addShortAfter(cursor, start, end)) return true
  end -= SENT_FROM.exec(squeezed.text.slice(start, end))?.[0].length ?? 0
  const deed = DEED.exec(squeezed.text.slice(start, end))?.[0]
  if (deed !== undefined) {
    end -= deed.length
    credit.deed = deed
    credit.worded = true
    const city = CITY_AT_END.exec(squeezed.text.slice(start, end))?.[0]
    if (city !== undefined && end - city.length - start >= 2) end -= city.length
    if (/[:/]/.test(squeezed.text.charAt(end - 1))) end--
    if (start >= end) return title !== undefined || credit.organization !== undefined
  }
  return addNames(cursor, start, end, deed === undefined || plainDeeds.includes(deed) ? (title ?? deed) : deed)
}

/**
 * Reads the units from `from` to `to` as a credit and nothing else: organizations, titles, names and deeds.
 * With `affiliations` what stands before the first title may be any body (某某公司通讯员), otherwise only an agency or a paper.
 */
export function parseCredit(squeezed: Squeezed, from: number, to: number, affiliations: boolean = false, own?: OwnWords): ParsedCredit | undefined {
  if (SHORT_BEFORE.test(squeezed.text.slice(from, to))) return parseShortBefore(squeezed, from, to, own)
  const credit: ParsedCredit = { names: [], worded: false, sure: true }
  const cursor = { squeezed, credit, own }
  const text = squeezed.text.slice(from, to)
  let at = from
  let title: string | undefined
  for (const hit of own !== undefined || mayHoldTitle(text) ? text.matchAll(titleOf(own)) : []) {
    const start = from + hit.index
    // 张三 摄影: the word at the end says what was done
    if (start + hit[0].length === to && credit.names.length === 0 && title === undefined && pictureDeeds.includes(hit[0]) && start > at) break
    const organization = start > at ? organizationStart(cursor, at, start) : undefined
    if (organization !== undefined) credit.organization ??= printed(squeezed, organization, start).replace(POSTED, '')
    if (title === undefined && organization !== undefined && organization > at) return undefined
    if (title === undefined && organization === undefined && start > at) {
      if (!affiliations || !AFFILIATION.test(squeezed.text.slice(at, start))) return undefined
      credit.organization ??= printed(squeezed, at, start)
    }
    if (title !== undefined && !addStretch(cursor, at, organization ?? start, title)) return undefined
    title = hit[0]
    credit.worded = true
    at = start + hit[0].length
  }
  if (title === undefined) {
    const deed = DEED.exec(text)
    if (deed && isAgency(text.slice(0, deed.index), own)) {
      return { ...credit, worded: true, deed: deed[0], organization: printed(squeezed, from, from + deed.index) }
    }
  }
  return addStretch(cursor, at, to, title) ? credit : undefined
}
