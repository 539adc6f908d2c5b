import { furnitureWords, offerWords, sectionWords } from '../zh/furniture.ts'
import { anySign, hasIdeograph, lastSign } from '../../text/characters.ts'
import { anyOf, firstOf, lastOf, mayHoldAny } from './pattern.ts'
import { paperEndings } from '../zh/agencies.ts'
import type { Words } from '../words.ts'

const known = new RegExp(anyOf(furnitureWords.flat()), 'u')
const mayHoldKnown = mayHoldAny(furnitureWords.flat())
const NUMERAL = '[\\d〇零一二三四五六七八九十]{1,4}'
const LABEL_FORMS = `第?${NUMERAL}版|[A-Z]\\d{1,3}版?`
const LABEL = `(?:${LABEL_FORMS})`
const SECTION = `${anyOf(sectionWords.flat())}(?:[·・/]?${anyOf(sectionWords.flat())})?`
/** One or several page labels and nothing else: 1版 要闻, 要聞 A1, 副刊C1 馬經D3. */
const labels = new RegExp(`^(?:(?:${LABEL}|${SECTION})[ \\u3000:：/·]{0,3}){1,8}$`, 'u')
const hasLabel = new RegExp(LABEL_FORMS, 'u')
const sectionOnly = new RegExp(`^${SECTION}$`, 'u')
/** A year of the Common Era or of the Republic, which papers in Taiwan count by. */
const YEAR = '(?:\\d{4}|[〇零一二三四五六七八九]{4}|(?:中華)?民國(?:\\d{2,3}|[〇零一二三四五六七八九十百]{2,5}))年'
/** The date of issue, and only that or with the weekday, the number of the issue and the like behind it. */
const issueDate = new RegExp(`^${YEAR}[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日(?:$|[ \\u3000]*(?:星期|[周週第]))`, 'u')
/** The number of the issue, or of its pages: 第8127期, 今日16版. */
const issueNumber = /^(?:(?:总|總)?第 ?\d{3,6}[期号號]|今日 ?\d{1,3}[版页頁]$)/u
const weekday = /^(?:星期|[周週])[一二三四五六日天]$/u
/** A paper's name alone on a line: 某某日报. */
const title = new RegExp(`^[\\p{Script=Han}]{2,6}${anyOf(paperEndings.flat())}$`, 'u')
/** A paper's name in Latin capitals beside or under its Chinese one. */
const latinTitle = /^[A-Z]{2,15}(?: [A-Z]{2,15}){1,4}$/

const offers = new RegExp(anyOf(offerWords.flat()), 'u')
/** An advertisement's line has this many clauses, gaps between. */
const FEWEST_CLAUSES = 3

/** A running head has no more pieces than these. */
const MOST_PARTS = 6

/** Longest line that the furniture words may mark, in UTF-16 units: longer ones are stories that mention a word of theirs. */
const LONGEST = 90

/**
 * Says whether a display line is page furniture by its words alone: a page label, the date or number of issue, the imprint,
 * who made the page, the weather, a scan prompt. Leaves alone running text that mentions one of these.
 * @param chinese whether the page is Chinese; a line of Latin capitals is then a masthead's and no headline.
 */
export function isFurniture(text: string, chinese: boolean, words: Words | undefined): boolean {
  const letters = chinese ? undefined : words?.letters
  if (letters && (letters.isEnglishFurniture(text) || letters.isLatinFurniture(text))) return true
  if (text.length > LONGEST) return false
  const word = mayHoldKnown(text) ? known.exec(text) : null
  // Behind a sentence's end the word is a piece of its own on the line.
  if (word && !/[。！？]/u.test(text.slice(0, word.index))) return true
  if (opensLikeLabel(text, 1)) {
    if (issueDate.test(text) || issueNumber.test(text)) return true
    // A bare 8版 may be the end of a teaser's line.
    if (text.length > 3 && text.length <= 40 && labels.test(text) && (hasLabel.test(text) || (sectionOnly.test(text) && text.length <= 5))) return true
    if (chinese && latinTitle.test(text)) return true
  }
  return (endsLikeTitle(text) && title.test(text)) || (hasGap(text) && hasIdeograph(text) && (isRunningHead(text) || isOffer(text)))
}

/** What page labels, sections, dates and numbers of issues and names in capitals begin with, and papers' names end with. */
const opensLikeLabel = anySign(`0123456789〇零一二三四五六七八九十第总總中民今ABCDEFGHIJKLMNOPQRSTUVWXYZ${firstOf(sectionWords.flat())}`)
const endsLikeTitle = lastSign(lastOf(paperEndings.flat()))
const hasGap = anySign(' \u3000')

/** A running head: two at least of page label, date and title on one line, in any order. */
function isRunningHead(text: string): boolean {
  const parts = text.split(/[ \u3000]+/)
  if (parts.length > MOST_PARTS) return false
  const isDated = parts.some((part) => issueDate.test(part))
  return parts.some((part) => title.test(part)) ? isDated || parts.some((part) => hasLabel.test(part)) : isDated && parts.some((part) => labels.test(part))
}

/** Whether a few signs at a page's head or beside furniture are a box of it: a page's label or section, the weekday, the date. */
export const isFurnitureBox = (text: string): boolean => text.length <= LONGEST_BOX && (labels.test(text) || weekday.test(text) || issueDate.test(text))

/** … which is no longer, in UTF-16 units. */
const LONGEST_BOX = 16

/** A line of an advertisement: clauses with gaps between, no pause, and what is offered till when. */
function isOffer(text: string): boolean {
  return !/[，。；、]/u.test(text) && text.split(/[ \u3000]+/u).length >= FEWEST_CLAUSES && offers.test(text)
}

type Box = 'title' | 'label' | 'section' | 'date' | 'issue' | 'letters' | 'publisher' | 'index' | 'makers'

/** What a box of a masthead or a running head begins with. */
const BOXES: readonly (readonly [Box, RegExp])[] = [
  ['title', title],
  ['label', new RegExp(`^${LABEL}$`, 'u')],
  ['section', sectionOnly],
  ['date', new RegExp(`^${YEAR}`, 'u')],
  ['issue', issueNumber],
  ['letters', /^[A-Z]{3,}$/],
  ['publisher', /(?:机关报|機關報|主管|主办|主辦)$/u],
  ['index', /^\p{Script=Han}{2,4}[A-Z]\d{1,2}$/u],
  ['makers', /^(?:今日天气|今日天氣|责任编辑|責任編輯|国内统一|國內統一|统一刊号|督印)/u]
]

/** Boxes that hold one another: the date and the number of the issue, a page label and its section, the publisher and the name in letters. */
const TOGETHER: ReadonlySet<string> = new Set(['date issue', 'label section', 'section label', 'publisher letters'])

/**
 * Where a line of furniture holds two boxes glued together: the column at which the second begins, or 0. A box begins with
 * the paper's name, a page label, the date, the number of the issue, a name in Latin capitals, the publisher or the page's makers.
 */
export function boxColumn(text: string, words: Words | undefined): number {
  if (words?.letters && !hasIdeograph(text)) return words.letters.englishBoxColumn(text)
  const parts = text.split(/[ \u3000]+/)
  let box: Box | undefined
  let column = 0
  for (const [at, part] of parts.entries()) {
    if (at > 0) column = text.indexOf(part, column + parts[at - 1]!.length)
    const next = BOXES.find(([, pattern]) => pattern.test(part))?.[0]
    if (at > 0 && next && next !== box && !TOGETHER.has(`${box} ${next}`)) return column
    box = next ?? box
  }
  return 0
}
