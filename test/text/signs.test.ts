import { expect, test } from 'vitest'
import { asksForMore } from '../../src/text/asks-for-more.ts'
import { endsInHyphen, startsSmall } from '../../src/text/signs.ts'

test.each(['The boats of', 'Boats, ferries,', 'ICE IN THE', 'What is known:', 'THE CITY’S'])('%j asks for another line', (text) => {
  expect(asksForMore(text)).toBe(true)
})

test.each(['The boats came home', 'ICE IN HARBOR.', 'Boats', 'Partners drop out', 'Game called off'])('%j does not', (text) => {
  expect(asksForMore(text)).toBe(false)
})

test('knows a broken word and a sentence that began above', () => {
  expect([endsInHyphen('on Mon-'), endsInHyphen('April 3.--'), endsInHyphen('555-')]).toEqual([true, false, false])
  expect([startsSmall('“and then'), startsSmall('And then'), startsSmall('7 boats')]).toEqual([true, false, false])
})
