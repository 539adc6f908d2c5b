import { describe, expect, it } from 'vitest'
import { read } from '../../../src/index.ts'
import { linesOf } from '../forms.ts'

describe('the neutral JSON', () => {
  it('reads pages of lines', () => {
    const input = {
      unit: 'point',
      pages: [{ width: 600, lines: [{ text: 'Ferry', box: { x: 1, y: 2, width: 30, height: 10 }, size: 9, confidence: 0.5 }] }, { lines: [{ text: 'opens' }] }]
    }
    const reading = read(JSON.stringify(input))
    expect(linesOf(reading)).toEqual([['Ferry', 1, 2, 30, 10], null, 'opens'])
    expect([reading.kind, reading.unit]).toEqual(['json', 'point'])
  })

  it.each([
    ['{"pages": 3}', 'Cannot read `a.json` as json: expected the input to have a list of `pages`'],
    ['{"pages": [{}]}', 'Cannot read `a.json` as json: expected pages[0] to have a list of `lines`'],
    ['{"pages": [{"lines": [{"text": 1}]}]}', 'Cannot read `a.json` as json: expected `pages[0].lines[0].text` to be a string'],
    ['{"unit": "mile", "pages": []}', 'Cannot read `a.json` as json: expected `unit` to be pixel, point, mm10, inch1200'],
    ['{"pages": [', /Cannot read `a\.json` as json: /]
  ])('says what is wrong with %s', (source, message) => {
    expect(() => read(source, { name: 'a.json' })).toThrow(message)
  })
})
