import { countWords, editions, sections, sellingSigns } from '../en/furniture.ts'
import { titleWords } from '../en/mastheads.ts'
import { anySign } from '../../text/characters.ts'
import { matchEnglishDateline } from './en-lines.ts'
import { ISSUE_DATE, isRunningHead } from './en-running-head.ts'
import { anyOf } from './pattern.ts'

/** No line of furniture but an index is longer, in UTF-16 units. */
const LONGEST = 120
const LONGEST_INDEX = 240

const DATE = ISSUE_DATE
const EDITION = `(?:the )?(?:${anyOf(editions)} ){1,3}edition`
const PRICE = `(?:price[:,]? )?(?:[$£€] ?\\d{1,2}\\.\\d\\d|\\d{1,3} ?(?:cents?|¢|p)|${anyOf(countWords)} (?:cents?|pence|pennies)|one penny)(?: (?:a|per) copy)?`
const PAGE_COUNT = `(?:${anyOf(countWords)}|\\d{1,3}) pages`
const VOLUME = '(?:vol(?:ume)?\\.? ?[\\divxlc]{1,9}[.,]?(?: ?[-–—]{1,2} ?| )?)?(?:(?:no|number|issue)\\.? ?[\\d,]{1,7})'
const PAGE_LABEL = '(?:page )?[A-Z]?-?\\d{1,3}[A-Z]?|page (?:one|two|three|four|five|six|seven|eight|nine|ten)'
const TITLE = `(?:the )?(?:[\\p{L}.’'-]{2,20} ){1,3}${anyOf(titleWords)}`
const SECTION = `(?:the )?(?:from page one|front page|${anyOf(sections)})(?: ?[/&|·•-] ?(?:from page one|front page|${anyOf(sections)})){0,3}(?: section)?`

/** Boxes of a masthead, an ear or a running head. */
const BOXES = [DATE, EDITION, PRICE, PAGE_COUNT, VOLUME]
const BOX = new RegExp(`^(?:${BOXES.join('|')})[.,]?$`, 'iu')
/** A place before the date: LAKEPORT, TUESDAY MORNING, APRIL 4, 1911; Lakeport, April 4, 1911. Without a comma or capitals it is a headline: Council Meets Tuesday, April 4, 1911. */
const DATE_LAST = new RegExp(`(?<= )${DATE}\\.?$`, 'iu')
const PLACE_FIRST = /^(?:\p{Lu}[\p{Lu}.]{1,15},? ){1,4}$|^(?:\p{Lu}[\p{L}.]{1,15},? ){0,3}\p{Lu}[\p{L}.]{1,15}, $/u
const hasPlacedDate = (text: string): boolean => PLACE_FIRST.test(text.slice(0, Math.max(0, text.search(DATE_LAST))))
/** A section's name as a running head is in capitals, as a label it stands with a page. */
const LABEL = new RegExp(`^(?:${PAGE_LABEL})$`, 'iu')
/** A section and its page, or the word over such lines. */
const INDEX_LINE = new RegExp(`^(?:(?:${anyOf(sections)})[ .·:-]{1,6}[A-H]-?\\d{1,2}|(?:today's |today’s )?index|inside(?: today)?)$`, 'iu')
const RUNNING_SECTION = new RegExp(`^${SECTION}$`, 'iu')
/** A name is a title where it begins with The; in the same capitals throughout. */
const NAME = new RegExp(`^(?:The|THE) ${TITLE.replace('(?:the )?', '')}\\.?$`, 'iu')
/** Without a figure or one of these a line has no such box. */
const BOX_WORD = /edition|pages|cent|pence|penn|(?:no|number|issue)\.? ?,/iu
const hasFigure = anySign('0123456789')
const ANY_BOX = new RegExp(`(?<![\\p{L}\\d])(?:${BOXES.join('|')})(?![\\p{L}\\d])`, 'giu')
/** What of a line of boxes may be none, in UTF-16 units: a section, a place. */
const LONGEST_REST = 28
const HAS_NAME = new RegExp(
  `(?:^|\\s)(?:The|THE) (?:[\\p{Lu}][\\p{L}.’'-]{1,19} ){0,2}${anyOf([...titleWords, ...titleWords.map((word) => word.toUpperCase())])}\\.?(?:\\s|$)`,
  'u'
)
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^[\w-]{3,30}(?:\.[\w-]{2,20}){1,3}(?:\/\S*)?$|^[\w.-]+@[\w.-]+$/iu
const IMPRINT =
  /©|\b(?:copyright|all rights reserved|entered (?:as second.class matter|at the post.?office)|published (?:daily|weekly|every)|subscribe|circulation)\b/iu
