import { agencies, paperEndings, pictureAgencies, selfNames } from '../zh/agencies.ts'
import { anyOf, formsOf, HAN } from './pattern.ts'

/** An agency or a paper by name: 新华社, 本报, 某某日报. A paper's own name is one to eight ideographs before its ending. */
export const AGENCY: string = `(?:${anyOf(formsOf(agencies))}|${anyOf(formsOf(selfNames))}|${HAN}{1,8}?${anyOf(formsOf(paperEndings))})`

const WHOLE = new RegExp(`^(?:(?:${HAN}{2,6}[·/]){0,2}${AGENCY}|${anyOf(formsOf(pictureAgencies))})$`, 'u')

/** Whether the text, without white space, is the name of an agency or a paper. */
export function isAgency(text: string): boolean {
  return WHOLE.test(text)
}
