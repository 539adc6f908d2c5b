import type { Role } from '../newspaper.ts'

/**
 * A place of the source: a line by its number, counted from 1 as the proof sheet and `broadsheet explain` do; of an issue of several inputs, the line of
 * one of them by its name; or an offset, in UTF-16 units of the source, where a line holds several pieces.
 */
export type SourcePlace = number | { line: number; input?: string } | { offset: number }

/** What a caller knows better. All else is decided around it. */
export type Override =
  /** The block of this line has this role. */
  | { at: SourcePlace; role: Role }
  /** The block that ends with the first line goes on in the one that begins with the second: one paragraph, or one heading where both lines are one. */
  | { join: readonly [SourcePlace, SourcePlace] }
  /** The blocks of these two lines are two. */
  | { part: readonly [SourcePlace, SourcePlace] }
  /** This heading, a headline unless another override says otherwise, heads the story (or the picture) whose first line this is. */
  | { headline: SourcePlace; story: SourcePlace }

/** An override that cannot be kept to. */
export class OverrideError extends Error {
  override readonly name = 'OverrideError'
  /** Which it is, from 0. */
  readonly index: number

  constructor(index: number, override: unknown, why: string) {
    super(`Cannot keep to \`${JSON.stringify(override)}\` for \`options.overrides[${index}]\`: ${why}`)
    this.index = index
  }
}

/** All roles, in the order in which the types have them. */
export const ROLES: readonly Role[] = [
  'standingHead',
  'kicker',
  'headline',
  'deck',
  'byline',
  'paragraph',
  'subheading',
  'listItem',
  'caption',
  'credit',
  'tagline',
  'jumpLine',
  'furniture'
]

/** Whether a word is a role. */
export const isRole = (word: string): word is Role => (ROLES as readonly string[]).includes(word)

/**
 * Reads overrides as a file may have them.
 * @throws TypeError for what is no list, {@link OverrideError} for what is no override
 */
export function readOverrides(value: unknown): readonly Override[] {
  if (!Array.isArray(value)) throw new TypeError(`Cannot read \`options.overrides\`: expected a list, found ${nameOf(value)}`)
  value.forEach((one: unknown, index) => {
    const fault = findFault(one)
    if (fault !== undefined) throw new OverrideError(index, one, fault)
  })
  return value as readonly Override[]
}

const nameOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value)

function findFault(one: unknown): string | undefined {
  if (!isRecord(one)) return `expected an object, found ${nameOf(one)}`
  switch (Object.keys(one).sort().join(' ')) {
    case 'at role':
      if (typeof one['role'] !== 'string' || !isRole(one['role'])) return `expected \`role\` to be one of ${ROLES.join(', ')}`
      return isPlace(one['at']) ? undefined : placeExpected('at')
    case 'join':
    case 'part': {
      const [name, places] = Object.entries(one)[0]!
      return Array.isArray(places) && places.length === 2 && places.every(isPlace) ? undefined : `expected \`${name}\` to be a list of two places`
    }
    case 'headline story':
      return isPlace(one['headline']) ? (isPlace(one['story']) ? undefined : placeExpected('story')) : placeExpected('headline')
    default:
      return 'expected `at` and `role`, `join`, `part`, or `headline` and `story`, and nothing else'
  }
}

const placeExpected = (name: string): string => `expected \`${name}\` to be a line number, { "line", "input" } or { "offset" }`

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const isCount = (value: unknown, least: number): boolean => Number.isSafeInteger(value) && (value as number) >= least

function isPlace(value: unknown): value is SourcePlace {
  if (!isRecord(value)) return isCount(value, 1)
  const keys = Object.keys(value).sort().join(' ')
  if (keys === 'offset') return isCount(value['offset'], 0)
  return (keys === 'line' || keys === 'input line') && isCount(value['line'], 1) && (value['input'] === undefined || typeof value['input'] === 'string')
}
