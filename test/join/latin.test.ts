import { expect, test } from 'vitest'
import { joinLines } from '../../src/join/join-lines.ts'
import { joinPieces } from '../../src/join/pieces.ts'
import * as latinHeadings from '../../src/join/latin-headings.ts'
import * as latinNotes from '../../src/join/latin-notes.ts'
import { mendLetters } from '../../src/mend/mend-letters.ts'
import { mendLines } from '../../src/mend/mend-lines.ts'
import { pagesOf } from '../built-in.ts'

const join = (text: string): { text: string; kind: string; role: string | undefined }[] =>
  pagesOf(text)
    .flatMap(({ lines }) => joinLines(mendLines(lines, mendLetters), text, { latinNotes, latinHeadings }))
    .map(({ text, kind, role }) => ({ text, kind, role }))

// Two paragraphs of a narrow column; the indent of the second is lost.
const COLUMN = [
  'The harbor froze over on Mon-',
  'day night, and by Tuesday the',
  'ferries had stopped. The mayor',
  'said that he had not seen its',
  'like in forty years.',
  'Fishermen walked out on',
  'the ice with saws and cut the',
  'boats free one by one.'
]

test('joins lines to paragraphs, mends the broken word, and cuts where the last line is short', () => {
  expect(join(COLUMN.join('\n')).map(({ text }) => text)).toEqual([
    'The harbor froze over on Monday night, and by Tuesday the ferries had stopped. The mayor said that he had not seen its like in forty years.',
    'Fishermen walked out on the ice with saws and cut the boats free one by one.'
  ])
})

test('tells a heading in capitals and a crosshead from the text around them', () => {
  const drafts = join(['BOATS FAST IN ICE', ...COLUMN.slice(0, 5), 'Saws and Long Ropes', ...COLUMN.slice(5)].join('\n'))
  expect(drafts.map(({ kind }) => kind)).toEqual(['display', 'body', 'display', 'body'])
})

test.each([
  ['a semicolon', ['Sources: City of Lakeport;', 'Lake County Port Authority'], 'Sources: City of Lakeport; Lake County Port Authority'],
  ['a hyphen', ['Sources: City of Lakeport; Lake County Port Author-', 'ity'], 'Sources: City of Lakeport; Lake County Port Authority']
])('a list of sources goes on behind %s', (_title, lines, text) => {
  expect(join([...COLUMN, ...lines].join('\n')).at(-1)).toMatchObject({ text, role: 'tagline' })
})

test('… and not behind its last source', () => {
  expect(join([...COLUMN, 'Source: City of Lakeport', 'Ice stays', '', ...COLUMN].join('\n')).map(({ text }) => text)).toContain('Source: City of Lakeport')
})

test('a wide caption does not go on with the short heading over it', () => {
  const caption = [
    'Skaters cross the frozen harbor before dawn on Wednesday near the old lighthouse, at the start of a',
    'race that had not been held for forty years. Fourteen of them had come home by evening.'
  ]
  const drafts = join([...COLUMN, 'Out on the ice, and home', ...caption].join('\n'))
  expect(drafts.slice(-2).map(({ text }) => text)).toEqual(['Out on the ice, and home', caption.join(' ')])
})

test('joins a headline that goes on with a small letter', () => {
  expect(join(['Boats are fast', 'in harbor ice', ...COLUMN].join('\n'))[0]).toMatchObject({ text: 'Boats are fast in harbor ice', kind: 'display' })
})

test.each([
  ['See\nICE, B4', 'See ICE, B4'],
  ['Conti-\nnued on Page B4', 'Continued on Page B4']
])('joins a jump line that a line end cut: %j', (printed, reading) => {
  const drafts = join([...COLUMN.slice(0, 7), `boats free. ${printed}`].join('\n'))
  expect(drafts.at(-1)).toMatchObject({ text: reading, role: 'jumpLine' })
  expect(drafts.at(-2)!.text).toMatch(/boats free\.$/)
})

test('keeps an open quotation together, though a line ends with its sentence', () => {
  const quoted = ['“The ice was a foot thick here.', 'Nobody had seen it like this in', 'all these years,” said the old', 'man at the pier.']
  expect(join([...COLUMN.slice(0, 5), ...quoted].join('\n'))).toHaveLength(2)
})

test('opens an item of a list at each label, but not at a lone colon', () => {
  const list = ['Roads: Closed to the bridge', 'and beyond it.', 'Schools: Open today.', 'Ferries: None until Friday', 'at the earliest.']
  expect(join(list.join('\n')).map(({ text }) => text)).toEqual([
    'Roads: Closed to the bridge and beyond it.',
    'Schools: Open today.',
    'Ferries: None until Friday at the earliest.'
  ])
  const lone = [...COLUMN.slice(0, 2), 'Note: the ferries had stopped,', ...COLUMN.slice(3, 5)]
  expect(join(lone.join('\n'))).toHaveLength(1)
})

