/**
 * Words that no printer sets and that scans are full of: a figure or a sign inside a word (3*al), a capital in mid-word (labyLee), signs that stand for
 * specks (~ ^ •).
 */
const MISREAD =
  /\p{L}\d\p{L}|\p{Ll}{2}\p{Lu}\p{Ll}|\p{L}[!"#$%*+:;<=>?\\^_`{|}~§¤°«»¬±■□•]\p{L}|\p{L}[\^~|<>\\{}_=`§¤°¬±■□•]|[\^~|<>\\{}_=`§¤°¬±■□]\p{L}|^[\^~<>\\{}_=`§¤°¬±■□•*]{1,3}$/u
const BETWEEN = /\s+/u
/** One such word in so many is no chance: in clean text names and addresses make one in a thousand. */
const LEAST_SHARE = 1 / 250
/** Fewer words tell nothing. */
const FEWEST_WORDS = 100

/** Whether texts in Latin letters were read from a scan, to judge by the words in them that no one writes. A good scan of clear print shows no such sign. */
export function looksMisread(texts: Iterable<string>): boolean {
  let [odd, all] = [0, 0]
  for (const text of texts)
    for (const word of text.split(BETWEEN)) {
      all++
      if (MISREAD.test(word)) odd++
    }
  return all >= FEWEST_WORDS && odd >= LEAST_SHARE * all
}
