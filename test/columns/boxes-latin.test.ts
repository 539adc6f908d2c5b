import { describe, expect, it, test } from 'vitest'
import { orderByBoxes } from '../../src/columns/boxes.ts'
import { read, reconstruct } from '../../src/index.ts'
import { isMeasured, readBy, type Line } from '../../src/read/lines.ts'
import { LATIN_WIDTHS } from '../../src/text/latin-widths.ts'
import { emWidth } from '../../src/text/width.ts'
import { breaches } from '../invariants/promises.ts'
import { bboxOf, type PageLine } from '../read/forms.ts'
import { BUILT_IN } from '../../src/lexicon/built-in.ts'

/** A line in Latin letters, as wide as Times sets it or as it is told; its height is the face’s, as in a PDF. */
const set = (text: string, x: number, y: number, size = 10, width = size * emWidth(text, LATIN_WIDTHS)): PageLine => ({
  text,
  x,
  y,
  width,
  height: size * 1.207
})

const WORDS = ['the ferry crossed the river at dawn', 'and carried tea for the market', 'while boatmen mended their nets', 'and the water fell by three feet']

/** A column of justified lines 140 wide, flush, ending with a full stop. */
const column = (name: string, x: number, y: number, count: number): PageLine[] =>
  Array.from({ length: count }, (_, at) =>
    at === count - 1 ? set(`${name} was over.`, x, y + at * 14) : set(`${at === 0 ? `${name} says` : WORDS[at % 4]!} ${at}`, x, y + at * 14, 10, 140)
  )
const linesOf = (page: readonly PageLine[]): Line[] => orderByBoxes(readBy([...read(bboxOf([page])).pages][0]!, BUILT_IN).lines)
const chainOf = (lines: readonly Line[], text: string): number | undefined => lines.find((line) => line.text.startsWith(text))!.place!.chain

