import { assemble, copyDraft, mergeDrafts, type Draft } from '../join/drafts.ts'
import type { Role } from '../newspaper.ts'
import { headsBriefs } from '../roles/headings.ts'
import { isTeaser } from '../roles/settle.ts'
import type { Line } from '../read/lines.ts'
import { isRuledJoint, keepsApart, ruledRole } from '../read/ruled.ts'
import type { TermReader } from '../text/term-list.ts'
import type { Assignment } from './assign.ts'
import type { explainHeadings, HeadingReason } from './explain-headings.ts'
import { goesAcross } from './cut-evidence.ts'
import { explainCuts, stretchesOf, weighStretches, type CutReason, type Stretch } from './cut.ts'
import { readPackage, surveyPackage, type PackageOrder, type PackageReading, type TellPackage } from './packages.ts'
import { housePictures } from './pictures.ts'
import { settleCuts, type SettleLetters } from './settle-cuts.ts'
import { labelItems } from './graphics.ts'
import { goesWithHeadings } from './standing-lines.ts'
import { chainOf, isHeading, layOut, type Sheet } from './sheet.ts'

/** A page's articles as drafts in reading order, and the drafts that belong to none. */
export interface Stories {
  stories: Draft[][]
  furniture: Draft[]
}

/** Told why stories are as they are, where explanations are asked for. */
export interface TellStories {
  cut: (reason: CutReason) => void
  explainHeadings: typeof explainHeadings
  /** `firstOf` gives the first draft of a target; none for −1. */
  heading: (reason: HeadingReason, firstOf: (target: number) => Draft | undefined) => void
  package: TellPackage
}

/** What gives headings on pages in Latin letters to stories and pictures. */
export interface HeadingsInOrder extends SettleLetters {
  rereadHeap: (drafts: readonly Draft[]) => Reread
}

/** A page's drafts, what stands among its headings taken for headings; and whether those stand in a heap. */
export interface Reread {
  drafts: readonly Draft[]
  heaped: boolean
}

/** Builds a page's articles: cuts its run of bodies into stories, gives each the headings that are its own, tells these apart, and houses the pictures, by the terms that are read of them. */
export function buildStories(given: readonly Draft[], readTerms: TermReader, tell?: TellStories, inOrder?: HeadingsInOrder): Stories {
  const { drafts, heaped } = inOrder?.rereadHeap(given) ?? { drafts: given, heaped: false }
  const sheet = layOut(labelItems(drafts.filter(({ role }) => role !== 'furniture')), readTerms, heaped)
  const worths = weighStretches(sheet)
  const { cuts, assignment } = settleCuts(worths, inOrder)
  const stretches = stretchesOf(cuts)
  const firstOf = (target: number): Draft | undefined =>
    target < stretches.length ? sheet.bodies[stretches[target]?.from ?? -1] : sheet.pictures[target - stretches.length]!.blocks[0]
  if (tell) {
    explainCuts(worths, cuts, tell.cut)
    tell.explainHeadings(sheet, stretches, assignment, (reason) => {
      tell.heading(reason, firstOf)
    })
  }
  const heads = readPackages(assignment, sheet, tell?.package)
  const headed = new Set([...sheet.pictures.keys()].filter((place) => assignment.packages[stretches.length + place]!.runs.length > 0))
  const homes = housePictures(sheet, stretches, headed)
  const claimed = new Set<Draft>(assignment.packages.flatMap(({ runs }) => runs.flat()))
  const stories: Draft[][] = []
  stretches.forEach((stretch, at) => {
    const body = bodyOf(sheet, stretch, claimed)
    const head = heads[at]!
    if (head.length === 0 && body.main.every((draft) => isTeaser(draft) && ruledRole(draft) === undefined)) return
    const pictures = sheet.pictures.flatMap((picture, place) => (homes[place] === at ? picture.blocks : []))
    const { doubt } = assignment.packages[at]!
    const rest = [...listBriefs(head, body.main), ...body.jumps, ...pictures, ...body.closing]
    stories.push([
      ...head.map((draft) => withDoubts(draft, doubt, stretch.doubt)),
      ...rest.map((draft) => withDoubts(draft, draft.doubts.heading, stretch.doubt))
    ])
  })
  sheet.pictures.forEach(({ blocks }, place) => {
    if (homes[place] !== undefined) return
    const { doubt } = assignment.packages[stretches.length + place]!
    stories.push([...heads[stretches.length + place]!.map((draft) => withDoubts(draft, doubt, draft.doubts.cut)), ...blocks])
  })
  const starts = new Map(stories.map((story) => [story, Math.min(...story.map(({ lines }) => lines[0]!.spans[0]![0]))]))
  return { stories: stories.sort((a, b) => starts.get(a)! - starts.get(b)!), furniture: furnitureOf(drafts, stories) }
}

/** The same draft with what stands against its heading this story, and against the story's cuts. */
function withDoubts(draft: Draft, heading: number, cut: number): Draft {
  const { extent, role } = draft.doubts
  const doubted = copyDraft(draft)
  doubted.doubts = { extent, role, heading, cut }
  return doubted
}

/** The same draft in a role. */
function inRole(draft: Draft, role: Role): Draft {
  const settled = copyDraft(draft)
  settled.role = role
  return settled
}

