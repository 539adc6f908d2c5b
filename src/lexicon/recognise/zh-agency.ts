import { agencies, paperEndings, pictureAgencies, selfNames } from '../zh/agencies.ts'
import { formsWith, forWords, type OwnWords } from './own-words.ts'
import { anyOf, HAN } from './pattern.ts'

/** The pattern of an agency or a paper by name: 新华社, 本报, 某某日报. A paper's own name is one to eight ideographs before its ending. */
export const agencyPattern = ({ chinese }: OwnWords): string =>
  `(?:${anyOf(formsWith(agencies, chinese.agencies))}|${anyOf(selfNames.flat())}|${HAN}{1,8}?${anyOf(paperEndings.flat())})`

const wholeOf = forWords((own) => new RegExp(`^(?:(?:${HAN}{2,6}[·/]){0,2}${agencyPattern(own)}|${anyOf(pictureAgencies.flat())})$`, 'u'))

/** Whether the text, without white space, is the name of an agency or a paper. */
export function isAgency(text: string, own?: OwnWords): boolean {
  return wholeOf(own).test(text)
}
