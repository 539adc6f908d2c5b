import { hasIdeograph } from '../text/characters.ts'
import { anyOf } from './recognise/pattern.ts'
import type { OwnWords, ScriptWords } from './recognise/own-words.ts'

/**
 * Words of your own, added to the built-in lexicon: in any language, those with ideographs for Chinese pages, the others for pages in Latin letters.
 * They are read in the same places and forms as the built-in ones.
 */
export interface Lexicon {
  /** Agencies and papers that stand in datelines and credits: 海风社, Tidewater News Service. */
  agencies?: readonly string[]
  /** What people who are credited are called: before a name in Chinese (特约观察员), behind it in Latin letters (Correspondant). */
  titles?: readonly string[]
  /** What stands before who wrote a story: Texte de, Reported by; in Chinese, 文字整理. */
  bylines?: readonly string[]
  /** What stands before the page on which a story goes on (接读, Lire aussi en), or on which it began. */
  jumps?: { onward?: readonly string[]; backward?: readonly string[] }
  /** Labels of regular columns and campaigns, as they are printed over an article. */
  standingHeads?: readonly string[]
  /** Lines that belong to no article: a motto, a service number. Figures and marks may stand beside them. */
  furniture?: readonly string[]
}

/** No word is longer, in UTF-16 units; and no more of them are taken. */
const LONGEST = 80
const MOST = 5000

const LISTS = ['agencies', 'titles', 'bylines', 'standingHeads', 'furniture'] as const
const DIRECTIONS = ['onward', 'backward'] as const

/**
 * Reads a lexicon, as a file may have it, and makes of it what recognisers take. It is copied: what becomes of it later changes nothing.
 * @throws TypeError for what is no lexicon, with the place
 */
export function readLexicon(value: unknown): OwnWords {
  const lexicon = recordOf(value, 'options.lexicon', [...LISTS, 'jumps'])
  const jumps = recordOf(lexicon['jumps'] ?? {}, 'options.lexicon.jumps', DIRECTIONS)
  const lists = {
    ...Object.fromEntries(LISTS.map((name) => [name, wordsOf(lexicon[name], `options.lexicon.${name}`)])),
    ...Object.fromEntries(DIRECTIONS.map((name) => [name, wordsOf(jumps[name], `options.lexicon.jumps.${name}`)]))
  } as Record<(typeof LISTS)[number] | (typeof DIRECTIONS)[number], string[]>
  const count = Object.values(lists).reduce((sum, words) => sum + words.length, 0)
  if (count > MOST) throw new TypeError(`Cannot read \`options.lexicon\`: expected at most ${MOST} words, found ${count}`)
  const { agencies, titles, bylines, onward, backward, standingHeads, furniture } = lists
  const ofScript = (chinese: boolean): ScriptWords => {
    const own = (words: string[]): string[] => words.filter((word) => hasIdeograph(word) === chinese)
    // Chinese notes are compared without their blanks, which letter-spacing leaves.
    const tight = (words: string[]): string[] => own(words).map((word) => (chinese ? word.replace(/\s+/gu, '') : word))
    return {
      agencies: tight(agencies),
      titles: tight([...titles, ...(chinese ? bylines : [])]),
      bylines: tight(bylines),
      onward: tight(onward),
      backward: tight(backward)
    }
  }
  const [chinese, latin] = [ofScript(true), ofScript(false)]
  const marks = [chinese, latin].flatMap((words) => Object.values(words).flat() as string[])
  const held = marks.length > 0 ? new RegExp(anyOf(marks.map(tighten)), 'iu') : undefined
  return {
    chinese,
    latin,
    holds: (text) => held?.test(tighten(text)) === true,
    isStandingHead: isOneOf(standingHeads, (text) => text),
    isFurniture: isOneOf(furniture, (text) => text.replace(/[\d〇零一二三四五六七八九十]+/gu, ''))
  }
}

/** Blanks out, but for those between Latin words: what is left reads alike however far apart its signs stand. */
const tighten = (text: string): string => text.replace(/\s+/gu, ' ').replace(/(?<=[^\0-\u02ff]) | (?=[^\0-\u02ff])/gu, '')

/** Makes a look whether a text is one of some words, case, blanks and the marks around it aside. */
function isOneOf(words: readonly string[], strip: (text: string) => string): (text: string) => boolean {
  const bare = (text: string): string => strip(text.toLowerCase()).replace(/[\s\p{P}\p{S}]+/gu, '')
  const known = new Set(words.map(bare))
  known.delete('')
  return known.size === 0 ? () => false : (text) => text.length <= 2 * LONGEST && known.has(bare(text))
}

function recordOf(value: unknown, name: string, keys: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError(`Cannot read \`${name}\`: expected an object with ${listed(keys)}, found ${nameOf(value)}`)
  const strange = Object.keys(value).find((key) => !keys.includes(key))
  if (strange !== undefined) throw new TypeError(`Cannot read \`${name}\`: expected ${listed(keys)}, found \`${strange}\``)
  return value as Record<string, unknown>
}

function wordsOf(value: unknown, name: string): string[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new TypeError(`Cannot read \`${name}\`: expected a list of words, found ${nameOf(value)}`)
  return value.map((word: unknown, at) => {
    if (typeof word !== 'string') throw new TypeError(`Cannot read \`${name}[${at}]\`: expected a word, found ${nameOf(word)}`)
    const trimmed = word.trim()
    if (trimmed.length < 2 || trimmed.length > LONGEST || /[\r\n]/u.test(trimmed) || !/\p{L}{2}/u.test(trimmed))
      throw new TypeError(
        `Cannot read ${JSON.stringify(word)} for \`${name}[${at}]\`: expected a word of two letters or more on one line, ${LONGEST} signs at most`
      )
    return trimmed
  })
}

const listed = (keys: readonly string[]): string => keys.map((key) => `\`${key}\``).join(', ')
const nameOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value)
