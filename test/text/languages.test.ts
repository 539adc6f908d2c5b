import { describe, expect, it } from 'vitest'
import { languageOf } from '../../src/text/language.ts'
import { latinLanguages, tellLanguage } from '../../src/text/languages/tell.ts'

const samples: Record<string, string> = {
  en: 'The ferry was late and the boats that had waited for it were gone.',
  de: 'Die Fähre war zu spät, und die Boote, die auf sie gewartet hatten, waren nicht mehr da.',
  fr: 'Le bac était en retard, et les bateaux qui l’avaient attendu dans le port sont partis sans lui.',
  es: 'La barca llegó con retraso y los barcos que la esperaban en el puerto ya no estaban.',
  it: 'Il traghetto era in ritardo e le barche che lo aspettavano nel porto non erano più lì.',
  nl: 'De pont was te laat en de booten die op haar gewacht hadden, zijn niet meer in de haven.',
  pt: 'A barca chegou com atraso e os barcos que esperavam por ela no porto já não estavam.'
}

describe('tellLanguage', () => {
  it.each(Object.entries(samples))('%s', (tag, text) => {
    expect(tellLanguage([text]).language.tag).toBe(tag)
  })

  it('has a sample of each language', () => {
    expect(latinLanguages.map(({ tag }) => tag).sort()).toEqual(Object.keys(samples).sort())
  })

  it('says so where many words tell of none it knows', () => {
    const text = 'Prom przypłynął spóźniony a łodzie które na niego czekały odpłynęły już z portu bez pasażerów którzy zostali tam sami '
    expect(tellLanguage([text.repeat(4)]).language.tag).toBe('und')
  })

  it('takes a few words for English', () => {
    expect(tellLanguage(['Ferry'])).toMatchObject({ language: { tag: 'en' }, found: 0 })
  })
})

describe('languageOf', () => {
  it('takes a short text for what its newspaper is in', () => {
    expect(languageOf('Neue Brücke', tellLanguage, 'de')).toBe('de')
  })

  it('lets a text that tells be in another language than its newspaper', () => {
    expect(languageOf(samples['fr']!, tellLanguage, 'de')).toBe('fr')
  })
})
