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
