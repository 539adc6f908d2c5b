import { firmWords, streetWords } from '../en/streets.ts'
import { isAdvertisement } from './en-furniture.ts'
import { anyOf } from './pattern.ts'

const ADDRESS = new RegExp(
  `(?:^|[ ,(])\\d{1,4}(?: ?[-–&] ?\\d{1,4})? (?:[NSEW]\\.? )?\\p{Lu}[\\p{L}’']{1,20}(?: \\p{Lu}[\\p{L}’']{1,20})?(?: ${anyOf(streetWords)})\\b`,
  'u'
)
const FIRM = new RegExp(`(?:^| )(?:${anyOf(firmWords)})(?:$|[ ,.;:])|\\p{Lu}\\p{L}+ & \\p{Lu}\\p{L}+|\\p{Lu}\\p{L}+[’']s,`, 'u')

// Signs of a small advertisement, of which three points make one.
const GOODS_IN_CAPITALS = 1
const NAMES_ADDRESS = 1.5
const NAMES_FIRM = 1
const ENOUGH = 3

/**
 * Whether a few lines between blank ones are a small advertisement: goods in capitals, a firm, its address.
 * @param first the first line
 * @param text all lines, a space between
 */
export function isSmallAdvertisement(first: string, text: string): boolean {
  if (isAdvertisement(text)) return true
  const capitals = first === first.toUpperCase() && /\p{Lu}{4}/u.test(first)
  const score = (capitals ? GOODS_IN_CAPITALS : 0) + (ADDRESS.test(text) ? NAMES_ADDRESS : 0) + (FIRM.test(text) ? NAMES_FIRM : 0)
  return score >= ENOUGH
}
