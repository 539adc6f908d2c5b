import type { Person } from '../../newspaper.ts'
import { agencies, beats, offices, particles, titles } from '../en/credits.ts'
import { titleWords } from '../en/mastheads.ts'
import { months, noPlaces } from '../en/datelines.ts'
import { pressWords } from '../latin/all.ts'
import { mayBeEnglishByline, mayBeEnglishTagline, mayHoldEnglishPhoto } from './latin-gates.ts'
import { formsWith, forWords, type OwnWords } from './own-words.ts'
import { anyOf } from './pattern.ts'
import type { Credit, DatelineMatch } from './types.ts'

/** No English credit is longer. */
const LONGEST_CREDIT = 160
/** A dateline with state, date and agency fits in. */
const LONGEST_DATELINE = 80

const BEAT = anyOf(beats)
const otherBys = [...pressWords.by, ...pressWords.correspondents]

const patternsOf = forWords(({ latin }) => {
  const agency = anyOf(formsWith(agencies, latin.agencies))
  const titleWord = anyOf(formsWith(titles, latin.titles))
  const title = `(?:${BEAT} ){0,2}${titleWord}`
  const bys = [...otherBys, ...latin.bylines]
  return {
    notAName: new RegExp(
      `^(?:The|A|An|In|On|At|For|From|To|By|This|Special|Staff|THE|SPECIAL|STAFF|Der|Die|Das|Le|La|Les|El|Los|Las|Il|Lo|Gli|Het|De)(?: |$)|(?:^| )(?:${agency}|Press|PRESS|Staff|STAFF|Photo|News)(?: |$)`,
      'u'
    ),
    agency: new RegExp(agency, 'u'),
    agencyAtEnd: new RegExp(`(?:[,/|(]| [–—-])? ?(?:of |for )?(?<agency>${agency})\\)?$`, 'u'),
    titleAtEnd: new RegExp(`(?:,| /| \\|| [–—-])? ?(?<title>${title})$`, 'iu'),
    wire: new RegExp(`^(?:By |From )?(?:the )?(?:${agency}|(?:Wire|Staff)(?: and (?:Wire|Staff))? (?:Reports?|Services))$`, 'iu'),
    onlyTitle: new RegExp(`^(?:${anyOf(titleWords)} )?(?:${title}|Staff ${titleWord.toLowerCase()})$`, 'u'),
    by: new RegExp(`^(?:By|BY|Story by|STORY BY|Words by|${anyOf([...bys, ...bys.map((by) => by.toUpperCase())])}) (?=\\S)`, 'u'),
    byPhoto: new RegExp(
      `^(?:(?:${agency}|Staff|File|Courtesy|[A-Z][a-z]+) )?(?:Photo|Photos|Photograph|Photographs|Picture|Pictures|Illustration|Graphic)s? (?:by|courtesy of|courtesy|from) (?<who>.{3,60})$`,
      'iu'
    ),
    /** Photo Jeanne Lemoine, Foto: Anna Berger */
    otherPhoto: new RegExp(`^(?:${anyOf(pressWords.pictures)}):? (?<who>\\p{Lu}.{3,60})$`, 'u'),
    photoPhrase: new RegExp(
      `^(?:${agency}|Staff|File|Courtesy|Contributed|Submitted|Handout)(?: file| staff)? (?:photo|photos|photograph|image|illustration)s?$`,
      'iu'
    ),
    photoMark: new RegExp(
      `^(?:Staff )?(?:Photographer|Photojournalist|Photo)$|^(?:Staff|STAFF)$|^(?:For )?[Tt]he .{3,30}$|^${agency}(?: (?:[Pp]hoto|[Ii]mages))?$|(?: [Pp]hoto| file| [Pp]hotographer)$`,
      'u'
    ),
    agencyInside: new RegExp(`(?:^| )(${agency})(?= |$)`, 'u'),
    contributed: new RegExp(`^(?:(?<role>${title}|${agency} [Ww]riters?) )?(?<who>.{3,100}?) (?:also )?(?:contributed|reported)(?: (?:to|from|on) )?`, 'u'),
    byAgency: new RegExp(`,? ?\\((?<agency>${agency})\\)`, 'uy')
  }
})

