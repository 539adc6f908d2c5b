import { numberWords } from '../../text/everyday-words.ts'
import { LABELLED, listsAmong, NUMBERED } from './items.ts'
import { anyOf } from './pattern.ts'

/** One bay mare, aged about nine years. 12 chairs. */
const COUNTED = new RegExp(`^(?:\\d{1,3}|${anyOf([...numberWords.keys()])})(?:-\\p{L}+)? \\p{Ll}`, 'iu')

/** Whether an item of an English list says how many of something there are. */
export const saysHowMany = (text: string): boolean => COUNTED.test(text)

/** Labels stand in a list within so many lines of one another. */
const LIST_REACH = 6

/** Which lines open an item of a list: of at least three alike, each near the next. A lone colon is part of a sentence. */
export function opensItems(texts: readonly string[]): boolean[] {
  const opens = texts.map(() => false)
  for (const pattern of [NUMBERED, LABELLED]) {
    const found = [...texts.keys()].filter((at) => pattern.test(texts[at]!))
    for (const at of listsAmong(found, LIST_REACH).flat()) opens[at] = true
  }
  return opens
}
