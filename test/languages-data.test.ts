import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { endsLatinSentence } from '../src/lexicon/recognise/en-sentence.ts'
import { isLatinFurniture, isPaperName } from '../src/lexicon/recognise/latin-furniture.ts'
import { dutchPress } from '../src/lexicon/latin/nl.ts'
import { frenchPress } from '../src/lexicon/latin/fr.ts'
import { germanPress } from '../src/lexicon/latin/de.ts'
import { italianPress } from '../src/lexicon/latin/it.ts'
import { portuguesePress } from '../src/lexicon/latin/pt.ts'
import type { PressWords } from '../src/lexicon/latin/press.ts'
import { spanishPress } from '../src/lexicon/latin/es.ts'
import { markHyphens } from '../src/mend/hyphens.ts'
import type { LatinLanguage } from '../src/text/languages/language.ts'
import { latinLanguages, tellLanguage } from '../src/text/languages/tell.ts'
import { linesOf, matchByline, matchDateline, matchPhotoCredit, readJumpLine } from './built-in.ts'

const presses: Record<string, PressWords> = { de: germanPress, fr: frenchPress, es: spanishPress, it: italianPress, nl: dutchPress, pt: portuguesePress }

/** For each list of the press's words: a line that is read as it should be if the word is known, and is not with another in its place. */
const USES: Record<keyof PressWords, (word: string, press: PressWords) => [line: string, isRead: (line: string) => boolean]> = {
  months: (word) => [`Vernay, 12 ${word} —\u0020`, (line) => matchDateline(`${line}Texte`)?.date !== undefined],
  weekdays: (word, { months }) => [`${word} 4 ${months[2]!}`, isLatinFurniture],
  dateWords: (word, { weekdays, months }) =>
    // Before the day, behind it, or before the month.
    [`${weekdays[0]!} ${word} 4 ${word} ${months[2]!} 2025`, isLatinFurniture],
  by: (word) => [`${word} Jane Doe`, (line) => matchByline(line)?.names[0]?.name === 'Jane Doe'],
  correspondents: (word) => [`${word} Jane Doe`, (line) => matchByline(line)?.names[0]?.name === 'Jane Doe'],
  and: (word, { by }) => [`${by[0]!} Jane Doe ${word} John Roe`, (line) => matchByline(line)?.names.length === 2],
  numbers: (word) => [`${word} 53`, isLatinFurniture],
  pages: (word) => [`${word} 4`, isLatinFurniture],
  volumes: (word) => [`81. ${word}`, isLatinFurniture],
  onward: (word, { pages }) => [`${word} ${pages[0]!} 4`, (line) => readJumpLine(line)?.direction === 'to'],
  backward: (word, { pages }) => [`${word} ${pages[0]!} 1`, (line) => readJumpLine(line)?.direction === 'from'],
  pictures: (word) => [`${word} Jane Doe`, (line) => matchPhotoCredit(line)?.names[0]?.name === 'Jane Doe'],
  titles: (word) => [`Le ${word}`, isPaperName],
  coins: (word) => [`2,40 ${word}`, isLatinFurniture]
}

describe.each(Object.entries(presses))('the press’s words in %s', (_, press) => {
  test.each(Object.entries(press) as [keyof PressWords, readonly string[]][])('%s: each of them is read, and no other word in its place', (name, words) => {
    expect(words.length).toBeGreaterThan(0)
    for (const word of words) {
      const [line, isRead] = USES[name](word, press)
      expect(isRead(line), line).toBe(true)
      expect(isRead(line.replaceAll(word, 'Qwxz')), line.replaceAll(word, 'Qwxz')).toBe(false)
    }
  })
})

/** The hyphens that stay, of the lines of a page. */
const marks = (lines: string[]): (string | undefined)[] => {
  return markHyphens(linesOf(lines.join('\n'))).map(({ keepsHyphen, suspendsHyphen }) => (keepsHyphen ? 'kept' : suspendsHyphen ? 'suspended' : undefined))
}
/** So much of a language that it is told from the others. */
const told = ({ small, running }: LatinLanguage): string => [...small, ...running].slice(0, 24).join(' ')

describe.each(latinLanguages.map((language) => [language.tag, language] as const))('the language %s', (tag, language) => {
  test('small and running words: each of them speaks for it', () => {
    const { found } = tellLanguage([told(language)])
    for (const word of [...language.small, ...language.running]) {
      const more = tellLanguage([`${told(language)} ${word}`])
      expect([word, more.language.tag, more.found]).toEqual([word, tag, found + 1])
    }
  })

  test('abbreviations end no sentence, and ordinals where they have a full stop', () => {
    for (const word of language.abbreviations) expect([word, endsLatinSentence(`Xyz ${word}.`, language)]).toEqual([word, false])
    expect(endsLatinSentence('am 8.', language)).toBe(!language.ordinalStops)
    expect(endsLatinSentence('Xyz abcde.', language)).toBe(true)
  })

  test('articles are small words; pronouns have a capital; quotation marks are two', () => {
    for (const word of language.articles) expect(language.small.has(word), word).toBe(true)
    for (const word of language.pronouns) expect(word).toMatch(/^\p{Lu}/u)
    expect(language.quotes.open).not.toBe(language.quotes.close)
  })

  test('hyphens: those before a word of its own stay, and those that stand for a word’s rest', () => {
    const [first] = [...language.small].filter((word) => /^\p{L}{2,}$/u.test(word))
    for (const head of language.hyphenHeads) expect([head, marks([told(language), `${head}-`, 'qwxz'])[1]]).toEqual([head, 'kept'])
    for (const tail of language.hyphenTails) expect([tail, marks([told(language), `${first!}-`, `${tail} `])[1]]).toEqual([tail, 'kept'])
    for (const [word, alike] of [...language.hyphenAlike].map((word, at, all) => [word, all.at(at - 1)!] as const)) {
      const [head, tail] = word.split('-') as [string, string]
      expect([word, marks([`${told(language)} ${alike}`, `${head}-`, tail])[1]]).toEqual([word, 'kept'])
      expect([word, marks([told(language), `${head}-`, tail])[1]]).not.toEqual([word, 'kept'])
    }
    for (const tail of language.suspending) {
      const own = tail === first ? [...language.small].find((word) => word !== tail && word.length > 2)! : first!
      expect([tail, marks([told(language), `${own}-`, tail])[1]]).toEqual([tail, 'suspended'])
    }
  })
})

test('each field of a language is read by the code', () => {
  const src = new URL('../src/', import.meta.url)
  const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/text[\\/]languages[\\/](?!tell)/.test(name))
    .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), src), 'utf8').replace(/const unknown[\s\S]*?\n\}/, ''))
    .join('\n')
  for (const field of Object.keys(latinLanguages[1]!)) expect(code, field).toMatch(new RegExp(String.raw`(?:language\??\.|[{,] )${field}\b|\.${field}\b`))
})
