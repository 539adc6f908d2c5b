import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { reconstruct, type Article } from '../src/index.ts'
import { toJson } from '../src/output/json.ts'
import type { Gold } from './eval/gold.ts'
import { figures, score } from './eval/score.ts'

const page = (lines: string): string => lines.replace(/^\n/, '')

const german = page(`
Der Talbote Dienstag, 4. März 2025 Nr. 53 · 2,40 €
Fähre legt wieder ab
Von Anna Berger
GRÜNAU. Nach drei Wochen Stillstand hat
die Fähre zwischen Grünau und Lindenthal am
Montag wieder abgelegt. Um sechs Uhr mor-
gens warteten bereits vierzig Schülerinnen
und Schüler am Ufer, die seit Mitte Februar
einen Umweg von fast einer Stunde nach-
dem Unterricht hatten, in Ost- und
Westrichtung.
„Wir haben jeden Tag gemessen und jeden
Tag gehofft“, sagte Stein. „Wer hier wohnt,
der kennt das Wasser, aber so lange hat es
noch nie gedauert.“
Die Gemeinden bleiben vorsichtig. Für das
Wochenende sagt der Wetterdienst am 8.
März neue Niederschläge voraus, vor allem
in den höheren Lagen.
`)

describe('a page in German', () => {
  const { articles, masthead } = reconstruct(german)

  it('is told as such', () => {
    expect(articles.map(({ language }) => language)).toEqual(['de'])
    expect(masthead?.date).toBe('Dienstag, 4. März 2025')
  })

  it('takes no noun for the beginning of a heading', () => {
    const roles = articles[0]!.blocks.map(({ role }) => role)
    expect(roles).toEqual(['headline', 'byline', 'paragraph', 'paragraph', 'paragraph'])
  })

  it('has its byline and its dateline', () => {
    expect(articles[0]!.bylines[0]?.names).toEqual([{ role: 'Von', name: 'Anna Berger' }])
    expect(articles[0]!.dateline?.place).toBe('GRÜNAU')
  })

  it('drops hyphens, compounds being written in one, and keeps one that stands for a word’s rest', () => {
    const [first] = articles[0]!.blocks.filter(({ role }) => role === 'paragraph')
    expect(first!.text).toContain('morgens warteten')
    expect(first!.text).toContain('nachdem Unterricht')
    expect(first!.text).toContain('Ost- und Westrichtung')
  })
})

describe('a page in French', () => {
  const { articles } = reconstruct(
    page(`
Mardi 4 mars 2025
Le bac reprend son service
Par Anne Mercier
Vernay, 3 mars. — Après trois semaines, le
bac qui relie Vernay à Saint-Loup a repris
lundi ses traversées. Dès six heures du ma-
tin, une quarantaine d’élèves attendaient.
Les communes restent prudentes. Pour elles,
tout peut-
être recommencera, a dit Paul Roche, qui
passe depuis dix ans d’une rive à l’autre.
Cela peut être long, dit-il.
`)
  )

  it('is told as such, with its byline and its dateline', () => {
    expect(articles[0]).toMatchObject({ language: 'fr', headline: 'Le bac reprend son service', dateline: { place: 'Vernay', date: '3 mars' } })
    expect(articles[0]!.bylines[0]?.names[0]?.name).toBe('Anne Mercier')
  })

  it('keeps the hyphen of a word that has one', () => {
    expect(articles[0]!.body).toContain('peut-être')
    expect(articles[0]!.body).toContain('matin')
  })
})

