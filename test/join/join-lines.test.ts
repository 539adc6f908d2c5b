import { expect, test } from 'vitest'
import { joinLines } from '../../src/join/join-lines.ts'
import * as latinHeadings from '../../src/join/latin-headings.ts'
import * as latinNotes from '../../src/join/latin-notes.ts'
import { mendLetters } from '../../src/mend/mend-letters.ts'
import { mendLines } from '../../src/mend/mend-lines.ts'
import { pagesOf } from '../built-in.ts'

const join = (text: string): { text: string; kind: string; role: string | undefined }[] =>
  pagesOf(text)
    .flatMap(({ lines }) => joinLines(mendLines(lines, mendLetters), text, { latinNotes, latinHeadings }))
    .map((draft) => ({ text: draft.text, kind: draft.kind, role: draft.role }))

// A column of twelve signs; paragraphs are indented by two, which the dump drops.
const COLUMN = [
  '连日来的大雨终于停了，',
  '河边的人们陆续回到家里，清',
  '扫院子，晾晒衣物，修补屋顶',
  '和围墙。',
  '村里的小学也在当天恢复',
  '上课，孩子们背着书包走过新',
  '修好的木桥。'
]

test('joins lines to paragraphs by the indent that the dump dropped', () => {
  expect(join(COLUMN.join('\n')).map(({ text }) => text)).toEqual([COLUMN.slice(0, 4).join(''), COLUMN.slice(4).join('')])
})

test('joins over a blank line in mid-sentence', () => {
  const torn = [...COLUMN.slice(0, 2), '', ...COLUMN.slice(2)].join('\n')
  expect(join(torn)[0]!.text).toBe(COLUMN.slice(0, 4).join(''))
})

test('cuts a jump line off the sentence before it, and joins one that the line end cut', () => {
  const jumped = join([...COLUMN.slice(0, 6), '修好的木桥。（下转第', '三版）'].join('\n'))
  expect(jumped.at(-1)).toMatchObject({ text: '（下转第三版）', role: 'jumpLine' })
})

test.each([
  ['who has three children at the school. Continued on', 'Page A5'],
  ['who has three children at the school. Conti-', 'nued on Page A5'],
  ['who has three children at the school. Continued', 'on', '', 'Page A5']
])('joins an English jump line that line ends cut: %s', (...lines) => {
  const jumped = join(
    ['Parents who had spent the week lining up grandparents', 'took the news with something short of joy, said Ann Hale,', ...lines].join('\n')
  )
  expect(jumped.at(-1)).toMatchObject({ text: 'Continued on Page A5', role: 'jumpLine' })
})

test('leaves a page in a sentence alone', () => {
  const told = join(['Parents who had spent the week lining up grandparents', 'took the news with joy. The vote is told in full on', 'page A5.'].join('\n'))
  expect(told.map(({ role }) => role)).not.toContain('jumpLine')
})

test('keeps a credit behind a dateline in its paragraph', () => {
  const drafts = join(['新华社某城5月2日电', '（记者 王平）连日来的大雨终', '于停了，河边的人们陆续回家', '清扫院子。'].join('\n'))
  expect(drafts.map(({ role }) => role)).not.toContain('tagline')
  expect(drafts).toHaveLength(1)
})
