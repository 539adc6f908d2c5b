import { titleModifiers } from '../zh/credits.ts'
import { datelineCities } from '../zh/places.ts'
import { opensLikeDateline } from './gates.ts'
import { forWords, type OwnWords } from './own-words.ts'
import { anyOf, HAN } from './pattern.ts'
import { endOffset, gapBefore, printed, slice, squeeze, type Squeezed } from './squeeze.ts'
import type { CreditMatch, DatelineMatch } from './types.ts'
import { agencyPattern } from './zh-agency.ts'
import { readNames } from './zh-names.ts'

/** A dateline and its credit stand within this many characters, letter-spacing included. */
const HEAD = 160

const NUMBER = '[\\d〇○零一二三四五六七八九十廿卅]'
const DATE = `(?:${NUMBER}{4}年)?(?:${NUMBER}{1,3}月)?${NUMBER}{1,3}日`
const SENT = '(?:专|專|急|特)?(?:电|電|讯|訊)'
const LEAD = '^(?<bracket>\\(?)(?:据|據|综合|綜合)?'
const NO_PLACE = '[^\\d,.。:;!?()、]'
const REPORTER = `${anyOf(titleModifiers.flat())}{0,2}(?:记者|記者)`

const patternsOf = forWords((own) => {
  const lead = `${LEAD}(?<agency>${agencyPattern(own)})`
  return {
    /** 本报讯, 【大公報訊】, 【某报專訊】 */
    plain: new RegExp(`${lead}(?:综合|綜合)?(?:专|專)?(?:讯|訊)\\)?`, 'u'),
    /** 本报海口讯, 【本報台南訊】 */
    placed: new RegExp(`${lead}(?<place>[^\\d,.。:;!?()、记記者通资資快短]{2,4}?)(?:讯|訊)\\)?`, 'u'),
    /** 新华社海口3月2日电, 【本報北京七日電】 */
    filed: new RegExp(`${lead}(?:驻|駐)?(?<place>${NO_PLACE}{0,14}?)(?<date>${DATE})${SENT}\\)?`, 'u'),
    /** 新华社快讯, 据新华社电 */
    short: new RegExp(`${lead}(?:快讯|快訊|专电|專電|专特稿|專特稿|特稿|电|電)\\)?`, 'u'),
    /** 【某报駐東京記者某某七日電】, （中央社記者某某台北7日電）, 【記者某某／台北報導】 */
    reported: new RegExp(
      `${lead}?(?:(?:驻|駐)(?<post>${HAN}{2,6}?))?(?<title>${REPORTER})(?<inner>[^()，。]{2,24}?)(?<date>${DATE})?(?<sent>${SENT}|报道|報道|报导|報導)\\)?`,
      'u'
    )
  }
})
const CITY_AT_END = new RegExp(`${anyOf(datelineCities)}$`, 'u')

/** A dateline with whoever is credited inside it. */
export interface ReportedDateline extends DatelineMatch {
  credit?: CreditMatch
}

/** Where the names end and the place begins in 王小明台北, 王小明／台北: by a slash, white space or a known city. */
function placeStart(squeezed: Squeezed, from: number, to: number): number {
  const slash = squeezed.text.indexOf('/', from)
  if (slash > from && slash < to) return slash
  const city = CITY_AT_END.exec(squeezed.text.slice(from, to))
  if (city && city.index >= 2) return from + city.index
  return to
}

function reported(squeezed: Squeezed, pattern: RegExp): ReportedDateline | undefined {
  const match = pattern.exec(squeezed.text)
  const { bracket, agency, post, title, inner, date, sent } = match?.groups ?? {}
  if (!match || title === undefined || inner === undefined || sent === undefined) return undefined
  const closed = match[0].endsWith(')')
  // outside brackets only the full form is a dateline; 本报记者某某报道 is a credit
  if (!(bracket && closed) && !(agency && date)) return undefined
  const end = match[0].length
  const innerEnd = end - (closed ? 1 : 0) - sent.length - (date?.length ?? 0)
  const innerStart = innerEnd - inner.length
  const place = placeStart(squeezed, innerStart, innerEnd)
  const names = readNames(squeezed, innerStart, place)
  if (!names) return undefined
  const placed = printed(squeezed, place, innerEnd).replace(/^[/／]/, '') || post
  const start = match[0].indexOf(agency ?? title)
  const organization = agency ? printed(squeezed, start, start + agency.length) : undefined
  const role = title
  return {
    text: slice(squeezed, 0, end),
    ...(organization === undefined ? {} : { agency: organization }),
    ...(placed ? { place: placed } : {}),
    ...(date ? { date: printed(squeezed, innerEnd, innerEnd + date.length) } : {}),
    end: endOffset(squeezed, end),
    credit: {
      text: slice(squeezed, start, place),
      start: squeezed.at[start] ?? 0,
      end: endOffset(squeezed, place),
      names: names.map((name) => ({ role, name })),
      ...(organization === undefined ? {} : { organization })
    }
  }
}

/** The Chinese dateline at the head of a text. */
export function matchChineseDateline(text: string, own?: OwnWords): ReportedDateline | undefined {
  if (!opensLikeDateline(text, own)) return undefined
  const patterns = patternsOf(own)
  const squeezed = squeeze(text, HEAD)
  const found = reported(squeezed, patterns.reported)
  if (found) return found
  const plain = patterns.plain.exec(squeezed.text)
  const filed = plain ? null : patterns.filed.exec(squeezed.text)
  const short = (plain ?? filed) ? null : patterns.short.exec(squeezed.text)
  const placed = (plain ?? filed ?? short) ? null : patterns.placed.exec(squeezed.text)
  const match = plain ?? filed ?? short ?? placed
  const { agency, place, date } = match?.groups ?? {}
  if (!match || agency === undefined) return undefined
  const end = match[0].length
  // 据新华社电 is a dateline only where it ends: 央视电视剧 is not
  if (short && /[电電]\)?$/.test(match[0]) && end < squeezed.text.length && !gapBefore(squeezed, end) && !/[(),，。:：]/.test(squeezed.text.charAt(end)))
    return undefined
  // 本报台南通讯录 is none: 本报台南讯 ends there.
  if (placed && !/[()]/.test(squeezed.text.slice(end - 1, end + 1)) && end < squeezed.text.length && !gapBefore(squeezed, end)) return undefined
  const start = match[0].indexOf(agency)
  const placeEnd = match[0].lastIndexOf(date ?? (match[0].includes('讯') ? '讯' : '訊'))
  return {
    text: slice(squeezed, 0, end),
    agency: printed(squeezed, start, start + agency.length),
    ...(place ? { place: printed(squeezed, placeEnd - place.length, placeEnd) } : {}),
    ...(date ? { date: printed(squeezed, placeEnd, placeEnd + date.length) } : {}),
    end: endOffset(squeezed, end)
  }
}
