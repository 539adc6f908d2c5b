import type { Region } from '../read/lines.ts'
import type { Rectangle } from './rectangle.ts'

/** What stands between a page's texts, in the frame of its lines. */
export interface Regions {
  /** Rules that run from left to right, from the uppermost to the lowest. */
  level: Rectangle[]
  /** Rules that run down, from left to right. */
  upright: Rectangle[]
  pictures: Rectangle[]
}

/** A rule is this many times as long as it is thick. */
const SLENDER = 8
/** … and so long, in ems of the text: engines take strokes of big letters for rules. */
const SHORTEST_RULE = 4
/** A picture is no narrower and no lower than this, in ems: a smaller one is an ornament. */
const SMALLEST_PICTURE = 4
/** A page has no more of either: what is more is noise. Bounds the work. */
const MOST = 600

/**
 * Tells rules from pictures by their shape, whatever an engine calls them: some call all that is no text a picture. What is neither (a frame, an ornament,
 * a letter's stroke) is left out.
 * @param em type size of the page's text
 */
export function sortRegions(regions: readonly (Rectangle & Pick<Region, 'kind'>)[], em: number): Regions {
  const sorted: Regions = { level: [], upright: [], pictures: [] }
  for (const { kind, left, right, top, bottom } of regions) {
    const [width, height] = [right - left, bottom - top]
    const rectangle = { left, right, top, bottom }
    if (width > SLENDER * height) {
      if (width > SHORTEST_RULE * em) sorted.level.push(rectangle)
    } else if (height > SLENDER * width) {
      if (height > SHORTEST_RULE * em) sorted.upright.push(rectangle)
    } else if (kind === 'picture' && Math.min(width, height) > SMALLEST_PICTURE * em) sorted.pictures.push(rectangle)
  }
  return {
    level: withoutLadders(largest(sorted.level), em).sort((a, b) => a.top - b.top),
    upright: largest(sorted.upright).sort((a, b) => a.left - b.left),
    pictures: largest(sorted.pictures)
  }
}

const lengthOf = ({ left, right, top, bottom }: Rectangle): number => Math.max(right - left, bottom - top)

function largest(rectangles: Rectangle[]): Rectangle[] {
  return rectangles.length <= MOST ? rectangles : rectangles.sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, MOST)
}

/** Rules that stand closer than this under one another, in ems, but no double rule, are a table's; so many make one. */
const RUNG = 3.5
const DOUBLE = 0.7
const LADDER = 3
/** … and begin and end level, in ems. */
const ONE_WIDTH = 1

/** Leaves out the rules between the rows of a table. */
function withoutLadders(rules: readonly Rectangle[], em: number): Rectangle[] {
  const sorted = [...rules].sort((a, b) => a.top - b.top)
  const ladderOf = new Map<Rectangle, Rectangle[]>()
  sorted.forEach((rule, at) => {
    const ladder = [rule]
    for (let above = at - 1; above >= 0 && rule.top - sorted[above]!.top < RUNG * em; above--) {
      const other = sorted[above]!
      const isRung =
        rule.top - other.top > DOUBLE * em && Math.abs(rule.left - other.left) < ONE_WIDTH * em && Math.abs(rule.right - other.right) < ONE_WIDTH * em
      if (!isRung) continue
      const joined = ladderOf.get(other)!
      joined.push(rule)
      ladderOf.set(rule, joined)
      return
    }
    ladderOf.set(rule, ladder)
  })
  return rules.filter((rule) => ladderOf.get(rule)!.length < LADDER)
}

/** A rule parts what it covers so much of, as a share of the width of what stands there. */
const COVERS = 0.8
/** A rule lies between two things if it overlaps either by no more than this, in ems: boxes of a scan touch it. */
const TOUCHES = 0.4

/**
 * The rule that runs from left to right between something and what stands below it, the widest one: over the width of both, as far as they stand over
 * each other. A short one is an ornament, a dash within a story.
 * @param em type size of what stands there
 */
function ruleBetween(above: Rectangle, below: Rectangle, { level }: Regions, em: number): Rectangle | undefined {
  const [left, right] = [Math.max(above.left, below.left), Math.min(above.right, below.right)]
  const [from, to] = [above.bottom - TOUCHES * em, below.top + TOUCHES * em]
  let widest: Rectangle | undefined
  for (const rule of level) {
    const middle = (rule.top + rule.bottom) / 2
    const covers = middle > from && middle < to && Math.min(rule.right, right) - Math.max(rule.left, left) >= COVERS * (right - left)
    if (covers && (!widest || lengthOf(rule) > lengthOf(widest))) widest = rule
  }
  return widest
}