test('reads lines that an extractor joined at their hyphens as part of their paragraph', () => {
  const merged = [
    'The harbor froze over on Monday night, and by Tuesday the',
    'ferries had stopped. The mayor',
    'said that he had not seen its',
    'like in forty years, and the',
    'pilots had stayed at home.'
  ]
  expect(join(merged.join('\n'))).toHaveLength(1)
})

test.each([
  ['learned to say', '“ice.”', 'learned to say “ice.”'],
  ['said.', '“But the ice', 'said. “But the ice'],
  ['NORTHPORT —', 'The ice', 'NORTHPORT — The ice'],
  ['on ice—', 'and snow', 'on ice—and snow'],
  ['April 3.--', 'The ice', 'April 3.--The ice'],
  ['a 67-', 'year-old', 'a 67-year-old'],
  ['555-', '0122', '555-0122'],
  ['他说', '“好”', '他说“好”']
])('joins %j and %j', (first, second, joined) => {
  expect(joinPieces(first, second, [])).toBe(joined)
})

test('joins a headline of one word a line where headlines end in full stops, and leaves labels apart', () => {
  const heads = ['ICE IN HARBOR.', 'FERRIES', 'STOP.', 'MAYOR SPEAKS.', 'PILOTS HOME.']
  expect(join(heads.join('\n')).map(({ text }) => text)).toContain('FERRIES STOP.')
  expect(join(['HARBOR', 'SCHOOLS', 'ROADS', 'WEATHER', 'SPORT'].join('\n'))).toHaveLength(5)
})

test('joins a heading whose line end parts what a story has together, and one that goes on with a word that leans on it', () => {
  const story = ['The ice was thickest off Harbor', 'Street, where boats lay fast.', ...COLUMN]
  expect(join(['Boats are fast in ice at Harbor', 'Street; ferries wait', ...story].join('\n'))[0]!.text).toBe(
    'Boats are fast in ice at Harbor Street; ferries wait'
  )
  expect(join(['Men Walk Out on the Ice', 'When Ferries Stop', ...COLUMN].join('\n'))[0]!.text).toBe('Men Walk Out on the Ice When Ferries Stop')
  expect(join(['BOATS FAST IN', 'HARBOR', ...COLUMN].join('\n'))[0]!.text).toBe('BOATS FAST IN HARBOR')
})

test('leaves two headings apart of which the first ends in a particle, or the second is another label', () => {
  expect(join(['Six ferries drop out', 'Pilots go home', '', ...COLUMN].join('\n')).map(({ text }) => text)).toContain('Pilots go home')
  expect(join(['Boats are fast in ice', 'HARBOR', '', ...COLUMN].join('\n')).map(({ text }) => text)).toContain('HARBOR')
})

test('takes for a heading what stands right above a byline, though it reads like a sentence', () => {
  const drafts = join(['Ferries stop, pilots go home. Would', 'they come back if it thaws?', 'By JANE DOE', ...COLUMN].join('\n'))
  expect(drafts.slice(0, 2).map(({ kind, role }) => role ?? kind)).toEqual(['display', 'byline'])
  const ended = join([...COLUMN, 'By JANE DOE', ...COLUMN.slice(0, 5)].join('\n'))
  expect(ended.map(({ kind, role }) => role ?? kind)).toEqual(['body', 'body', 'byline', 'body'])
})

test('takes for a deck lines between headings that end no sentence', () => {
  const deck = ['After two nights of frost and a day of snow, a plan of who may', 'cut what, and who pays when the ice drags a boat under']
  const drafts = join(['BOATS FAST IN ICE', ...deck, 'By JANE DOE', ...COLUMN].join('\n'))
  expect(drafts.slice(0, 3).map(({ kind, role }) => role ?? kind)).toEqual(['display', 'display', 'byline'])
})

test('reads a title under a byline as part of it, and a second byline as one of its own', () => {
  expect(join(['By JANE DOE', 'Staff Writer', ...COLUMN].join('\n'))[0]).toMatchObject({ text: 'By JANE DOE Staff Writer', role: 'byline' })
  expect(join(['By JANE DOE', 'By JOHN ROE', ...COLUMN].join('\n'))[0]).toMatchObject({ text: 'By JANE DOE', role: 'byline' })
})

test('begins a caption behind a blank line where a credit ends what stands there', () => {
  const caption = ['Fishermen pull their boat over', 'the frozen harbor late on the', 'Tuesday that it froze over for', 'the first time in forty years.']
  const cut = [...COLUMN.slice(0, 3), '', ...COLUMN.slice(3, 7)]
  const lines = [...cut, 'boats free before it was dark.', '', ...caption, 'Oscar Lind / Staff Photographer', '', ...cut, COLUMN[7]]
  const found = join(lines.join('\n')).map(({ text }) => text)
  expect(found).toContain(caption.join(' '))
})
