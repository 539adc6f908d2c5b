import { expect, test } from 'vitest'
import { english } from '../../src/text/languages/en.ts'
import { german } from '../../src/text/languages/de.ts'
import { weighJoint, wordsInside } from '../../src/text/letter-joint.ts'

const none = (): ReadonlySet<string> => new Set()
const weigh = (first: string, second: string): number => weighJoint(first, second, english, none)

test('an article wants a noun, and no other small word', () => {
  expect(weigh('the boat overturned near the', 'landing at noon')).toBeGreaterThan(weigh('the boat overturned near the', 'of the ferry'))
})

test('a name goes on with a capital, a verb does not', () => {
  expect(weigh('the ferryman, Walter', 'Lindgren, rowed')).toBeGreaterThan(weigh('the ferryman was', 'Lindgren, rowed'))
})

test('the rest of a broken word is no word that the page has inside its lines', () => {
  const known = wordsInside(['all four of the ferries', 'that went down'])
  expect(weighJoint('the men demand an ad-', 'vance of two', english, () => known)).toBeGreaterThan(
    weighJoint('the men demand an ad-', 'four of them', english, () => known)
  )
})

test('where nouns have capitals, a capital says nothing', () => {
  expect(weighJoint('und dann kam der', 'Bote an', german, none)).toBe(0)
})

test('a name that the page has inside its sentences goes on with one, another capital hardly', () => {
  const known = wordsInside(['route between the depot and Mill; nobody', 'said Anita Delacroix. Nobody'])
  const joint = (second: string): number => weighJoint('the boat overturned near the', second, english, () => known)
  expect(joint('Mill Race, and a man')).toBeGreaterThan(joint('Downstream, a river town'))
  expect(joint('Delacroix mansion')).toBe(joint('Mill Race, and a man'))
  expect(joint('Downstream, a river town')).toBeGreaterThan(joint('The river town'))
  expect(known.has('Nobody')).toBe(false)
})

test('a number’s hyphen wants the rest of a compound', () => {
  expect(weigh('swung an empty 20-', 'foot container')).toBeGreaterThan(weigh('swung an empty', 'foot container'))
  expect(weigh('between 1993-', 'Foot races')).toBeLessThan(0)
})

test('nothing goes on behind whose words a quotation was', () => {
  expect(weigh('how to build it.” — Lorna Fitch, retired engineer', 'foot container over')).toBeLessThan(-3)
  expect(weigh('“I know,” said Lorna Fitch, retired engineer', 'and bather')).toBeGreaterThan(0)
})
