import { describe, expect, it } from 'vitest'
import { reconstruct } from '../../src/index.ts'
import { markLostHyphens } from '../../src/mend/lost-hyphens.ts'
import { linesOf } from '../built-in.ts'

const broken = (text: string): string[] =>
  markLostHyphens(linesOf(text)).flatMap(({ brokenWord }) => (brokenWord ? [`${brokenWord.head}|${brokenWord.tail}`] : []))

const page = `The harbor council met in a long con
ference on Monday with the rail
roads and their engineers. The conference of the har
bor council was to end the strike of the engi
neers, and the railroads had sent their presi
dent. He said the engineers of the harbor were not
ready for a conference, and that no railroads of the
state would take the engineers back before the
president had spoken. A second conference of the
council with the president is called for Friday, and
the harbor waits.
`

describe('markLostHyphens', () => {
  it('puts words together that the page has elsewhere in one piece', () => {
    expect(broken(page)).toEqual(['con|ference', 'rail|roads', 'har|bor', 'engi|neers', 'presi|dent'])
  })

  it('leaves words apart that end and begin at a line end', () => {
    expect(broken(page)).not.toContain('the|state')
  })

  it('leaves a page alone that has hyphens', () => {
    expect(broken(page.replace(/(?<=con|rail|har|engi|presi)\n/g, '-\n'))).toEqual([])
  })

  it('leaves a page alone that breaks no words', () => {
    expect(broken('The ferry is late\nand the boats wait\nfor the captain who\nis not there\nany more today\n')).toEqual([])
  })

  it('records what was put together', () => {
    const [paragraph] = reconstruct(page).articles[0]!.blocks
    expect(paragraph!.text).toContain('in a long conference on Monday with the railroads and')
    expect(paragraph!.repairs).toContainEqual({ kind: 'spacing', from: 'con ference', to: 'conference' })
  })
})
