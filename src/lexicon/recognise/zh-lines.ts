import { agencies, pictureAgencies } from '../zh/agencies.ts'
import { agencyPictures, authorNotes, closingPhrases, pictureDeeds, picturePhrases, pictureSourceWords, sourceWords } from '../zh/credits.ts'
import { mayBeCredit, mayBeTagline, mayEndInCredit, opensWithReport, skipBlank } from './gates.ts'
import { lastSign } from '../../text/characters.ts'
import { formsWith, forWords, type OwnWords } from './own-words.ts'
import { anyOf, HAN } from './pattern.ts'
import { endOffset, gapBefore, printed, slice, squeeze, type Squeezed } from './squeeze.ts'
import type { Credit, CreditMatch } from './types.ts'
import { agencyPattern, isAgency } from './zh-agency.ts'
import { hasCreditWord, parseCredit, type ParsedCredit } from './zh-credit.ts'
import { matchChineseDateline } from './zh-dateline.ts'
import { opensLikeName } from './zh-names.ts'

/** No credit that stands alone or in brackets is longer, letter-spacing included. */
const LONGEST_CREDIT = 120
/** A source may name several offices; still a line of this many characters is a sentence. */
const LONGEST_SOURCE = 60

const MARKS = /^[●■◆○◎□▲△▼▽★☆•·※◇►▶◀◄◤◥|丨-]+/u
const SENTENCE = /[。!?;…]/u
const SENTENCE_END = /[。！？!?…”’」』]$/u
const patternsOf = forWords((own) => {
  const known = anyOf([...formsWith(agencies, own.chinese.agencies), ...pictureAgencies.flat()])
  const agency = `(?<agency>${agencyPattern(own)}|${anyOf(pictureAgencies.flat())})`
  return {
    pictureWord: new RegExp(`${known}|${anyOf([...agencyPictures, ...picturePhrases.flat()])}$|^${anyOf(pictureSourceWords)}`, 'u'),
    bareAgency: new RegExp(`^${known}$`, 'u'),
    agencyPicture: new RegExp(`^${agency}?(?:${anyOf(agencyPictures)}|${anyOf(picturePhrases.flat())})`, 'u'),
    phrase: new RegExp(`^${agency}?${anyOf(picturePhrases.flat())}$`, 'u'),
    afterCredit: new RegExp(`(?:/|\\()${agency}(?:${anyOf(agencyPictures)})?\\)?$`, 'u'),
    /** 本报记者某某报道, and the like, at the head of a sentence. */
    reporting: new RegExp(`^(?:${agencyPattern(own)})?(?:记者|記者|通讯员|通訊員)[^,。:;!?()]{2,24}?(?:报道|報道|报导|報導)(?=[,:])`, 'u')
  }
})
const PICTURE_SOURCE = new RegExp(`^${anyOf(pictureSourceWords)}[:/](?<source>.{2,30})$`, 'u')
const SOURCE = new RegExp(`^${anyOf(sourceWords.flat())}(?<mark>[:/])?(?<source>.{2,${LONGEST_SOURCE}})$`, 'u')
const CLOSING = new RegExp(`^${anyOf(closingPhrases.flat())}$`, 'u')
const AUTHOR = new RegExp(`^${anyOf(authorNotes)}`, 'u')
const ACCORDING = /^(?:据|據|综合|綜合|均据|均據|新华社供|新華社供)(?<source>[^,。:;!?]{2,24})$/u
const COMMENTATOR = /^(?:评论员|評論員)$/u

interface Frame {
  squeezed: Squeezed
  from: number
  to: number
  marked: boolean
  bracketed: boolean
}

/** Takes marks and one pair of brackets off a line. Undefined where it is too long for a credit or empty. */
function frame(text: string): Frame | undefined {
  const line = text.trim()
  if (line.length > LONGEST_CREDIT) return undefined
  const squeezed = squeeze(line)
  let from = MARKS.exec(squeezed.text)?.[0].length ?? 0
  const marked = from > 0
  let to = squeezed.text.length
  const bracketed = squeezed.text.charAt(from) === '(' && closingBracket(squeezed.text, from) === to - 1
  if (bracketed) {
    from++
    to--
  }
  return from < to ? { squeezed, from, to, marked, bracketed } : undefined
}

/** Where the bracket closes that opens at `from`, or -1. */
function closingBracket(text: string, from: number): number {
  let depth = 0
  for (let index = from; index < text.length; index++) {
    const char = text.charAt(index)
    if (char === '(') depth++
    else if (char === ')' && --depth === 0) return index
  }
  return -1
}

const read = ({ squeezed, from, to }: Frame): string => squeezed.text.slice(from, to)

const credit = (names: Credit['names'], organization: string | undefined): Credit => (organization === undefined ? { names } : { names, organization })

const trusted = (parsed: ParsedCredit, { marked, bracketed }: Frame): boolean => parsed.sure || marked || bracketed || parsed.organization !== undefined

const ofPicture = (deed: string | undefined): boolean => deed !== undefined && pictureDeeds.includes(deed)

