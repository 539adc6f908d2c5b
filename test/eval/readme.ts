import type { Figures } from './score.ts'
import { COUNTS } from './table.ts'

/** What the README tells, in this order. */
const SHOWN: readonly (keyof Figures)[] = ['articles', 'headlines', 'blocks', 'paragraphs', 'order', 'names', 'datelines', 'lost', 'invented']

const START = '<!-- figures: npm run eval -- --readme -->'
const END = '<!-- end of figures -->'

/** Ratios are written with two digits, cut off rather than rounded: the README never claims more than was measured. */
const PARTS = 100

function show(column: keyof Figures, value: number | null): string {
  if (value === null) return '–'
  return COUNTS.has(column) ? String(value) : (Math.floor(value * PARTS + 1e-6) / PARTS).toFixed(2)
}

/**
 * Puts the figures of a run into the README, between its marks.
 *
 * @param readme the README
 * @param groups the figures by name of group
 * @returns the README with its table replaced
 * @throws An error when the README has no marks
 */
export function setFigures(readme: string, groups: Readonly<Record<string, Figures>>): string {
  const { before, after } = split(readme)
  const rows = Object.entries(groups).map(([name, figures]) => [name, ...SHOWN.map((column) => show(column, figures[column]))])
  const head = ['', ...SHOWN]
  const rule = head.map((_, at) => (at ? '---:' : '---'))
  const table = [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
  return `${before}${START}\n${table}\n${END}${after}`
}

/**
 * Compares the README's figures with those of a run.
 *
 * @param readme the README
 * @param groups the figures by name of group
 * @returns one sentence for each group that it does not tell of, and for each figure that it puts better than measured
 * @throws An error when the README has no marks
 */
export function overstated(readme: string, groups: Readonly<Record<string, Figures>>): string[] {
  const { table } = split(readme)
  const told = new Map(
    table.split('\n').map((line) => {
      const [name = '', ...cells] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
      return [name, cells]
    })
  )
  return Object.entries(groups).flatMap(([name, figures]) => {
    const cells = told.get(name)
    if (!cells) return [`${name}: the README has no figures of it`]
    return SHOWN.flatMap((column, at) => {
      const measured = show(column, figures[column])
      const claimed = cells[at] ?? ''
      const modest = COUNTS.has(column) ? Number(claimed) > Number(measured) : Number(claimed) < Number(measured)
      return claimed === measured || modest ? [] : [`${name}: the README says ${column} is ${claimed}, measured ${measured}`]
    })
  })
}

function split(readme: string): { before: string; table: string; after: string } {
  const start = readme.indexOf(START)
  const end = readme.indexOf(END)
  if (start < 0 || end < start) throw new Error(`Cannot find the figures in \`README.md\`: expected \`${START}\` and \`${END}\``)
  return { before: readme.slice(0, start), table: readme.slice(start + START.length, end), after: readme.slice(end + END.length) }
}
