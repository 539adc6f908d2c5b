import { runningWords, smallWords } from '../english-words.ts'
import { words, type LatinLanguage } from './language.ts'

export const english: LatinLanguage = {
  tag: 'en',
  small: smallWords,
  running: runningWords,
  articles: words('a an the'),
  pronouns: words('He She It I His Her They We'),
  abbreviations: words(
    'Mr Mrs Ms Messrs Mme Mlle Dr Prof Rev Hon Gov Sen Rep Reps Sens Gen Maj Col Lt Lieut Capt Sgt Cpl Pvt Adm Cmdr Det Supt Insp Pres St Ste Mt Ft No Nos Vol Fig ' +
      'Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec vs Geo Wm Chas Jas Jno Thos Robt'
  ),
  suspending: words('and or to'),
  ordinalStops: false,
  nounsInCapitals: false,
  titleCase: true,
  hyphenCompounds: true,
  hyphenHeads: words(''),
  hyphenTails: words(''),
  hyphenAlike: words('to-day to-night to-morrow'),
  quotes: { open: '“', close: '”' }
}
