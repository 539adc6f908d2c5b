import { numberWords } from '../../text/everyday-words.ts'
import { anyOf } from './pattern.ts'

/** One bay mare, aged about nine years. 12 chairs. */
const COUNTED = new RegExp(`^(?:\\d{1,3}|${anyOf([...numberWords.keys()])})(?:-\\p{L}+)? \\p{Ll}`, 'iu')

/** Whether an item of an English list says how many of something there are. */
export const saysHowMany = (text: string): boolean => COUNTED.test(text)