describe('lines in Latin letters with boxes', () => {
  it('puts the pieces of a justified line together', () => {
    const pieces = [set('Superintendent', 40, 114, 10, 60), set('Voss', 125, 114, 10, 20), set('said', 165, 114, 10, 15)]
    const lines = linesOf([
      set('The school board met', 40, 60, 24),
      ...column('Board', 40, 100, 1).slice(1),
      set('a line over it that fills the column', 40, 100, 10, 140),
      ...pieces,
      ...column('Next', 40, 128, 4)
    ])
    expect(lines.map(({ text }) => text)).toContain('Superintendent Voss said')
    expect(lines.find(({ text }) => text.startsWith('Super'))!.box).toMatchObject({ x: 40, width: 140 })
  })

  it('leaves lines of columns side by side apart, however near they stand', () => {
    const page = [set('A headline over both columns', 40, 60, 24), ...column('Left', 40, 100, 6), ...column('Right', 190, 100, 6)]
    expect(linesOf(page)).toHaveLength(page.length)
  })

  it('puts the pieces of a letter-spaced label together', () => {
    const label = [set('I F', 40, 40, 10, 13), set('Y O U', 68, 40, 10, 30), set('A S K', 112, 40, 10, 30)]
    expect(linesOf([...label, set('Where to go', 40, 56, 20), ...column('Here', 40, 90, 5)])[0]!.text).toBe('I F Y O U A S K')
  })

  it('reads a story that breaks off at the foot of a column on at the head of the next, whatever story begins beside it', () => {
    const [first, second] = [column('Ferry', 40, 90, 8), column('Theatre', 40, 240, 12)]
    const rest = second.slice(5).map((line, at) => ({ ...line, x: 190, y: 60 + at * 14 }))
    const page = [
      set('Ferry sails again', 40, 60, 18, 135),
      ...first,
      set('Theatre opens', 40, 210, 18, 130),
      ...second.slice(0, 5),
      ...rest,
      set('Bread is dearer', 190, 172, 18, 135),
      ...column('Bread', 190, 200, 7)
    ]
    const lines = linesOf(page)
    expect(lines.map(({ text }) => text)).toEqual(page.map(({ text }) => text))
    expect(lines[page.indexOf(rest[0]!)]!.place!.chain).toBe(chainOf(lines, 'Theatre says'))
  })

  it('keeps two headings over neighbouring columns apart', () => {
    const page = [
      set('Thieves take hives', 40, 60, 18, 135),
      set('A lane for traffic', 190, 60, 18, 135),
      ...column('Bees', 40, 90, 6),
      ...column('Cars', 190, 90, 6)
    ]
    const lines = linesOf(page)
    expect(chainOf(lines, 'Bees')).toBe(chainOf(lines, 'Thieves'))
    expect(chainOf(lines, 'Cars')).toBe(chainOf(lines, 'A lane'))
    expect(chainOf(lines, 'Cars')).not.toBe(chainOf(lines, 'Bees'))
  })

  it('begins another piece at a label in capitals with white above it, and leaves a subheading inside', () => {
    const page = (label: string): PageLine[] => [
      set('The first headline', 40, 60, 24),
      ...column('Story', 40, 100, 8),
      set(label, 40, 234, 10.4),
      ...column('Error', 40, 250, 4)
    ]
    const [apart, inside] = [linesOf(page('SETTING IT RIGHT')), linesOf(page('What comes next'))]
    expect(chainOf(apart, 'Error')).not.toBe(chainOf(apart, 'Story'))
    expect(chainOf(inside, 'Error')).toBe(chainOf(inside, 'Story'))
  })

  it('ends a story at its jump line, and begins none under a row of folios', () => {
    const page = [
      ...[40, 250, 460].map((x, at) => set(['FROM PAGE ONE', 'Thursday, April 20', 'The Courier'][at]!, x, 20, 11.5)),
      ...column('Top', 40, 50, 9),
      set('A headline in the middle', 190, 40, 24),
      ...column('Body', 190, 80, 6),
      set('See FERRY, A9', 190, 166),
      set('is now over.', 190, 220),
      ...column('Other', 190, 234, 5)
    ]
    const lines = linesOf(page)
    expect(chainOf(lines, 'FROM PAGE')).not.toBe(chainOf(lines, 'Top'))
    expect(chainOf(lines, 'Other')).not.toBe(chainOf(lines, 'Body'))
  })

  it('takes what stands level with the date over all stories for the page’s, and no kicker under it', () => {
    const page = [
      set('B1 SPORTS', 40, 20),
      set('Sunday, June 2, 2013', 250, 20),
      set('TENNIS', 40, 46),
      set('Top seed falls in county final', 40, 60, 24),
      ...column('Tennis', 40, 94, 6),
      ...column('Golf', 250, 94, 6)
    ]
    const lines = linesOf(page)
    for (const text of ['B1', 'Sunday']) expect(lines.find((line) => line.text.startsWith(text))!.place!.edge).toBe(true)
    expect(chainOf(lines, 'B1')).not.toBe(chainOf(lines, 'Top seed'))
    expect(chainOf(lines, 'TENNIS')).toBe(chainOf(lines, 'Top seed'))
  })

  it('takes a label over a headline for no page head where nothing level with it says so', () => {
    const page = [set('B1 SPORTS', 40, 20), set('Top seed falls in county final', 40, 34, 24), ...column('Tennis', 40, 64, 6), ...column('Golf', 250, 64, 6)]
    const lines = linesOf(page)
    expect(chainOf(lines, 'B1')).toBe(chainOf(lines, 'Top seed'))
  })

  it('leaves a story that comes from another page to itself, beside whatever headline it stands', () => {
    const page = [set('FLOOD From A1', 40, 60), ...column('Flood', 40, 74, 12), set('Teachers vote', 190, 66, 24), ...column('Vote', 190, 100, 9)]
    const lines = linesOf(page)
    expect(chainOf(lines, 'Flood')).not.toBe(chainOf(lines, 'Vote'))
  })

  it('splits columns all along a row of stories where the next headline stands over some of them', () => {
    const rows = [0, 1, 2, 3].map((at) => [...column(`Top${at}`, 40 + at * 150, 100, 6), ...column(`Low${at}`, 40 + at * 150, at < 2 ? 240 : 192, 6)])
    const lines = linesOf([set('The headline of the upper story', 40, 60, 40), ...rows.flat(), set('The lower headline', 40, 196, 30)])
    for (const at of [0, 1, 2, 3]) expect(chainOf(lines, `Low${at}`)).toBe(chainOf(lines, 'The lower'))
    for (const at of [0, 1, 2, 3]) expect(chainOf(lines, `Top${at}`)).toBe(chainOf(lines, 'The headline'))
  })

  it('gives a picture its own caption and credit, not the one above its heading', () => {
    const page = [
      ...column('Story', 40, 60, 24),
      set('Volunteers pass sandbags hand to hand.', 190, 100, 8.5),
      set('Ann Roe / Staff Photographer', 345, 112, 7.5),
      set('A lane for ducks', 190, 140, 20),
      set('A mallard leads her ducklings over.', 190, 300, 8.5),
      set('Joe Doe / Staff Photographer', 230, 312, 7.5)
    ]
    const lines = linesOf(page)
    expect(chainOf(lines, 'A mallard')).toBe(chainOf(lines, 'A lane'))
    expect(chainOf(lines, 'Joe Doe')).toBe(chainOf(lines, 'A lane'))
    expect(chainOf(lines, 'Volunteers')).not.toBe(chainOf(lines, 'A lane'))
    expect(chainOf(lines, 'Ann Roe')).toBe(chainOf(lines, 'Volunteers'))
  })
})