/** Whether a rule parts something from what stands below it. */
export function isRuledOff(above: Rectangle, below: Rectangle, regions: Regions, em: number): boolean {
  return ruleBetween(above, below, regions, em) !== undefined
}

/** A rule that reaches further than this beyond a column, in ems, runs over the next one too. */
const NEXT_COLUMN = 5

/** Whether a rule parts something from what stands below it, and the columns beside it too: a row of stories ends there. */
export function endsRuledRow(above: Rectangle, below: Rectangle, regions: Regions, em: number): boolean {
  const rule = ruleBetween(above, below, regions, em)
  if (!rule) return false
  return rule.left < Math.min(above.left, below.left) - NEXT_COLUMN * em || rule.right > Math.max(above.right, below.right) + NEXT_COLUMN * em
}

/** Whether an upright rule runs between two things that stand side by side, along most of what they share of a height. */
export function isRuledBetween(left: Rectangle, right: Rectangle, { upright }: Regions, em: number): boolean {
  const [top, bottom] = [Math.max(left.top, right.top), Math.min(left.bottom, right.bottom)]
  const [from, to] = [left.right - TOUCHES * em, right.left + TOUCHES * em]
  return upright.some((rule) => {
    const middle = (rule.left + rule.right) / 2
    return middle > from && middle < to && Math.min(rule.bottom, bottom) - Math.max(rule.top, top) >= COVERS * (bottom - top)
  })
}

/** Whether an upright rule runs between two columns, and on along what stands above or below both: it parts more than the columns of a story. */
export function isSectioned(left: Rectangle, right: Rectangle, { upright }: Regions, em: number): boolean {
  const [from, to] = [left.right - TOUCHES * em, right.left + TOUCHES * em]
  const [top, bottom] = [Math.min(left.top, right.top), Math.max(left.bottom, right.bottom)]
  return upright.some((rule) => {
    const middle = (rule.left + rule.right) / 2
    return middle > from && middle < to && rule.top < top + em && rule.bottom > bottom - em && Math.max(top - rule.top, rule.bottom - bottom) > BEYOND * em
  })
}

/** A rule within a story runs beyond its columns by no more than this, in ems: a heading of a line, a byline. */
const BEYOND = 5

/** Whether the middle of something lies in a picture. */
export function isInPicture({ left, right, top, bottom }: Rectangle, { pictures }: Regions): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return pictures.some((picture) => x > picture.left && x < picture.right && y > picture.top && y < picture.bottom)
}

/** A caption stands this close under its picture, in ems of its own, and reaches no further than it to either side. */
const UNDER = 1.6
const BESIDE = 1
/** … is of one size: this many lines that are so many times as large are the text below it, */
const LARGER = 1.06
const TEXT_LINES = 3
/** … has so few lines, */
const MOST_CAPTION_LINES = 6
/** and is no larger than the text. */
const LARGEST_CAPTION = 1.06

/**
 * Finds the captions among some runs: what stands right under a picture, a few lines no larger than the text, and what stands right below these. A column
 * that goes on under a picture has more lines.
 * @param body type size of the running text
 */
export function findCaptions<T extends Rectangle & { em: number; lines: readonly unknown[] }>(runs: readonly T[], { pictures }: Regions, body: number): Set<T> {
  const captions = new Set<T>()
  for (const picture of pictures) {
    let { bottom } = picture
    let count = 0
    const under = runs.filter(
      ({ left, right, top, em }) => top > bottom - em && left > picture.left - BESIDE * em && right < picture.right + BESIDE * em && em < LARGEST_CAPTION * body
    )
    const own: T[] = []
    for (const run of under.sort((a, b) => a.top - b.top)) {
      const isText = own.length > 0 && run.em > LARGER * own[0]!.em && run.lines.length >= TEXT_LINES
      if (isText || run.top - bottom > UNDER * run.em) break
      bottom = Math.max(bottom, run.bottom)
      count += run.lines.length
      own.push(run)
    }
    if (count <= MOST_CAPTION_LINES) for (const run of own) captions.add(run)
  }
  return captions
}
