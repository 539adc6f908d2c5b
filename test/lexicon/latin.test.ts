import { describe, expect, it } from 'vitest'
import { endsEnglishSentence, endsLatinSentence } from '../../src/lexicon/recognise/en-sentence.ts'
import { german } from '../../src/text/languages/de.ts'
import { isFurniture, matchByline, matchDateline, opensStory, readJumpLine } from '../built-in.ts'

describe('datelines in other languages', () => {
  it.each([
    ['GRÜNAU. Nach drei Wochen hat die Fähre wieder abgelegt.', 'GRÜNAU', undefined, undefined],
    ['Berlin, 12. August. Der Kanzler ist heute abgereist.', 'Berlin', '12. August', undefined],
    ['Berlin (dpa) - Die Bahn stellt den Verkehr ein.', 'Berlin', undefined, 'dpa'],
    ['Paris, 12 février. — Le ministre est parti ce matin.', 'Paris', '12 février', undefined],
    ['VERNAY. Après trois semaines, le bac a repris ses traversées.', 'VERNAY', undefined, undefined],
    ['Madrid, 12 de marzo.— El ministro salió ayer.', 'Madrid', '12 de marzo', undefined],
    ['MADRID (EFE).— El ministro salió ayer.', 'MADRID', undefined, 'EFE'],
    ['Roma, 12 marzo. Il ministro è partito ieri.', 'Roma', '12 marzo', undefined]
  ])('%s', (text, place, date, agency) => {
    const found = matchDateline(text)
    expect([found?.place, found?.date, found?.agency]).toEqual([place, date, agency])
    expect(opensStory(text)).toBe(true)
  })

  it.each([
    'Berlin, 12. August war es kalt.',
    'NOTICE. All persons are warned that the ferry is late.',
    'Der Minister kam am 12. August an.',
    'Paris est une ville.'
  ])('keep quiet: %s', (text) => {
    expect(matchDateline(text)).toBeUndefined()
  })

  it('are read where a scan lost the dash or misread the comma', () => {
    expect(matchDateline('LAKEPORT. Sept. 16. Nine boats were lost.')).toMatchObject({ place: 'LAKEPORT', date: 'Sept. 16' })
  })
})

describe('bylines in other languages', () => {
  it.each([
    ['Von Anna Berger und Jonas Kühn', ['Anna Berger', 'Jonas Kühn']],
    ['VON ANNA BERGER', ['ANNA BERGER']],
    ['Par Anne Mercier et Jean Vidal', ['Anne Mercier', 'Jean Vidal']],
    ['De notre correspondant Luc Perrin', ['Luc Perrin']],
    ['Por Ana Molina y Juan Vega', ['Ana Molina', 'Juan Vega']],
    ['di Anna Molinari e Gianni Verdi', ['Anna Molinari', 'Gianni Verdi']],
    ['dal nostro inviato Luca Perini', ['Luca Perini']]
  ])('%s', (text, names) => {
    expect(matchByline(text)?.names.map(({ name }) => name)).toEqual(names)
  })

  it.each(['Von der Brücke in den Fluss', 'Par le bac de Vernay', 'di questo non si parla'])('keep quiet: %s', (text) => {
    expect(matchByline(text)).toBeUndefined()
  })
})

describe('furniture in other languages', () => {
  it.each([
    'Dienstag, 4. März 2025',
    'Mardi 4 mars 2025',
    'Martes, 4 de marzo de 2025',
    'Martedì 4 marzo 2025',
    'Seite 3',
    'Página 3',
    'Der Talbote Dienstag, 4. März 2025 Nr. 53 · 2,40 € Seite 3',
    'N° 53 – 1,80 €',
    'LE COURRIER DU VAL — Samedi 22 septembre 2018 — Région — 7',
    'DIARIO DE LA VEGA Lunes, 4 de marzo de 2013 11'
  ])('%s', (text) => {
    expect(isFurniture(text, false)).toBe(true)
  })

  it.each([
    'Am 4. März 2025 legt die Fähre wieder ab.',
    'Le 4 mars, les 53 bateaux du port sont partis.',
    'Die Karte kostet 3 Euro',
    'Loto — samedi 22 septembre à 20 heures — 7'
  ])('keeps quiet: %s', (text) => {
    expect(isFurniture(text, false)).toBe(false)
  })
})

describe('the end of a sentence', () => {
  it('does not stand behind an ordinal in German', () => {
    expect(endsEnglishSentence('am Morgen des 4.')).toBe(true)
    expect(endsLatinSentence('am Morgen des 4.', german)).toBe(false)
    expect(endsLatinSentence('im Jahre 1894.', german)).toBe(true)
  })

  it('stands before the quotation marks of any language', () => {
    expect(endsEnglishSentence('noch nie gedauert.“')).toBe(true)
    expect(endsEnglishSentence('aussi longtemps. »')).toBe(true)
    expect(endsEnglishSentence('« petite délivrance »')).toBe(false)
    expect(endsEnglishSentence('durado tanto.»')).toBe(true)
  })
})

describe('jump lines', () => {
  it.each([
    ['Suite page 4', { direction: 'to', page: '4', number: 4 }],
    ['(Lire la suite en page 12)', { direction: 'to', page: '12', number: 12 }],
    ['LE BAC, suite de la page 1', { direction: 'from', page: '1', number: 1, slug: 'LE BAC' }],
    ['Fortsetzung auf Seite 3', { direction: 'to', page: '3', number: 3 }],
    ['► Fortsetzung von Seite 1', { direction: 'from', page: '1', number: 1 }],
    ['Pasa a la página 6.', { direction: 'to', page: '6', number: 6 }],
    ['Viene de la página 1', { direction: 'from', page: '1', number: 1 }],
    ['Segue a pag. 5', { direction: 'to', page: '5', number: 5 }],
    ['Vervolg op pagina 7', { direction: 'to', page: '7', number: 7 }],
    ['Lees verder op blz. 7', { direction: 'to', page: '7', number: 7 }],
    ['Continua na pág. 8', { direction: 'to', page: '8', number: 8 }]
  ])('%s', (text, jump) => expect(readJumpLine(text)).toEqual(jump))

  it.each(['Suite 4', 'Suite 400', 'La suite de la page 4 manque dans ce livre', 'Die Fortsetzung auf Seite 3 fehlt', 'Page 4'])('%s is none', (text) =>
    expect(readJumpLine(text)).toBeUndefined()
  )
})
