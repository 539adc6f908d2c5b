/** Words that running text is full of and that headlines leave out: headlines are written in the present tense, without articles and pronouns. */
export const runningWords: ReadonlySet<string> = new Set(
  (
    'was were had has have been that which who whom said he she they it his her their its him them this these those there would could should ' +
    'did does also because while when where than then very such some any other'
  ).split(' ')
)

/** Small words that title case leaves small. */
export const smallWords: ReadonlySet<string> = new Set(
  'a an the of in on at to for and but or nor by with from as is are be if into over off up out down vs via per it its not so yet'.split(' ')
)

/** The commonest words of labels and headings, by which letters without word spaces are cut into words. */
export const commonWords: readonly string[] = [
  ...smallWords,
  ...(
    'the and you your we our us my me who what how why all new now not one two three four five six ten first last next more most best good great big little old day days week weeks month ' +
    'year years time times today tonight tomorrow yesterday morning evening night news need needs help know want read see look watch go going get got make made take keep find give put say says ' +
    'people man men woman women child children family life home house school work job money city town state nation national world local county country public police court law war peace ' +
    'sports food health business arts weather letters opinion book books music film art science story stories page number numbers question questions answer answers report review notes ' +
    'inside around about after before under over between against through here there where when back down right left high low long short open street road market price prices'
  ).split(' ')
]