const WEATHER = /^(?:the )?(?:weather|forecast|today|tonight|tomorrow)(?:'s|’s)?(?: weather| forecast)?:/iu
/** Where a teaser or an index points: its last word. */
const REFERENCE = /[ ,.](?:page )?[A-H]-?\d{1,2}\.?$/iu
const REFERENCES = /(?<=\p{L} )[A-H]-?\d{1,2}(?=$|[ |,;.])/gu

/**
 * Says whether a line of an English page is furniture by its words alone: title, date, edition, price, volume, a folio, an index,
 * a teaser, the weather, an address, the imprint, an advertisement. Leaves alone running text that mentions one of these.
 */
export function isEnglishFurniture(text: string): boolean {
  if (text.length > LONGEST_INDEX) return false
  const figures = hasFigure(text)
  if (figures && (text.match(REFERENCES)?.length ?? 0) >= 3) return true
  if (text.length > LONGEST) return false
  return (
    BOX.test(text) ||
    LABEL.test(text) ||
    INDEX_LINE.test(text) ||
    (figures && hasPlacedDate(text)) ||
    NAME.test(text) ||
    (!text.includes(' ') && ADDRESS.test(text)) ||
    (IMPRINT.test(text) && !/[a-z]{2}\. [A-Z]/.test(text)) ||
    (RUNNING_SECTION.test(text) && text === text.toUpperCase() && /[ /&|]/.test(text)) ||
    ((figures || BOX_WORD.test(text)) && holdsBoxes(text)) ||
    WEATHER.test(text) ||
    (figures && isRunningHead(text)) ||
    (figures && isTeaser(text))
  )
}

/** Nothing, or little, is left of a line of boxes without them: the paper's name, a place. */
function holdsBoxes(text: string): boolean {
  let boxes = 0
  const rest = text.replace(ANY_BOX, () => (boxes++, ' ')).replace(HAS_NAME, () => (boxes++, ' '))
  return boxes > 1 && rest.replace(/[^\p{L}\d]/gu, '').length <= LONGEST_REST
}

/** A label, a colon and what is told on another page: SPORTS: Home side wins, C1. */
const isTeaser = (text: string): boolean => REFERENCE.test(text) && /^[\p{L} &’'-]{3,24}[:|—]/u.test(text)

const PHONE = /(?:^|[ (])(?:\(?\d{3}\)?[ -])?\d{3}-\d{4}(?:$|[ ,.;)])/u
const SUM = /[$£] ?\d|\b\d{1,3} ?(?:cents\b|¢|c\b)/iu
const SELLING = sellingSigns.map(({ kind, words }) => ({ kind, pattern: new RegExp(`(?:^|[^\\p{L}])${anyOf(words)}(?:$|[^\\p{L}])`, 'iu') }))
const WANT_AD = /^(?:WANTED|FOR SALE|FOR RENT|TO LET|TO RENT|LOST|FOUND|HELP WANTED|SITUATION WANTED) ?(?:[-–—]{1,2}|[:.])/u
/** Running text tells what was; advertisements do not. */
const TELLS = /\b(?:was|were|had|said|has|who|which|that|they|he|she|his|her)\b/u
/** Two signs of different kinds make an advertisement. */
const SIGNS_OF_SELLING = 2

/** Says whether a text is an advertisement: it asks, offers and names prices, and tells nothing. News has a dateline, whatever sums and shops it names. */
export function isAdvertisement(text: string): boolean {
  if (text.length > LONGEST_INDEX || TELLS.test(text)) return false
  if (WANT_AD.test(text)) return true
  if (matchEnglishDateline(text)) return false
  let signs = SUM.test(text) ? 1 : 0
  for (const { kind, pattern } of SELLING) if (pattern.test(text) || (kind === 'asking' && PHONE.test(text))) signs++
  return signs >= SIGNS_OF_SELLING
}

/** A quotation and who said it, a dash between: set large in the middle of a story that holds the words itself. */
const PULL_QUOTE = /^[“"][^”"]{10,300}[”"] ?[—–-]{1,2} ?\p{Lu}/u

/** Whether a text is a quotation that is set large in the middle of the story that holds it. */
export const isPullQuote = (text: string): boolean => PULL_QUOTE.test(text)

/** Where two boxes stand on one line: a stop or blanks, and a box's beginning. */
const NEXT_BOX = new RegExp(
  `[.,)]? +(?=(?:(?:[\\p{Lu}][\\p{Lu}.]{2,15},? ){0,2}${DATE}|${EDITION}|${PRICE}|${PAGE_COUNT}|vol\\.? ?[\\divxlc]{1,9}\\b|today:|index |www\\.|the (?:[\\p{Lu}][\\p{L}.’'-]{1,19} ){1,3}${anyOf(titleWords)})(?:[^\\p{L}\\d]|$))`,
  'giu'
)

/** A teaser's page, and the next one's label. */
const NEXT_TEASER = /\b[A-H]\d{1,2} (?=\p{Lu}{3,14}:)/u

/** Where a line of English furniture holds two boxes: the column at which the second begins, or 0. */
export function englishBoxColumn(text: string): number {
  const teaser = NEXT_TEASER.exec(text)
  if (teaser && isEnglishFurniture(text.slice(0, teaser.index + 3).trim())) return text.indexOf(' ', teaser.index) + 1
  for (const match of text.matchAll(NEXT_BOX)) {
    const at = match.index + match[0].length
    if (at < text.length && isEnglishFurniture(text.slice(0, at).trim())) return at
  }
  return 0
}
