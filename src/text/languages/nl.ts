import { words, type LatinLanguage } from './language.ts'

export const dutch: LatinLanguage = {
  tag: 'nl',
  small: words('de het een den der des van in op te ten ter en of om uit aan bij met naar voor door over onder tegen tot als'),
  running: words(
    'is zijn was waren heeft hebben had hadden werd werden wordt worden zal zullen zou zouden kan kon moet hij zij ze wij ik er men dat die dit deze welke zich niet ook nog maar dan zoo zo ' +
      'haar hun zijne geen meer reeds wel hier daar omdat toen'
  ),
  articles: words(''),
  pronouns: words('Hij Zij Het Ze Dit Deze Dat Wij Ik'),
  abbreviations: words('Dr Mr Prof Ds Jhr Mej Mevr Nr No St blz enz gen kapt'),
  suspending: words('en of'),
  ordinalStops: false,
  nounsInCapitals: false,
  titleCase: false,
  hyphenCompounds: false,
  hyphenHeads: words(''),
  hyphenTails: words(''),
  hyphenAlike: words(''),
  quotes: { open: '„', close: '”' }
}
