import type { Draft } from '../join/drafts.ts'
import { isMeasured, lettersOf } from '../read/lines.ts'
import type { LatinLanguage } from '../text/languages/language.ts'
import { isChinese } from '../text/characters.ts'
import { mixesScripts } from '../text/language.ts'
import { affinities, indexTerms, numbersOf, sizesOf, squaresOf, type TermIndex } from '../text/terms.ts'
import type { TermReader } from '../text/term-list.ts'

/** What stands between two bodies of a page (or before the first, behind the last), in the dump's order. */
export type Gap = Draft[]

/** A page as a run of body blocks with gaps between, and what the headings have in common with the bodies. */
export interface Sheet {
  bodies: Draft[]
  /** `gaps[i]` stands before `bodies[i]`; the last one behind the last body. */
  gaps: Gap[]
  /** Runs of captions with their credits, in order; a picture's text is no body, but a headline may belong to it. */
  pictures: Picture[]
  /** The terms of bodies, then of pictures. */
  index: TermIndex
  /** The square of each term's weight: the rarer, the heavier. */
  squares: Float64Array
  /** The square of each one's length as a vector of terms. */
  norms: Float64Array
  /** Headings that stand together, few enough to be one package: what they share with the page together; longer runs line by line. */
  runs: { gap: number; weights: Weights }[]
  /** The page is in Latin letters. */
  latin: boolean
  /** … in this language. */
  language: LatinLanguage | undefined
  /** The page was read from a scan, in the order of its columns: what stands before a body heads it. */
  scanned: boolean
  /** All headings stand in a heap behind the bodies, or among the last of them. */
  heaped: boolean
  /** The page sets its headlines in capitals. */
  inCapitals: boolean
  /** For every heading that could head something: its weight in each body, then each picture. */
  weights: Map<Draft, Weights>
}

/** A run of captions and credits within one gap. */
export interface Picture {
  gap: number
  blocks: Draft[]
}

/** Where on the page a heading's terms stand. */
export interface Weights {
  /** Weight in bodies 0 … i−1; one entry more than there are bodies. */
  before: Float64Array
  /** Weight in each picture. */
  pictures: Float64Array
  /** Turns a weight into a share of all of it, less where that is little. */
  scale: number
  /** … into a share of what stands in bodies. */
  bodyScale: number
}

/** Roles that no headline package has: they say by themselves where they belong. */
export const isPictureText = ({ role }: Draft): boolean => role === 'caption' || role === 'credit'

/** A set of numbered pictures, and the numbers met so far. */
interface PictureSet {
  picture: Picture
  numbers: Set<string>
}

/** Whether two captions stand together by their boxes: pictures next to one another, under one heading or under none. */
const isOneGroup = ({ lines: [one] }: Draft, { lines: [other] }: Draft): boolean => isMeasured(one!.place) && one!.place.chain === other!.place?.chain

/** What numbers pictures, in order: 图①, 图一, 图1. */
const NUMBERS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳一二三四五六七八九123456789'

/** The number of a numbered caption. */
function numberOf({ text }: Draft): string | undefined {
  return /^[图圖][①-⑳一二三四五六七八九1-9]/u.test(text) ? text[1] : undefined
}

/** Numbered captions in their order, each with its credits; some dumps print them in another. */
function inNumberedOrder(blocks: readonly Draft[]): Draft[] {
  const groups: { number: number; blocks: Draft[] }[] = []
  for (const block of blocks) {
    const number = numberOf(block)
    if (number !== undefined || groups.length === 0) groups.push({ number: NUMBERS.indexOf(number ?? NUMBERS[0]!), blocks: [block] })
    else groups.at(-1)!.blocks.push(block)
  }
  return groups.sort((a, b) => a.number - b.number).flatMap((group) => group.blocks)
}

/** Two letters or figures together, or an ideograph: with less to read a line is a speck of a scan, or a letter that went astray. */
const READABLE = /[\p{L}\d]{2}|\p{Script=Han}/u

/** A display draft that the lexicon did not settle: it may be any heading. */
export const isHeading = ({ kind, role, text }: Draft): boolean => kind === 'display' && role === undefined && READABLE.test(text)

/** The chain of columns that a draft stands in, where boxes tell. */
export const chainOf = ({ lines }: Draft): number | undefined => lines[0]!.place?.chain

/** A draft's type size as a multiple of the page's running text, where boxes tell. */
export function sizeKnown({ lines }: Draft): number | undefined {
  const { place } = lines[0]!
  return isMeasured(place) ? place.size : undefined
}

/** Heading lines of one package: a kicker, two or three of the headline, a deck. */
const LONGEST_PACKAGE = 5

