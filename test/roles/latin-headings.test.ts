import { expect, test } from 'vitest'
import { wordsFor } from '../../src/lexicon/built-in.ts'
import { readLexicon } from '../../src/lexicon/own.ts'
import type { OwnWords } from '../../src/lexicon/words.ts'
import type { HeadingText } from '../../src/roles/headings.ts'
import { caseSigns } from '../../src/roles/latin-headings.ts'
import { caseOf, goesOnInLatin, headsInCapitals } from '../../src/text/letter-case.ts'

/** A heading of one line. */
const heading = (text: string, own?: OwnWords): HeadingText => ({
  text,
  lines: [{ text, spans: [[0, text.length]], gap: 0, repairs: [], page: 1, lead: 'none', sameRow: false, words: wordsFor(true, own) }]
})

test.each([
  ['BOATS FAST IN ICE', 'capitals'],
  ['BOATS FAST iN ICE', 'capitals'],
  ['McKINLEY SPEAKS', 'capitals'],
  ['MRS. Lowe', 'title'],
  ['Boats Fast in Harbor Ice', 'title'],
  ['Boats fast in harbor ice', 'sentence'],
  ['冰封港口', undefined]
])('%s is set in %s', (text, set) => {
  expect(caseOf(text)).toBe(set)
})

test('knows a page that sets its headlines in capitals from one that sets labels so', () => {
  expect(headsInCapitals(['BOATS FAST IN ICE', 'Ferries Stop and Pilots Stay Home.', 'MAYOR SPEAKS'])).toBe(true)
  expect(headsInCapitals(['HARBOR', 'Boats fast in ice', 'Ferries stop', 'Mayor speaks of ice', 'Pilots at home'])).toBe(false)
})

test('knows headlines in capitals by their full stops, few as they may be among what a poor scan leaves', () => {
  const junk = ['ittl Regt of Life', 'Sir WM presented', 'be had of the same', 'Works may be had', 'Printed for him', 'Ofwhom may be had', 'lion heing the 3rd']
  expect(headsInCapitals([...junk, 'COAL DUTIES.', 'ORDIRS IN COUNCIL.', 'STATE Of IRELAND.'])).toBe(true)
  expect(headsInCapitals([...junk, 'COAL DUTIES', 'ORDERS IN COUNCIL', 'STATE OF IRELAND'])).toBe(false)
})

test('reads capitals as a label beside headlines in small letters, and as the headline beside none', () => {
  expect(caseSigns(heading('HARBOR LIFE'), false)).toMatchObject({ kicker: expect.any(Number) as number })
  expect(caseSigns(heading('HARBOR LIFE'), true)?.headline).toBeGreaterThan(0)
  expect(caseSigns(heading('BY THE NUMBERS'), false)).toMatchObject({ standingHead: expect.any(Number) as number })
  expect(caseSigns(heading('Ferries Stop and Pilots Stay Home.'), true)?.deck).toBeGreaterThan(0)
  expect(caseSigns(heading('冰封港口'), true)).toBeUndefined()
})

test('the case of a standing head of the caller’s own says nothing', () => {
  const own = readLexicon({ standingHeads: ['Notes from the Pier'] })
  expect(caseSigns(heading('NOTES FROM THE PIER'), false)?.kicker).toBeGreaterThan(0)
  expect(caseSigns(heading('NOTES FROM THE PIER', own), false)).toBeUndefined()
})

test('lets a heading go on with a small letter, not behind a full stop or in another case', () => {
  expect(goesOnInLatin('Boats are fast', 'in harbor ice')).toBeGreaterThan(0)
  expect(goesOnInLatin('BOATS FAST.', 'FERRIES STOP.')).toBeLessThan(-2)
  expect(goesOnInLatin('HARBOR', 'Boats are fast')).toBeLessThan(-2)
  expect(goesOnInLatin('The ferry company is sold.', 'The crews stay')).toBeLessThan(-2)
  expect(goesOnInLatin('The ferry company is sold.', 'What does it mean for the crews?')).toBeGreaterThan(-1)
  expect(goesOnInLatin('冰封', '港口')).toBeUndefined()
})