const NAME_WORD = /^\p{Lu}[\p{L}'’.-]{0,30}$/u
const CAPITALS = /^[\p{Lu}'’.-]+$/u
const PARTICLES = new Set(particles)

/** One name: two to five words in capitals or with capital initials, particles between; with `single` a family name alone will do. */
function isName(text: string, own: OwnWords | undefined, single: boolean = false): boolean {
  const words = text.split(' ')
  const fits = words.every((word, index) => NAME_WORD.test(word) || (index > 0 && index < words.length - 1 && PARTICLES.has(word)))
  return fits && words.length <= 5 && (words.length > 1 || single) && !patternsOf(own).notAName.test(text)
}

const ANDS = ['and', ...pressWords.and]
const NAME_JOINT = new RegExp(`,? ${anyOf([...ANDS, ...ANDS.map((and) => and.toUpperCase())])} |,|;| & `, 'u')

/** Names set apart by commas, semicolons and “and”. */
function readNames(text: string, own: OwnWords | undefined, single: boolean = false): string[] | undefined {
  const parts = text
    .replace(/,? (Jr|Sr)\b\.?|, (?=I{2,}$)/g, ' $1.')
    .split(NAME_JOINT)
    .map((part) => part.trim().replace(/(?<=\p{Ll}{2})\.$/u, ''))
  return parts.length > 0 && parts.every((part) => isName(part, own, single)) ? parts : undefined
}

/** Cuts a title, an agency or a paper off the end of a byline: JANE DOE Staff Writer, Jane Doe, Associated Press, Jane Doe of The Tribune. */
function cutTail(text: string, own: OwnWords | undefined): { head: string; organization?: string; title?: string } {
  const agency = patternsOf(own).agencyAtEnd.exec(text)
  if (agency?.groups?.['agency'] !== undefined) {
    const head = cutTail(text.slice(0, agency.index), own)
    return { ...head, organization: agency.groups['agency'] }
  }
  const paper = PAPER_AT_END.exec(text)
  if (paper) return { ...cutTail(text.slice(0, paper.index), own), ...(paper.groups?.['paper'] === undefined ? {} : { organization: paper.groups['paper'] }) }
  const title = patternsOf(own).titleAtEnd.exec(text)
  if (!title?.groups) return { head: text.trim() }
  const head = text.slice(0, title.index).trim()
  const word = title.groups['title'] ?? ''
  // JANE DOE Harbor Writer: behind a name in capitals the title is what is not in capitals
  const words = head.split(' ')
  let kept = words.length
  if (CAPITALS.test(words[0] ?? '') && (words[0]?.length ?? 0) > 1)
    while (kept > 2 && !CAPITALS.test(words[kept - 1] ?? '') && words[kept - 1] !== 'and') kept--
  return { head: words.slice(0, kept).join(' '), title: [...words.slice(kept), word].join(' ') }
}

const PAPER_AT_END =
  /(?:,| \/)? (?:of (?<paper>(?:[Tt]he|THE) \p{Lu}[\p{L}-]{1,20}(?: (?!Staff$)\p{Lu}[\p{L}-]{1,20}){0,2})(?: [Ss]taff)?|Special to .{3,40}|For .{3,40})$/u
const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ')
const unframed = (text: string): string => text.replace(/^[([]/, '').replace(/[)\]]$/, '')

const credit = (names: readonly string[], role: string | undefined, organization: string | undefined): Credit => ({
  names: names.map((name): Person => (role === undefined ? { name } : { role, name })),
  ...(organization === undefined ? {} : { organization })
})

const SPECIAL =
  /^(?:Special|By (?:Telegraph|Cable|Wire|Wireless|Mail)|(?:Special|Staff) (?:Cable|Dispatch|Correspondence|Telegram|Report))(?: (?:to|for|of|from) .{3,50})?$/iu
/** Reads a line that is nothing but a byline: By JANE DOE and JOHN ROE Staff Writers, Special to The Tribune, (AP), Staff Writer. */
export function matchEnglishByline(text: string, own?: OwnWords): Credit | undefined {
  if (!mayBeEnglishByline(text, own)) return undefined
  const patterns = patternsOf(own)
  const line = unframed(tidy(text)).replace(/\.$/, (stop, at: number) => (/\b(?:Jr|Sr)$/.test(tidy(text).slice(0, at)) ? stop : ''))
  if (line.length > LONGEST_CREDIT || line.length < 2) return undefined
  if (SPECIAL.test(line) || patterns.onlyTitle.test(line)) return { names: [] }
  if (patterns.wire.test(line)) {
    const organization = patterns.agency.exec(line)?.[0]
    return credit([], undefined, organization)
  }
  const by = patterns.by.exec(line)
  if (!by) return undefined
  const { head, organization } = cutTail(line.slice(by[0].length), own)
  const names = readNames(head, own)
  return names ? credit(names, by[0].trim(), organization) : undefined
}

/** Reads a line that is nothing but names, as a byline without its By is: Jane Doe, Jane Doe and John Roe, Jane Doe Political Editor. It may be any other line with capitals. */
export function matchBareNames(text: string, own?: OwnWords): Credit | undefined {
  const line = tidy(text)
  if (line.length > LONGEST_BARE || /[\d.!?:]$/.test(line)) return undefined
  const { head, organization, title } = cutTail(line, own)
  const names = readNames(head, own)
  return names ? credit(names, title, organization) : undefined
}

/** No such line is longer: it stands within one column. */
const LONGEST_BARE = 60

/** Reads a line that is nothing but a picture's credit: Photo by Doe., Jane Doe / Staff Photographer, AP Photo/Jane Doe, Associated Press photo. */
export function matchEnglishPhotoCredit(text: string, own?: OwnWords): Credit | undefined {
  if (!mayHoldEnglishPhoto(text)) return undefined
  const line = unframed(tidy(text)).replace(/\.$/, '')
  if (line.length > LONGEST_CREDIT) return undefined
  const patterns = patternsOf(own)
  const by = patterns.byPhoto.exec(line) ?? patterns.otherPhoto.exec(line)
  if (by?.groups?.['who'] !== undefined) {
    const { head, organization } = cutTail(by.groups['who'], own)
    const role = line.slice(0, line.length - by.groups['who'].length).trim()
    const names = readNames(head, own, / (?:by|of|courtesy|from)$/i.test(role))
    return names ? credit(names, role, organization ?? agencyIn(role, own)) : undefined
  }
  if (patterns.photoPhrase.test(line)) return credit([], undefined, agencyIn(line, own))
  const parts = line.split(/ ?[/|] ?/)
  if (parts.length !== 2 || !parts[0] || !parts[1]) return undefined
  const [first, second] = parts
  if (patterns.photoMark.test(second) && isName(first, own)) return credit([first], second, agencyIn(second, own))
  return patterns.photoMark.test(first) && isName(second, own) ? credit([second], first, agencyIn(first, own)) : undefined
}

function agencyIn(text: string, own: OwnWords | undefined): string | undefined {
  return patternsOf(own).agencyInside.exec(text)?.[1]
}

const SOURCES = /^sources?: ?\S/iu
const REACHED = /^(?:Contact |Reach |E-?mail |Follow )?(?<who>.{3,50}?) (?:can be reached|may be reached|is reachable|covers|writes about)\b/u
const SIGNED = new RegExp(`^(?:By )?(?<who>[^,]{3,40}), (?:the )?(?<office>(?:\\p{L}+ )?${anyOf(offices)})$`, 'iu')

/** Reads a line that is nothing but a tagline: Staff Writer Jane Doe contributed to this report., Sources: …, JANE ROE, Sheriff. */
export function matchEnglishTagline(text: string, own?: OwnWords): Credit | undefined {
  if (!mayBeEnglishTagline(text)) return undefined
  const line = unframed(tidy(text))
  if (line.length > LONGEST_CREDIT) return undefined
  if (SOURCES.test(line)) return { names: [], organization: line.replace(/^\w+: ?/, '').replace(/\.$/, '') }
  const told = patternsOf(own).contributed.exec(line)?.groups ?? REACHED.exec(line)?.groups
  if (told?.['who'] !== undefined) {
    const names = readNames(told['who'], own)
    if (names) return credit(names, told['role'], told['role'] === undefined ? undefined : agencyIn(told['role'], own))
    const agency = agencyIn(told['who'], own)
    return agency === undefined ? undefined : { names: [], organization: agency }
  }
  return readSignatures(line, own)
}

/** Legal notices end in names and offices: JANE ROE, Sheriff. By J. DOE, Deputy. */
function readSignatures(line: string, own: OwnWords | undefined): Credit | undefined {
  const names: Person[] = []
  for (const part of line.replace(/\.$/, '').split(/(?<=\p{L}{2})\. /u)) {
    const groups = SIGNED.exec(part)?.groups
    const name = groups?.['who']
    const role = groups?.['office']
    if (name === undefined || role === undefined || !isName(name, own)) return undefined
    names.push({ role, name })
  }
  return { names }
}

/** Where at the end of a caption an English credit begins: after a sentence's end or a dash. */
export function englishCreditStart(caption: string, own?: OwnWords): number | undefined {
  const end = caption.trimEnd().length
  const tail = Math.max(0, end - LONGEST_CREDIT / 2)
  if (!mayHoldEnglishPhoto(caption.slice(tail, end))) return undefined
  for (const match of caption.slice(tail, end).matchAll(/[.!?”")] +|\s{2,}| [–—|] /gu)) {
    const start = tail + match.index + match[0].length
    if (start > 0 && start < end && matchEnglishPhotoCredit(caption.slice(start, end), own)) return start
  }
  return undefined
}

const PLACE = /\p{Lu}[\p{Lu}.'’]{1,20}(?:-\p{Lu}+)?(?: \p{Lu}[\p{Lu}.'’]{1,20}(?:-\p{Lu}+)?){0,3}/uy
const CAPITALISED = /\p{Lu}\p{Ll}[\p{L}.'’]{1,20}(?: \p{Lu}[\p{L}.'’]{1,20}){0,3}/uy
/** A state or a country, in full or cut short: Ohio, West Virginia, Mo., N. Y. */
const REGION = /[,.] ?(?:\p{Lu}\p{Ll}{2,14}\.?(?: \p{Lu}\p{Ll}{2,14}\.?)?|\p{Lu}\p{Ll}\.|(?:\p{Lu}\. ?){2,3})/uy
const DATE = new RegExp(`[,.]{0,2} ?(?<date>${anyOf(months)} \\d{1,2})(?:, \\d{4})?`, 'uy')
/** A full stop where the dash was, and the sentence. */
const STOP = /\.\s(?=[\p{Lu}“"])/uy
const DASH = /[.,]?\s?(?:[—–]|--|-(?=\s))\s?/uy

/** The English dateline at the head of a text: LAKEWOOD (AP) —, LAKEWOOD, Ohio, Sept. 12.--, LAKEWOOD —. */
export function matchEnglishDateline(text: string, own?: OwnWords): DatelineMatch | undefined {
  const head = text.slice(0, LONGEST_DATELINE)
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(head)
    if (match) at += match[0].length
    return match
  }
  const capitals = take(PLACE)?.[0]
  const place = capitals ?? take(CAPITALISED)?.[0]
  if (place === undefined || place.split(' ').some((word) => noPlaces.has(word.replace(/\W/g, '')))) return undefined
  let date = take(DATE)?.groups?.['date']
  const region = date === undefined ? (take(REGION)?.[0] ?? '') : ''
  date ??= take(DATE)?.groups?.['date']
  const agency = take(patternsOf(own).byAgency)?.groups?.['agency']
  date ??= take(DATE)?.groups?.['date']
  const end = at
  // without capitals only a date and a dash make it a dateline: Lakewood, March 4.—; with capitals and a date the dash may be lost
  if (!(take(DASH) ?? (capitals !== undefined && date !== undefined ? take(STOP) : null)) || (capitals === undefined && date === undefined)) return undefined
  return {
    text: text.slice(0, end),
    ...(agency === undefined ? {} : { agency }),
    // The full stop before the dash is the dateline's: ROBLEDA.—
    place: region === '' ? place.replace(/(?<=\p{L}{3})\.$/u, '') : place + region,
    ...(date === undefined ? {} : { date }),
    end: at
  }
}