/** Lays a page's drafts (furniture left out) out as a sheet; `heaped` says that its headings are. Where a page mixes traditional and simplified text, all of it is compared in simplified form. */
export function layOut(drafts: readonly Draft[], readTerms: TermReader, heaped = false): Sheet {
  const mixed = mixesScripts(drafts.map(({ text }) => text))
  const read: TermReader = (text, list) => {
    readTerms(text, list, mixed)
  }
  const bodies: Draft[] = []
  const gaps: Gap[] = [[]]
  const pictures: Picture[] = []
  let picture: Picture | undefined
  let set: PictureSet | undefined
  for (const draft of drafts) {
    if (isPictureText(draft)) {
      const number = numberOf(draft)
      // Numbered pictures are one set, wherever they stand; a number that was there before opens another.
      if (number !== undefined) picture = set && !set.numbers.has(number) ? set.picture : undefined
      else if (draft.role === 'caption' && picture?.blocks.some(({ role }) => role === 'caption') && !isOneGroup(picture.blocks.at(-1)!, draft))
        picture = undefined
      if (!picture) pictures.push((picture = { gap: bodies.length, blocks: [] }))
      if (number !== undefined) {
        if (set?.picture !== picture) set = { picture, numbers: new Set() }
        set.numbers.add(number)
      }
      picture.blocks.push(draft)
      gaps.at(-1)!.push(draft)
      continue
    }
    picture = undefined
    if (draft.kind === 'body') {
      bodies.push(draft)
      gaps.push([])
    } else gaps.at(-1)!.push(draft)
  }
  if (set) for (const each of pictures) each.blocks = inNumberedOrder(each.blocks)
  const texts = [...bodies.map(({ text }) => text), ...pictures.map(({ blocks }) => blocks.map(({ text }) => text).join(' '))]
  const index = indexTerms(texts, read)
  const squares = squaresOf(index)
  const norms = sizesOf(index, squares)
  const weights = new Map<Draft, Weights>()
  const runs: Sheet['runs'] = []
  gaps.forEach((gap, at) => {
    const headings = gap.filter(isHeading)
    for (const draft of headings) weights.set(draft, weigh(draft.text))
    if (headings.length === 1 || headings.length > LONGEST_PACKAGE) for (const draft of headings) runs.push({ gap: at, weights: weights.get(draft)! })
    else if (headings.length > 0) runs.push({ gap: at, weights: weigh(headings.map(({ text }) => text).join(' ')) })
  })
  const headings: string[] = []
  for (const gap of gaps) for (const draft of gap) if (isHeading(draft)) headings.push(draft.text)
  const known = lettersOf(drafts[0])
  const inCapitals = known?.headsInCapitals(headings) === true
  const letters = isChinese(drafts) ? undefined : known
  const latin = letters !== undefined
  const language = letters?.tellLanguage(drafts.map(({ text }) => text)).language
  const scanned = letters?.looksMisread(drafts.map(({ text }) => text)) === true
  return { latin, heaped, language, scanned, inCapitals, bodies, gaps, pictures, index, squares, norms, runs, weights }

  function weigh(text: string): Weights {
    const shares = affinities(numbersOf(text, read, index), index)
    const before = new Float64Array(bodies.length + 1)
    for (let at = 0; at < bodies.length; at++) before[at + 1] = before[at]! + shares[at]!
    const ofPictures = shares.subarray(bodies.length)
    const inBodies = before[bodies.length]!
    let total = inBodies
    for (const share of ofPictures) total += share
    const sure = 1 - Math.exp(-total / HALF_SURE)
    return { before, pictures: ofPictures, scale: total > 0 ? sure / total : 0, bodyScale: inBodies > 0 ? sure / inBodies : 0 }
  }
}

/** Shared weight at which a heading counts as half sure to say where it belongs: a rare pair of characters or two. */
const HALF_SURE = 5

/** How strongly a heading belongs to bodies `from` … `to − 1`, from 0 to 1: its share there, less where it shares little with the page. */
export function matchBodies({ before, scale }: Weights, from: number, to: number): number {
  return (before[to]! - before[from]!) * scale
}

/** The same, pictures left out of account: whether bodies are one story, a picture may not say. */
export function matchAmongBodies({ before, scale, bodyScale }: Weights, from: number, to: number): number {
  return (before[to]! - before[from]!) * (bodyScale || scale)
}

/** The same for a picture. */
export function matchPicture({ pictures, scale }: Weights, picture: number): number {
  return pictures[picture]! * scale
}

/** Headings enough for several packages. */
export const MANY_HEADINGS = 7
/** The share of a page's headings that are most of them. */
export const MOST_OF_ALL = 0.6

/** Whether the dump has many headings away from their bodies: before the first body or behind the last. */
export function headingsApart(sheet: Sheet): boolean {
  return mostAtAnEnd(sheet) >= MANY_HEADINGS || sheet.heaped
}

/** … or most of the page's: first all bodies, then all headings, or the other way round. */
export function allHeadingsApart(sheet: Sheet): boolean {
  if (sheet.heaped) return true
  const all = sheet.gaps.flat().filter(isHeading).length
  return mostAtAnEnd(sheet) >= Math.max(MANY_HEADINGS, MOST_OF_ALL * all)
}

/** How many headings stand before the first body, or behind the last; none where boxes tell where each stands. */
function mostAtAnEnd({ gaps }: Sheet): number {
  if (gaps.length <= 2 || gaps.some((gap) => gap.some((draft) => chainOf(draft) !== undefined))) return 0
  return Math.max(...[gaps[0]!, gaps.at(-1)!].map((gap) => gap.filter(isHeading).length))
}
