import { standingEndings, standingHeads } from '../en/headings.ts'
import { anyOf } from './pattern.ts'

const STANDING = new RegExp(`^(?:the )?(?:${anyOf(standingHeads)}|(?:\\p{L}+ ){1,2}${anyOf(standingEndings)})[.:]?$`, 'iu')

/** Whether an English heading is the name of a regular column or a section. */
export const isStandingLabel = (text: string): boolean => STANDING.test(text)
