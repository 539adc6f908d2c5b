// Items of lists by what they begin with, and teasers by what they end with.

/** An item of an enumeration: No. 811., 3., (a) */
export const NUMBERED: RegExp = /^(?:No\. ?\d{1,4}\.|\d{1,2}[.)] |\([a-z\d]{1,2}\) )/u
/** An item that names its subject first: Schools: Closed today. 2,300: Residents evacuated. */
export const LABELLED: RegExp = /^[\p{Lu}\d$£](?:[^:.!?“”"]|\.(?=\d)){0,28}: \S/u
/** Items and teasers stand in a list if as many do. */
const FEWEST_ITEMS = 3

/**
 * The lists among some lines, of three at least.
 * @param found the lines that may be a list's, by their places, in order
 * @param reach lines from one to the next, at most
 */
export function listsAmong(found: readonly number[], reach: number): (readonly number[])[] {
  const lists: number[][] = []
  for (const at of found)
    if (at - (lists.at(-1)?.at(-1) ?? -Infinity) <= reach) lists.at(-1)!.push(at)
    else lists.push([at])
  return lists.filter((list) => list.length >= FEWEST_ITEMS)
}

/** A teaser ends with the page it points to, as a sentence with its full stop. */
const PAGE_REFERENCE = /[0-9一二三四五六七八九十]版$/u
export const endsInPage = (text: string): boolean => text.endsWith('版') && PAGE_REFERENCE.test(text)
/** A teaser has no more lines. */
const TEASER_LINES = 2

/** Which lines open a teaser in a list of at least three: each behind one that ends with its page, whose number may be the last sign of the line above. */
export function opensTeasers(texts: readonly string[]): boolean[] {
  const opens = texts.map(() => false)
  const found = [...texts.keys()].filter((at) => endsInPage((texts[at - 1] ?? '').slice(-1) + texts[at]!))
  for (const list of listsAmong(found, TEASER_LINES)) for (const at of list.slice(0, -1)) opens[at + 1] = true
  return opens
}

/** A cell of figures: a number, a share, a score, or a dash for none. */
const FIGURES = /^(?:[-–—]|[-+.]?\d[\d.,:%]*)$/u
/** A row that says when, as a programme's do. */
const TIMED = /^\d{1,2}[:：]\d\d[ \u3000]/u
const CELLS = /[ \u3000]+/
/** Fewer cells are a line with a number in it. */
const FEWEST_CELLS = 3

/** Whether a line is the row of a table: cells with blanks between, half of them figures. */
export function isRow(text: string): boolean {
  const cells = text.split(CELLS)
  return cells.length >= FEWEST_CELLS && 2 * cells.filter((cell) => FIGURES.test(cell)).length >= cells.length
}

/** The lines that are rows of a table or of a programme, which begin with the time, in a list of at least three. */
export const rowsAmong = (texts: readonly string[]): ReadonlySet<number> =>
  new Set(
    listsAmong(
      [...texts.keys()].filter((at) => isRow(texts[at]!) || TIMED.test(texts[at]!)),
      1
    ).flat()
  )

/** Whether a block opens as an item of a list of numbers or labels does. */
export function isItemLike(text: string): boolean {
  return NUMBERED.test(text) || LABELLED.test(text)
}
