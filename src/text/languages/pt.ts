import { words, type LatinLanguage } from './language.ts'

export const portuguese: LatinLanguage = {
  tag: 'pt',
  small: words('o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às e ou com por pelo pela para sem sobre entre até que'),
  running: words(
    'é são era eram foi foram tem têm tinha tinham ser está estão estava será se seu sua seus suas lhe não mais mas como quando onde este esta estes estas esse essa aquele ' +
      'quem também já muito porque todo todos ele ela eles nós disse pode deve havia há'
  ),
  articles: words(''),
  pronouns: words('Ele Ela Eles Elas Este Esta Isto Isso Seu Sua'),
  abbreviations: words('Sr Sra Srs D Dr Dra Exmo Exma Ilmo núm art pág av'),
  suspending: words(''),
  ordinalStops: false,
  nounsInCapitals: false,
  titleCase: false,
  hyphenCompounds: false,
  hyphenHeads: words('vice ex pós pré recém'),
  hyphenTails: words('se lhe lhes o a os as lo la los las me nos'),
  hyphenAlike: words(''),
  quotes: { open: '«', close: '»' }
}
