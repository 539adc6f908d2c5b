import type { Role, SourcePart } from '../newspaper.ts'
import { lineStarts } from '../text/line-starts.ts'
import type { Line, Page, Ruled } from './lines.ts'
import { OverrideError, readOverrides, type Override, type SourcePlace } from './overrides.ts'
import { isHeadingRole } from './ruled.ts'

/** The source that places are of. */
export interface Source {
  text: string
  parts: readonly SourcePart[]
}

/**
 * Marks the lines that overrides speak of, pages being in reading order. Where there are none, the pages are given as they are.
 * @throws OverrideError where an override names no line, or not one only, or contradicts another
 */
export function ruleLines(inOrder: Iterable<Page>, source: Source, overrides: readonly Override[]): Iterable<Page> {
  if (overrides.length === 0) return inOrder
  const pages = [...inOrder]
  const rulings = new Map<Line, Ruled>()
  const find = openFinder(pages, source)
  readOverrides(overrides).forEach((override, index) => {
    const fail = (why: string): never => {
      throw new OverrideError(index, override, why)
    }
    rule(override, index, rulings, (place) => find(place, fail), fail)
  })
  overrides.forEach((override, index) => {
    const fault = findConflict(override, rulings, (place) => find(place, () => undefined as never))
    if (fault !== undefined) throw new OverrideError(index, override, fault)
  })
  return pages.map((page) => ({
    ...page,
    lines: page.lines.map((line) => {
      const ruled = rulings.get(line)
      return ruled ? { ...line, ruled } : line
    })
  }))
}

type Fail = (why: string) => never

function rule(override: Override, index: number, rulings: Map<Line, Ruled>, find: (place: SourcePlace) => Line, fail: Fail): void {
  const add = (line: Line, ruled: Ruled): void => void rulings.set(line, { ...rulings.get(line), ...ruled })
  const of = (line: Line): Ruled => rulings.get(line) ?? {}
  const addRole = (line: Line, role: Role): void => {
    const other = of(line).role
    if (other !== undefined && other !== role) fail(`another override says that the line is a ${other}`)
    add(line, { role, roleBy: index })
  }
  if ('role' in override) addRole(find(override.at), override.role)
  else if ('join' in override) {
    const [first, second] = [find(override.join[0]), find(override.join[1])]
    if (first === second) fail('expected two lines, found one')
    if (first.page !== second.page) fail('the lines stand on two pages, and stories over pages are joined by their jump lines')
    if (of(first).goesOnIn !== undefined) fail('another override has the first line go on elsewhere')
    if (of(second).goesOnFrom !== undefined) fail('another override has the second line go on from elsewhere')
    add(first, { goesOnIn: index })
    add(second, { goesOnFrom: index })
  } else if ('part' in override) {
    const [first, second] = [find(override.part[0]), find(override.part[1])]
    if (first === second) fail('expected two lines, found one')
    for (const line of [first, second]) add(line, { apart: [...(of(line).apart ?? []), index] })
  } else {
    const [heading, first] = [find(override.headline), find(override.story)]
    if (heading === first) fail('expected two lines, found one')
    if (heading.page !== first.page) fail('the lines stand on two pages')
    if (of(heading).heads !== undefined) fail('another override has the headline head another story')
    add(heading, { heads: index })
    add(first, { begins: [...(of(first).begins ?? []), index] })
  }
}

/** What is wrong with an override beside the others, all of them read. */
function findConflict(override: Override, rulings: Map<Line, Ruled>, find: (place: SourcePlace) => Line): string | undefined {
  if ('join' in override) {
    const [one, other] = override.join.map((place) => rulings.get(find(place))!) as [Ruled, Ruled]
    if (one.apart?.some((number) => other.apart?.includes(number))) return 'another override parts the two lines'
    if (one.role !== undefined && other.role !== undefined && one.role !== other.role)
      return `other overrides say that the lines are a ${one.role} and a ${other.role}`
    if (other.begins !== undefined) return 'another override says that the second line begins a story'
    const role = one.role ?? other.role
    if (role !== undefined && SINGLE.has(role)) return `another override says that one of the lines is a ${role}, which is a block by itself`
    if (isHeadingRole(one.role) !== isHeadingRole(other.role)) return 'expected the role of both lines to be given where one is a heading'
  } else if ('headline' in override) {
    const [heading, first] = [find(override.headline), find(override.story)].map((line) => rulings.get(line)!) as [Ruled, Ruled]
    if (heading.begins !== undefined) return 'another override says that a story begins with the headline'
    heading.role ??= 'headline'
    heading.roleBy ??= heading.heads!
    if (!isHeadingRole(heading.role)) return `another override says that the headline is a ${heading.role}`
    if (first.role !== undefined && !BODY.has(first.role)) return `another override says that the story's first line is a ${first.role}`
  }
  return undefined
}

/** Roles of which every line is a block by itself. */
const SINGLE: ReadonlySet<Role> = new Set<Role>(['byline', 'credit', 'tagline', 'jumpLine', 'furniture'])
/** What a story, or a picture, begins with. */
const BODY: ReadonlySet<Role> = new Set<Role>(['paragraph', 'listItem', 'caption'])

/** Makes the function that finds the line of a place. */
function openFinder(pages: readonly Page[], { text, parts }: Source): (place: SourcePlace, fail: Fail) => Line {
  const starts = lineStarts(text)
  const lines = pages.flatMap((page) => page.lines)
  const within = (from: number, to: number): Line[] => lines.filter(({ spans }) => spans.some(([start, end]) => start < to && end > from))
  return (place, fail) => {
    const [from, to] = rangeOf(place, fail)
    const [found, ...others] = within(from, to)
    if (!found) return fail(`${describe(place)} holds no text`)
    if (others.length > 0) {
      const offsets = [found, ...others].map(({ spans }) => String(Math.max(from, spans[0]![0])))
      return fail(`${describe(place)} holds ${offsets.length} pieces: expected one of their { "offset" }s, ${offsets.join(', ')}`)
    }
    return found
  }

  function rangeOf(place: SourcePlace, fail: Fail): [from: number, to: number] {
    if (typeof place === 'object' && 'offset' in place) return [place.offset, place.offset + 1]
    const { line, input } = typeof place === 'number' ? { line: place, input: undefined } : place
    const named = input === undefined ? [0] : parts.flatMap((part, at) => (part.name === input ? [at] : []))
    if (named.length !== 1) return fail(`expected one input called \`${input!}\`, found ${named.length}`)
    const part = parts[named[0]!]!
    const end = input === undefined ? text.length : (parts[named[0]! + 1]?.start ?? text.length + 1) - 1
    // An input may begin in the middle of a line of the source, behind a form feed.
    const own = [part.start, ...starts.filter((start) => start > part.start && start <= end)]
    if (line > own.length) return fail(`${describe(place)} is not there: expected a line from 1 to ${own.length}`)
    return [own[line - 1]!, own[line] ?? end]
  }
}

const describe = (place: SourcePlace): string =>
  typeof place === 'number'
    ? `line ${place}`
    : 'offset' in place
      ? `offset ${place.offset}`
      : `line ${place.line}${place.input === undefined ? '' : ` of \`${place.input}\``}`
