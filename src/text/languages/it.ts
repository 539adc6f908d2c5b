import { words, type LatinLanguage } from './language.ts'

export const italian: LatinLanguage = {
  tag: 'it',
  small: words(
    'il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai dalle in nel nello nella nei negli nelle con su sul sulla sui per tra fra e ed o che l d'
  ),
  running: words(
    'è sono era erano fu furono ha hanno aveva avevano ho stato stata stati essere sarà si suo sua suoi sue loro non più ma come quando dove questo questa questi queste quello quella ' +
      'cui chi anche dopo già se ne ci vi tutto tutti molto può deve disse detto lui lei noi'
  ),
  articles: words(''),
  pronouns: words('Egli Ella Essi Esso Lui Lei Questo Questa Ciò Il Suo Sua'),
  abbreviations: words('Sig Sigg dott avv prof ing on comm cav gen col cap mons art pag num'),
  suspending: words(''),
  ordinalStops: false,
  nounsInCapitals: false,
  titleCase: false,
  hyphenCompounds: false,
  hyphenHeads: words(''),
  hyphenTails: words(''),
  hyphenAlike: words(''),
  quotes: { open: '«', close: '»' }
}
