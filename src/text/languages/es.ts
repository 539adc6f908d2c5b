import { words, type LatinLanguage } from './language.ts'

export const spanish: LatinLanguage = {
  tag: 'es',
  small: words('el la los las un una unos unas de del al a en y e o u con por para sin sobre entre desde hasta según tras ante contra que'),
  running: words(
    'es son era eran fue fueron ha han había habían sido ser está están estaba estaban será serán se su sus lo le les no ni ya más pero como cuando donde este esta estos estas ese esa ' +
      'aquel quien cual cuyo muy también porque si todo todos nos yo él ella ellos dijo puede debe'
  ),
  articles: words(''),
  pronouns: words('Él Ella Ellos Ellas Esto Eso Este Esta Su Sus Lo Se'),
  abbreviations: words('Sr Sra Sres Srta D Dña Dr Dra Excmo Excma Ilmo Ud Uds núm art pág av Gral'),
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