const onlyPictures = ({ deed, names }: ParsedCredit): boolean => ofPicture(deed) || (names.length > 0 && names.every(({ role }) => ofPicture(role)))

/**
 * Reads a line that is nothing but a byline: ●新华社记者 某某 某某, ■记者 某某, 本报评论员, 文/某某, □ 某某, 【記者某某／台北報導】.
 * What only took pictures is no byline, and what stands in round brackets is a tagline.
 */
export function matchChineseByline(text: string, own?: OwnWords): Credit | undefined {
  if (!mayBeCredit(text, own)) return undefined
  const framed = frame(text)
  if (!framed || SENTENCE.test(read(framed))) return undefined
  if (framed.bracketed) {
    const dateline = /^[【〔[［]/.test(text.trim()) ? matchChineseDateline(text.trim(), own) : undefined
    return dateline?.credit && dateline.end === text.trim().length ? credit(dateline.credit.names, dateline.credit.organization) : undefined
  }
  if (!framed.marked && !hasCreditWord(read(framed), own)) return undefined
  const parsed = parseCredit(framed.squeezed, framed.from, framed.to, framed.marked, own)
  if (!parsed || !trusted(parsed, framed) || onlyPictures(parsed)) return undefined
  const bare = parsed.names.length === 0
  // a lone 记者 is a word like any other; 本报记者 is not
  if (bare && parsed.organization === undefined && !COMMENTATOR.test(read(framed))) return undefined
  if (!parsed.worded && !(framed.marked && parsed.names.every(({ name }) => opensLikeName(name)))) return undefined
  return credit(parsed.names, parsed.organization)
}

/** Reads a line that is nothing but the credit of a picture: 记者 某某 摄, 某某 摄（新华社发）, 新华社发, 新華社, 资料图片. */
export function matchChinesePhotoCredit(text: string, own?: OwnWords): Credit | undefined {
  if (!mayBeCredit(text, own)) return undefined
  const framed = frame(text)
  if (!framed || SENTENCE.test(read(framed))) return undefined
  const line = read(framed)
  const patterns = patternsOf(own)
  if (!hasCreditWord(line, own) && !patterns.pictureWord.test(line)) return undefined
  if (patterns.bareAgency.test(line)) return { names: [], organization: printed(framed.squeezed, framed.from, framed.to) }
  const phrase = patterns.phrase.exec(line)
  if (phrase) return credit([], phrase.groups?.['agency'])
  const source = PICTURE_SOURCE.exec(line)?.groups?.['source']
  if (source !== undefined) {
    if (isAgency(source, own) || patterns.bareAgency.test(source)) return { names: [], organization: source }
    const named = parseCredit(framed.squeezed, framed.to - source.length, framed.to, true, own)
    return named?.sure ? credit(named.names, named.organization) : { names: [], organization: source }
  }
  const lead = patterns.agencyPicture.exec(line)
  const agency = lead?.groups?.['agency']
  if (lead && agency !== undefined) {
    const rest = line.slice(lead[0].length)
    if (rest === '') return { names: [], organization: agency }
    if (rest.startsWith('(') && rest.endsWith(')')) {
      const inner = parseCredit(framed.squeezed, framed.from + lead[0].length + 1, framed.to - 1, false, own)
      if (inner) return credit(inner.names, inner.organization ?? agency)
    }
  }
  // in 图/某社 the agency is no addition
  const after = /^[图圖]\//u.test(line) ? null : patterns.afterCredit.exec(line)
  const to = after ? framed.from + after.index : framed.to
  const parsed = to > framed.from ? parseCredit(framed.squeezed, framed.from, to, framed.bracketed, own) : undefined
  if (!parsed) return framed.bracketed ? misreadCredit(line) : undefined
  if (!trusted(parsed, framed) || !onlyPictures(parsed)) return undefined
  return credit(parsed.names, parsed.organization ?? after?.groups?.['agency'])
}

/** In brackets, a run as long as a name is with what was done behind it: engines read the rare signs of names as common ones. Such a name is none to give. */
const MISREAD = new RegExp(`^(${HAN}{2,4}?)[摄攝]影?$`, 'u')

function misreadCredit(bracketed: string): Credit | undefined {
  const name = MISREAD.exec(bracketed)?.[1]
  return name !== undefined && opensLikeName(name) ? { names: [] } : undefined
}

/**
 * Reads a line that is nothing but a tagline: （记者 某某）, （据新华网客户端）, （資料來源：某署）, 資料來源：新華社, （作者系……）, （完）.
 */
export function matchChineseTagline(text: string, own?: OwnWords): Credit | undefined {
  if (!mayBeTagline(text)) return undefined
  const framed = frame(text)
  if (!framed) return undefined
  const line = read(framed)
  const source = SOURCE.exec(line)
  if (source?.groups && (framed.bracketed || source.groups['mark'] !== undefined) && !SENTENCE.test(line)) {
    return { names: [], organization: printed(framed.squeezed, framed.to - (source.groups['source']?.length ?? 0), framed.to) }
  }
  if (!framed.bracketed) return undefined
  if (CLOSING.test(line) || AUTHOR.test(line)) return { names: [] }
  if (SENTENCE.test(line)) return undefined
  const according = ACCORDING.exec(line)?.groups?.['source']
  if (according !== undefined)
    return isAgency(according, own) || patternsOf(own).bareAgency.test(according) ? { names: [], organization: according } : { names: [] }
  const wire = /[电電]$/u.test(line) ? matchChineseDateline(text.trim(), own) : undefined
  if (wire?.agency !== undefined && wire.end === text.trim().length) return credit(wire.credit?.names ?? [], wire.agency)
  const parsed = parseCredit(framed.squeezed, framed.from, framed.to, true, own)
  if (!parsed || onlyPictures(parsed)) return undefined
  if (!parsed.worded && !(parsed.names.length > 0 && parsed.names.every(({ name }) => opensLikeName(name)))) return undefined
  return credit(parsed.names, parsed.organization)
}

/** What opens such a credit; scans misread the bracket. */
const isBracket = lastSign('(（[［【〔《〈')

/** The credit in brackets after a dateline or at a paragraph's head: （记者 某某 通讯员 某某）; or the reporter inside a dateline. */
export function matchChineseRunInCredit(text: string, own?: OwnWords): CreditMatch | undefined {
  const dateline = matchChineseDateline(text, own)
  if (dateline?.credit) return dateline.credit
  const offset = skipBlank(text, dateline?.end ?? 0)
  if (!isBracket(text.charAt(offset)) && !opensWithReport(text.slice(offset, offset + LONGEST_CREDIT))) return undefined
  const squeezed = squeeze(text.slice(offset, offset + LONGEST_CREDIT))
  const bracketed = squeezed.text.startsWith('(')
  const close = bracketed ? squeezed.text.indexOf(')') : patternsOf(own).reporting.exec(squeezed.text)?.[0].length
  if (close === undefined || close < 0) return undefined
  // scanned pages double a bracket: 电《〈记者
  const open = /^\({0,2}/.exec(squeezed.text)?.[0].length ?? 0
  const parsed = parseCredit(squeezed, open, close, bracketed, own)
  if (!parsed?.worded || onlyPictures(parsed) || (!bracketed && (!parsed.sure || parsed.names.length === 0))) return undefined
  const to = bracketed ? close + 1 : close
  return { text: slice(squeezed, 0, to), start: offset, end: offset + endOffset(squeezed, to), ...credit(parsed.names, parsed.organization) }
}

/** The credit in brackets at a paragraph's end: ……。（记者 某某）. */
export function matchChineseClosingCredit(text: string, own?: OwnWords): CreditMatch | undefined {
  const end = text.trimEnd().length
  const start = openingBracket(text, end)
  if (start <= 0 || !SENTENCE_END.test(text.slice(0, start).trimEnd())) return undefined
  const found = matchChineseTagline(text.slice(start, end), own)
  // a bare name or word in brackets after a sentence may be a gloss
  if (!found || found.names.length === 0 || found.names.some(({ role }) => role === undefined)) return undefined
  return { text: text.slice(start, end), start, end, ...found }
}

const isClosingBracket = lastSign(')）〕】')

/** Offset of the bracket that the text's last bracket closes, or -1. */
function openingBracket(text: string, end: number): number {
  if (!isClosingBracket(text.charAt(end - 1))) return -1
  const tail = Math.max(0, end - LONGEST_CREDIT)
  const at = Math.max(...[...'(（〔【'].map((bracket) => text.slice(tail, end).lastIndexOf(bracket)))
  return at < 0 ? -1 : tail + at
}

/** Where at the end of a caption the credit of the picture begins: after a sentence's end, a bracket or a gap. */
export function chineseCreditStart(caption: string, own?: OwnWords): number | undefined {
  const end = caption.trimEnd().length
  const tail = Math.max(0, end - LONGEST_CREDIT)
  if (!mayEndInCredit(caption.slice(tail, end), own) || matchChinesePhotoCredit(caption, own)) return undefined
  const squeezed = squeeze(caption.slice(tail, end))
  const { text } = squeezed
  const starts: number[] = []
  for (let index = text.length - 1; index > 0 && starts.length < MOST_STARTS; index--) {
    const before = text.charAt(index - 1)
    const sentence = /[。!?”』」…]/u.test(before) || (before === ')' && text.charAt(index) !== '(')
    // 某某 摄（新华社发） is one credit, whatever the line lacks before it
    const goesOn = text.charAt(index) === '(' && /[摄攝]/.test(before)
    if (!goesOn && (sentence || text.charAt(index) === '(' || gapBefore(squeezed, index))) starts.push(index)
    if (before === '。') break
  }
  for (const index of starts.reverse()) {
    const start = tail + (squeezed.at[index] ?? 0)
    if (matchChinesePhotoCredit(caption.slice(start, end), own)) return start
  }
  return undefined
}

/** A credit has no more pieces than this, letter-spacing included. */
const MOST_STARTS = 24
