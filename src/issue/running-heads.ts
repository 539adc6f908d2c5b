import { readMasthead } from '../fields/read-masthead.ts'
import { noteRole, storyNoteRole } from '../join/note-roles.ts'
import { isInIdeographs, type Line, type Page } from '../read/lines.ts'
import { anySign, endsSentence, isIdeograph } from '../text/characters.ts'

/** So many lines at either end of a page may be running heads or footers: title, date, section, folio, who made the page, some of them on two lines. */
const EDGE = 8
/** A longer line is a story's, in UTF-16 units. */
const LONGEST = 120
/** A line of so few letters says too little to be known again. */
const FEWEST_LETTERS = 3
/** Pages at whose edges a line must stand. */
const ENOUGH_PAGES = 3
/** … where it holds the paper's title, the date or a page label besides. */
const ENOUGH_OF_MASTHEAD = 2
/** A line is compared letter by letter with those of so many pages before: left and right pages may have heads of their own. */
const PAGES_BACK = 4
/** One letter in so many may be misread. */
const LETTERS_TO_ONE_MISREAD = 8

/** A page at whose edges so great a share of the lines that could be heads is repeated, and so many, is a copy of another. */
const COPY = 0.8
const COPIED_LINES = 4

/** Lines at the pages' edges that are one running head. */
interface Head {
  letters: string
  lines: Line[]
  pages: Set<number>
}

/** The running heads of an issue: by a page's number, where in the source its own begin. */
export type RunningHeads = ReadonlyMap<number, ReadonlySet<number>>

/** A page's label that stands alone: 12, A5, - 3 -. */
const LONE_LABEL = /^[-–—·• ]{0,3}(?<section>[A-Z]{0,2})-?(?<number>\d{1,3})[-–—·• ]{0,3}$/

/**
 * Finds running heads, footers and folios by repetition: the same line, numbers aside, or nearly the same, at the edges of several pages; and page
 * labels that go up from page to page. Leaves alone what several stories may have at a page's edge: credits, jump lines, sentences; and on two pages
 * only, what could be one story's headline repeated where it goes on; and pages that are copies of one another.
 * @param pages looked at one after the other; no more than their edges is kept
 */
export function findRunningHeads(pages: Iterable<Page>): RunningHeads {
  const heads: Head[] = []
  const known = new Map<string, Head>()
  const labels = new Map<string, { line: Line; number: number; page: number }[]>()
  const recent: Head[][] = []
  const sides: { page: number; edges: readonly Line[]; tried: readonly Line[] }[] = []
  for (const { number: page, lines } of pages) {
    const chinese = isInIdeographs(lines)
    const met: Head[] = []
    const tried: Line[] = []
    const edges = edgesOf(lines)
    for (const line of edges) {
      const label = LONE_LABEL.exec(line.text)?.groups
      if (label) {
        const same = labels.get(label['section']!) ?? []
        same.push({ line, number: Number(label['number']), page })
        labels.set(label['section']!, same)
      }
      const letters = line.text.length <= LONGEST ? lettersOf(line.text) : ''
      if (letters.length < FEWEST_LETTERS || isOfStory(line, chinese)) continue
      let head = known.get(letters) ?? findNearly(letters, recent)
      if (!head) heads.push((head = { letters, lines: [], pages: new Set() }))
      known.set(letters, head)
      head.lines.push(line)
      tried.push(line)
      head.pages.add(page)
      met.push(head)
    }
    sides.push({ page, edges, tried })
    recent.push(met)
    if (recent.length > PAGES_BACK) recent.shift()
  }
  const found = new Set<Line>()
  for (const { lines, pages: on } of heads) {
    const enough = on.size >= ENOUGH_PAGES || (on.size >= ENOUGH_OF_MASTHEAD && lines.some(({ text, page }) => readMasthead([{ text, page }])))
    if (enough) for (const line of lines) found.add(line)
  }
  for (const [section, all] of labels) {
    const goesUp = all.every(({ number, page }, at) => at === 0 || (number > all[at - 1]!.number && page > all[at - 1]!.page))
    if (goesUp && all.length >= (section === '' ? ENOUGH_PAGES : ENOUGH_OF_MASTHEAD)) for (const { line } of all) found.add(line)
  }
  for (const { tried } of sides)
    if (tried.length >= COPIED_LINES && tried.filter((line) => found.has(line)).length >= COPY * tried.length) for (const line of tried) found.delete(line)
  return new Map(sides.map(({ page, edges }) => [page, new Set(edges.filter((line) => found.has(line)).map(({ spans }) => spans[0]![0]))]))
}

const edgesOf = (lines: readonly Line[]): readonly Line[] => (lines.length > 2 * EDGE ? [...lines.slice(0, EDGE), ...lines.slice(-EDGE)] : lines)

/** What is no letter, and Chinese numbers. */
const NO_LETTER = /[\P{L}零一二三四五六七八九十]/gu
const isNumber = anySign('〇零一二三四五六七八九十')

/** A line's letters and ideographs, in small letters; numbers aside, Chinese ones too. */
function lettersOf(text: string): string {
  // Nothing but ideographs, as most headings of Chinese papers are: a pattern takes many times as long to find that nothing goes.
  let at = 0
  while (at < text.length && isIdeograph(text.charCodeAt(at))) at++
  return at === text.length && !isNumber(text) ? text : text.toLowerCase().replace(NO_LETTER, '')
}

/** What a story may have at a page's edge again and again. */
function isOfStory({ text, words }: Line, chinese: boolean): boolean {
  return storyNoteRole(text, chinese, words) !== undefined || (endsSentence(text) && noteRole(text, chinese, words) === undefined)
}

/** The first of some pages' heads that a line may be, letters misread. */
function findNearly(letters: string, pages: readonly (readonly Head[])[]): Head | undefined {
  if (letters.length < LETTERS_TO_ONE_MISREAD) return undefined
  for (const heads of pages) for (const head of heads) if (head.letters.length === letters.length && isNearly(letters, head.letters)) return head
  return undefined
}

/** Whether two lines of as many letters differ by no more than an OCR engine's slips: letter for letter, one in eight. */
function isNearly(one: string, other: string): boolean {
  const allowed = Math.floor(one.length / LETTERS_TO_ONE_MISREAD)
  let apart = 0
  for (let at = 0; at < one.length && apart <= allowed; at++) if (one.charCodeAt(at) !== other.charCodeAt(at)) apart++
  return apart <= allowed
}