describe('lists of hanging items', () => {
  const items = [
    'Shelters: the high school in Summit',
    'Avenue and the grange hall.',
    'Sandbags: the county fairgrounds at',
    'gate four. Bring a shovel.',
    'Closed: Route 9 and the mill at',
    'the bridge.'
  ]
  /** Lines of a column, so many points in from its left edge. */
  const listOf = (texts: readonly string[], insets: readonly number[]): PageLine[] =>
    texts.map((text, at) => set(text, 40 + insets[at]!, 100 + at * 14, 10, text.endsWith('.') && at > 0 ? undefined : 140 - insets[at]!))
  const rolesOf = (page: readonly PageLine[]): string[] =>
    reconstruct(read(bboxOf([page]))).articles.flatMap(({ blocks }) => blocks.map(({ role, text }) => `${role}: ${text}`))
  const filler = column('Board', 190, 100, 14)

  it('are told by the lines that run in below a flush one', () => {
    const list = rolesOf([set('Where to go for help', 40, 70, 20), ...listOf(items, [0, 9, 0, 9, 0, 9]), ...filler])
    expect(list).toContain(`listItem: ${items.slice(0, 2).join(' ')}`)
    expect(list).toContain(`listItem: ${items.slice(2, 4).join(' ')}`)
    expect(list).toContain(`listItem: ${items.slice(4).join(' ')}`)
  })

  it('are not seen in paragraphs, whose first lines are indented', () => {
    const lines = orderByBoxes(
      readBy([...read(bboxOf([[set('Where to go', 40, 70, 20), ...listOf(items, [9, 0, 9, 0, 9, 0]), ...filler]])).pages][0]!, BUILT_IN).lines
    )
    expect(lines.some(({ place }) => isMeasured(place) && place.hangs)).toBe(false)
  })
})

test('keeps every line of a note of which only one stands close to a picture’s small type', () => {
  // Cut off, its attributes spoilt: found by the fuzz run.
  const damaged =
    '<page width="1051.92" height="1497.120000"> <flow> <block xMin="286.710926" yMin="48.111235" xMax="764.928746" yMax="88.983405"> <' +
    'line xMin="286.710926" yMin="48.111235" xMax="764.928746" yMax="88.983405"> <word xMin="286.710926" yMin="48.111235" xMax="364.645' +
    '342" yMax="88.983405">THE</word> <word xMin="373.867488" yMin="48.111235" xMax="579.662582" yMax="88.983405">LAKEPORT</word> <word' +
    ' xMin="587.551160" yMin="48.111235" xMax="764.928746" yMax="88.983405">TRIBUNE.</word> </line> </block> null <bloc <line xMin="739' +
    '.945282" yMin="622.395787" xMax="866.684290" yMax="632.777867"> <word xMin="739.945282" yMin="622.395787" xMax="761.290801" yMax="' +
    '632.777867">under</word> <word xMin="764.925948" yMin="622.395787" xMax="787.832441" yMax="632.777867">police</word> <word xMin="7' +
    '91.467588" yMin="622.395787" xMax="815.156857" yMax="632.777867">guard.</word> <word xMin <word xMin="63.698361" yMin="920.145775"' +
    ' xMax="88.678524" yMax="930.527854">farmer</word> <word xMin="94.728328" yMin="920.1'
  const reading = read(`<html xmlns="http://www.w3.org/1999/xhtml"><body><doc>${damaged}`)
  expect(breaches(reading.text, reconstruct(reading))).toEqual([])
})
