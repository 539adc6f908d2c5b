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
