import { isCapital, isSmall, isSpace } from './latin-words.ts'

/**
 * Words that no printer sets and that scans are full of: a figure or a sign inside a word (3*al), a capital in mid-word (labyLee), signs that stand for
 * specks (~ ^ •).
 */
const MISREAD =
  /\p{L}\d\p{L}|\p{Ll}{2}\p{Lu}\p{Ll}|\p{L}[!"#$%*+:;<=>?\\^_`{|}~§¤°«»¬±■□•]\p{L}|\p{L}[\^~|<>\\{}_=`§¤°¬±■□•]|[\^~|<>\\{}_=`§¤°¬±■□]\p{L}|^[\^~<>\\{}_=`§¤°¬±■□•*]{1,3}$/u
/** Signs without one of which a word is such a one only by a capital behind small letters. */
const ODD_SIGNS = '0123456789!"#$%*+:;<=>?\\^_`{|}~§¤°«»¬±■□•'
const isOddSign = new Uint8Array(0x10000)
for (let at = 0; at < ODD_SIGNS.length; at++) isOddSign[ODD_SIGNS.charCodeAt(at)] = 1
/** One such word in so many is no chance: in clean text names and addresses make one in a thousand. */
const LEAST_SHARE = 1 / 250
/** Fewer words tell nothing. */
const FEWEST_WORDS = 100

/** Whether texts in Latin letters were read from a scan, to judge by the words in them that no one writes. A good scan of clear print shows no such sign. */
export function looksMisread(texts: Iterable<string>): boolean {
  let [odd, all] = [0, 0]
  for (const text of texts)
    for (let from = 0; from <= text.length;) {
      let [to, small, mayBeOdd] = [from, false, false]
      for (; to < text.length; to++) {
        const unit = text.charCodeAt(to)
        if (isSpace(unit)) break
        if (isOddSign[unit] === 1 || (small && isCapital(unit))) mayBeOdd = true
        small = isSmall(unit)
      }
      all++
      if (mayBeOdd && MISREAD.test(text.slice(from, to))) odd++
      from = to + 1
      while (from < text.length && isSpace(text.charCodeAt(from))) from++
    }
  return all >= FEWEST_WORDS && odd >= LEAST_SHARE * all
}