/** What no story claimed, a block for each printed line: no line is lost. */
function furnitureOf(drafts: readonly Draft[], stories: readonly Draft[][]): Draft[] {
  const left = new Set<readonly Line[]>(drafts.map(({ lines }) => lines))
  // Lines of drafts that were put together, which are none of those that there were.
  const housed = new Set<Line>()
  for (const story of stories) for (const { lines } of story) if (!left.delete(lines)) for (const line of lines) housed.add(line)
  return drafts.flatMap((draft) =>
    !left.has(draft.lines) || housed.has(draft.lines[0]!) ? [] : draft.lines.map((line): Draft => ({ ...draft, ...assemble([line]), role: 'furniture' }))
  )
}

/** The blocks of all packages, read in the one order that suits the page better. */
function readPackages({ packages, order }: Assignment, sheet: Sheet, tell?: TellPackage): Draft[][] {
  const usual: PackageOrder = order === 'before' ? 'press' : 'paint'
  const surveyed = packages.map(({ runs }) => surveyPackage(runs, sheet))
  const read = (as: PackageOrder): PackageReading[] => surveyed.map((lines) => readPackage(lines, as, sheet.index))
  const press = read('press')
  // Where boxes tell the order, it is the reader's.
  if (packages.some(({ runs }) => runs.some((run) => run.some((draft) => chainOf(draft) !== undefined)))) return press.map(({ collect }) => collect(tell))
  const paint = read('paint')
  const scoreOf = (all: readonly PackageReading[], as: PackageOrder): number => all.reduce((sum, { score }) => sum + score, as === usual ? PREFER_USUAL : 0)
  const better = scoreOf(press, 'press') >= scoreOf(paint, 'paint') ? press : paint
  return better.map(({ collect }) => collect(tell))
}

/** Headings painted behind their bodies are mostly painted biggest first too. */
const PREFER_USUAL = 0.5

/** What a stretch holds besides its heads: paragraphs with the subheadings between, the jump lines that break it off, and its taglines. */
function bodyOf(sheet: Sheet, { from, to }: Stretch, claimed: ReadonlySet<Draft>): { main: Draft[]; jumps: Draft[]; closing: Draft[] } {
  const main: Draft[] = []
  const jumps: Draft[] = []
  const closing: Draft[] = []
  const note = (draft: Draft): void => void (draft.role === 'jumpLine' ? jumps : closing).push(draft)
  for (const draft of sheet.gaps[from]!.slice(headingsEnd(sheet.gaps[from]!, from === 0))) if (isNote(draft) && !claimed.has(draft)) note(draft)
  for (let at = from; at < to; at++) {
    const between = at === from ? [] : sheet.gaps[at]!.filter((draft) => !claimed.has(draft))
    main.push(...subheadings(between, sheet.bodies[at]!.measure, note))
    const body = sheet.bodies[at]!
    const last = main.at(-1)
    // Its halves stood on both sides of the story's own headings.
    if (last?.role === 'paragraph' && between.length === 0 && goesAcross(sheet, at) && !keepsApart(last, body)) main[main.length - 1] = mergeDrafts(last, body)
    else main.push(body.role === undefined ? inRole(body, 'paragraph') : body)
  }
  const behind = sheet.gaps[to]!
  for (const draft of behind.slice(0, to === sheet.bodies.length ? behind.length : headingsEnd(behind, false)))
    if (isNote(draft) && !claimed.has(draft)) note(draft)
  return { main, jumps, closing }
}

const isNote = ({ role }: Draft): boolean => role === 'tagline' || role === 'jumpLine'

/** Where in a gap the first heading stands: notes before it belong to the body before, notes behind it to the next. */
function headingsEnd(gap: readonly Draft[], first: boolean): number {
  const at = gap.findIndex(goesWithHeadings)
  return first ? 0 : at < 0 ? gap.length : at
}

/** The headings inside a story: a line filled to the measure goes on in the next; two that fit side by side are one line, parted at its gap. */
function subheadings(gap: readonly Draft[], measure: number, note: (draft: Draft) => void): Draft[] {
  const found: Draft[] = []
  let width = 0
  for (const draft of gap) {
    if (isHeading(draft)) {
      const last = found.at(-1)
      const filled = measure > 0 && Math.abs(width - measure) < FILLED
      const beside = draft.lines[0]!.gap > 0 && width + draft.width < measure
      const joined = last !== undefined && isRuledJoint(last.lines.at(-1)!, draft.lines[0]!)
      if (last && (joined || (width > 0 && (filled || beside) && !keepsApart(last, draft))))
        found[found.length - 1] = { ...last, ...assemble([...last.lines, ...draft.lines]) }
      else found.push(inRole(draft, 'subheading'))
      width = draft.width
    } else {
      width = 0
      if (isNote(draft)) note(draft)
      else if (goesWithHeadings(draft)) found.push(draft)
    }
  }
  return found
}

/** A line this near to the measure is filled, in ems. */
const FILLED = 1.5

/** Under the headline of a column of short items, each body that opens with a dateline is an item. */
function listBriefs(head: readonly Draft[], main: readonly Draft[]): readonly Draft[] {
  if (!head.some(({ role, text }) => role === 'headline' && headsBriefs(text))) return main
  return main.map((draft) => (draft.role === 'paragraph' && draft.opens && ruledRole(draft) === undefined ? inRole(draft, 'listItem') : draft))
}
