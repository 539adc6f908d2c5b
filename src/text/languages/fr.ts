import { words, type LatinLanguage } from './language.ts'

export const french: LatinLanguage = {
  tag: 'fr',
  small: words('le la les un une des du de au aux à en et ou dans par pour sur sous avec sans chez vers entre d l que qui'),
  running: words(
    'est sont était étaient a ont avait avaient été être fut sera seront serait il elle ils elles on nous vous je se sa son ses leur leurs ce cette ces cet ne pas plus qu dont où ' +
      'mais comme si tout tous toute cela ainsi après avant lorsque peut doit fait dit'
  ),
  articles: words(''),
  pronouns: words('Il Elle Ils Elles Ce Cela Cette Ces Son Sa Ses Leur Leurs On Nous Je'),
  abbreviations: words('M MM Mme Mmes Mlle Mlles Mgr Dr Me St Ste No Nos art janv févr avr juill sept oct nov déc'),
  suspending: words(''),
  ordinalStops: false,
  nounsInCapitals: false,
  titleCase: false,
  hyphenCompounds: false,
  hyphenHeads: words(
    'quatre vingt trente quarante cinquante soixante demi demie mi semi quasi ex vice après avant arrière petit petite petits petites beau beaux belle belles saint sainte'
  ),
  hyphenTails: words('il elle ils elles on je tu nous vous ce t ci là même mêmes être moi toi lui leur le la les y en dessus dessous'),
  hyphenAlike: words(''),
  quotes: { open: '«', close: '»' }
}
