import { compoundSurnames, surnames } from '../zh/surnames.ts'
import { anySign } from '../../text/characters.ts'
import { HAN } from './pattern.ts'
import { gapBefore, type Squeezed } from './squeeze.ts'

const SEPARATOR = /[、,;/&|]/u
const CHINESE = new RegExp(`^${HAN}{2,4}$`, 'u')
const FOREIGN = new RegExp(`^${HAN}{1,8}(?:[·‧•・∙]${HAN}{1,8}){1,4}$`, 'u')
const LATIN = /^[A-Z][A-Za-z.'’-]{1,30}$/u
/** Words that occur in sentences and hardly ever in names. */
const WORD_SIGNS = '的了是在称稱说說您'
const NOT_IN_NAMES = new RegExp(`[${WORD_SIGNS}]`, 'u')
const LONGEST_NAME = 4
/** More characters than this are no run of names. */
const LONGEST_RUN = 80

/** Whether a word of ideographs opens as Chinese names do, or is a foreign name with a dot. */
export function opensLikeName(name: string): boolean {
  return familyLength(name) > 0 || FOREIGN.test(name) || LATIN.test(name)
}

/** How many characters of a name are its family's; 0 where it begins with none that is known. */
const familyLength = (name: string): number => (compoundSurnames.has(name.slice(0, 2)) ? 2 : Number(surnames.has(name.charAt(0))))

const costOf = (name: string): number => {
  const family = familyLength(name)
  return ([9, 1, 0][name.length - (family || 1)] ?? 4) + (family > 0 ? 0 : 5)
}

/** Cuts ideographs without white space into names: of all ways the one whose parts look most like names, each two to four characters. */
export function cutNames(run: string): string[] {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= run.length; end++) {
    let found = { cost: Infinity, from: 0 }
    for (let from = Math.max(0, end - LONGEST_NAME); from <= end - 2; from++) {
      const cost = (best[from]?.cost ?? Infinity) + costOf(run.slice(from, end))
      if (cost < found.cost) found = { cost, from }
    }
    best.push(found)
  }
  if (!Number.isFinite(best[run.length]?.cost ?? Infinity)) return [run]
  const names: string[] = []
  for (let end = run.length; end > 0; end = best[end]?.from ?? 0) names.unshift(run.slice(best[end]?.from, end))
  return names
}

/**
 * Joins the pieces between white space: single characters next to each other are one letter-spaced or justified name (李　明),
 * a lone one belongs to the shorter neighbour (王小 雨).
 */
function joinPieces(pieces: readonly string[]): string[] {
  const joined: string[] = []
  let index = 0
  const next = (): string => pieces[index] ?? ''
  while (index < pieces.length) {
    let run = next()
    index++
    if (run.length === 1) {
      while (next().length === 1) {
        run += next()
        index++
      }
    }
    if (run.length === 1) {
      const before = joined.at(-1) ?? ''
      const forward = next() !== '' && ((next().length <= 2 && surnames.has(run)) || before === '' || before.length > 2)
      if (forward) {
        run += next()
        index++
      } else if (before !== '' && before.length <= 2) run = (joined.pop() ?? '') + run
    }
    joined.push(run)
  }
  return joined
}

/** Signs that stand in no name and between none: a look for them spares the cutting of what is none. */
const hasOtherSign = anySign('0123456789。！？…“”「」()%:!?')
const hasWordSign = anySign(WORD_SIGNS)
const hasDot = anySign('·‧•・∙')

/** Reads a stretch of a squeezed text as names and nothing else. Undefined where it holds anything that cannot be a name. */
export function readNames(squeezed: Squeezed, from: number, to: number): string[] | undefined {
  if (to - from > LONGEST_RUN) return undefined
  const text = squeezed.text.slice(from, to)
  // A foreign name has its dot.
  if (hasOtherSign(text) || (hasWordSign(text) && !hasDot(text))) return undefined
  const chunks: string[][] = [[]]
  let separated = false
  for (let index = from; index < to; index++) {
    const char = squeezed.text.charAt(index)
    const chunk = chunks.at(-1) ?? []
    if (SEPARATOR.test(char)) {
      chunks.push([])
      separated = true
    } else if (chunk.length === 0 || gapBefore(squeezed, index)) chunk.push(char)
    else chunk.push((chunk.pop() ?? '') + char)
  }
  const names: string[] = []
  for (const chunk of chunks) {
    const whole = chunk.join('')
    if (whole === '') continue
    if (FOREIGN.test(whole) || (separated && CHINESE.test(whole) && chunk.some((piece) => piece.length === 1))) names.push(whole)
    else if (chunk.every((piece) => LATIN.test(piece))) names.push(chunk.join(' '))
    else
      for (const piece of joinPieces(chunk))
        names.push(...(CHINESE.test(piece) && piece.length < LONGEST_NAME ? [piece] : FOREIGN.test(piece) ? [piece] : cutNames(piece)))
  }
  const sound = names.every((name) => (CHINESE.test(name) && !NOT_IN_NAMES.test(name)) || FOREIGN.test(name) || /^[A-Z][A-Za-z.'’ -]+$/u.test(name))
  return sound && names.length > 0 ? names : undefined
}

/** No longer line is a single name, blanks included. */
const LONGEST_LINE = 7

/**
 * Reads a line that is a name and nothing else, as the family's name at its head and its length say: 贺新民, 欧阳若水, and of two characters what is set
 * apart to be as wide, 林　深: 高峰 may be a word.
 */
export function nameAlone(line: string): string | undefined {
  if (line.length > LONGEST_LINE) return undefined
  const name = line.replace(/[ \u3000]/gu, '')
  const family = familyLength(name)
  const given = name.length - family
  const whole = family > 0 && (given === 2 || (given === 1 && (family === 2 || name !== line)))
  return whole && CHINESE.test(name) && !NOT_IN_NAMES.test(name) ? name : undefined
}