describe('a whole page in French, as a compositor would set it', () => {
  const fixture = (name: string): string => readFileSync(new URL(`fixtures/languages/${name}`, import.meta.url), 'utf8')
  const gold = JSON.parse(fixture('fr.gold.json')) as Gold

  it.each(['as one reads', 'bodies first, their headlines behind them in another order'])('dumped %s', (order) => {
    const source = fixture(order === 'as one reads' ? 'fr.natural.txt' : 'fr.painted.txt')
    const newspaper = reconstruct(source)
    const { lost, invented, order: inOrder, ...ratios } = figures(score(gold, toJson(newspaper), source))
    expect(ratios).toEqual({ articles: 1, blocks: 1, text: 1, paragraphs: 1, rejoined: 1, headlines: 1, names: 1, datelines: 1 })
    expect([lost, invented]).toEqual([0, 0])
    expect(inOrder).toBeGreaterThan(0.99)
    expect(new Set(newspaper.articles.map(({ language }) => language))).toEqual(new Set(['fr']))
    expect(newspaper.masthead).toMatchObject({ date: 'Jeudi 6 mars 2025' })
    expect(newspaper.articles.find(({ jump }) => jump)?.jump).toEqual({ to: { page: '4', number: 4 }, text: 'Suite page 4' })
  })
})

describe('languages of which nothing is known, and other alphabets, as a compositor would set them', () => {
  const read = (name: string): Article[] => reconstruct(readFileSync(new URL(`fixtures/languages/${name}.natural.txt`, import.meta.url), 'utf8')).articles
  const heads = (articles: readonly Article[]): (string | undefined)[][] =>
    articles.map(({ language, headline, bylines }) => [language, headline, bylines[0]?.names[0]?.name])

  it.each([
    [
      'pl',
      'und',
      ['Rzeka zalała trzy dzielnice miasta', 'Anna Kowalska'],
      ['Teatr otwiera sezon starą komedią', 'Jan Nowak'],
      ['Piekarze podnoszą cenę chleba', 'Maria Zając']
    ],
    ['tr', 'und', ['Nehir üç mahalleyi sular altında bıraktı', 'Ayşe Yılmaz'], ['Tiyatro sezonu eski bir komediyle açıyor', 'Mehmet Kaya']],
    ['sv', 'und', ['Älven svämmade över i tre stadsdelar', 'Anna Lindqvist'], ['Teatern öppnar med en gammal komedi', 'Erik Berg']],
    ['el', 'el', ['Το ποτάμι πλημμύρισε τρεις συνοικίες', 'Μαρία Νικολάου'], ['Το θέατρο ανοίγει με μια παλιά κωμωδία', 'Γιώργος Παπάς']]
  ])('%s: headlines, and names that sign without a word before them', (name, language, ...expected) => {
    expect(heads(read(name))).toEqual(expected.map((pair) => [language, ...pair]))
  })

  it('ru: the first stories, whole paragraphs of theirs', () => {
    const articles = read('ru')
    expect(heads(articles.slice(0, 2))).toEqual([
      ['und-Cyrl', 'Река вышла из берегов в трёх районах', 'Анна Петрова'],
      ['und-Cyrl', 'Театр открывает сезон старой комедией', 'Иван Смирнов']
    ])
    expect(articles[0]!.body).toContain('Спасатели вывезли из домов более трёхсот человек, школы закрыты до понедельника.')
  })
})

describe('a name alone between lines', () => {
  const page = (name: string, headline: string): string =>
    ['one', 'two']
      .map(
        (story) =>
          `${headline.replace('STORY', story)}\n${name}\nThe water rose by two metres in the night and\nflooded the lower streets of story ${story}, and\npeople left.\n`
      )
      .join('\n')

  it('signs a story whose headline is set like a sentence, where a page does so more than once', () => {
    const { articles } = reconstruct(page('Jane Doe', 'River floods the streets of district STORY'))
    const signed = articles.flatMap(({ blocks }) => blocks.filter(({ role }) => role === 'byline').map(({ text }) => text))
    expect(signed).toEqual(['Jane Doe', 'Jane Doe'])
  })

  it('is no byline under a headline in title case, of which it may be the end', () => {
    const { articles } = reconstruct(page('Clean Water', 'Governor Signs the STORY Bill for'))
    expect(articles.flatMap(({ bylines }) => bylines)).toEqual([])
  })
})
