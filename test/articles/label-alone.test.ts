import { describe, expect, it } from 'vitest'
import { read, reconstruct, type Newspaper } from '../../src/index.ts'

const STORIES = [
  'The ferry at the lower landing opened again on Tuesday after the river fell below the second mark. Hundreds of people from both banks were waiting.',
  'Teachers and the school district have agreed on a contract for three years. The board is to vote on it in the first week of May, said its president.',
  'A beekeeper lost forty hives to thieves who came at night with a truck. Neighbors heard nothing, and the county has no trace of them so far.'
]
const NOTE =
  'A story on Monday misstated the weight limit of the old elevator. It is nine hundred pounds. The paper regrets the error and corrects it promptly.'

interface Line {
  text: string
  box: { x: number; y: number; width: number; height: number }
  size: number
}

/** Words of a text cut into lines of some thirty letters, the first with an indent. */
function column(text: string, x: number, y: number): Line[] {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    if (lines.at(-1)!.length + word.length > 30) lines.push('')
    lines[lines.length - 1] = `${lines.at(-1)!} ${word}`.trim()
  }
  return lines.map((line, at) => {
    const indent = at === 0 ? 10 : 0
    return { text: line, size: 10, box: { x: x + indent, y: y + at * 12.5, width: at < lines.length - 1 ? 140.25 - indent : 4.6 * line.length, height: 10.7 } }
  })
}

/** Three stories under headlines of a size, and a note under a label a little larger than the text. */
function page(size: number): Newspaper {
  const heads = ['Ferry opens again', 'Teachers agree', 'Forty hives gone']
  const head = (text: string, x: number, em: number): Line => ({
    text,
    size: em,
    box: { x, y: 90.5 - em * 1.07, width: 0.5 * em * text.length, height: em * 1.07 }
  })
  const lines = [
    ...STORIES.flatMap((text, at) => [head(heads[at]!, 40 + 160 * at, size), ...column(text, 40 + 160 * at, 100)]),
    head('SETTING IT STRAIGHT', 520, 10.8),
    ...column(NOTE, 520, 100)
  ]
  return reconstruct(read(JSON.stringify({ unit: 'point', pages: [{ width: 700, height: 800, lines }] }), { kind: 'json' }))
}
const headlines = (newspaper: Newspaper): (string | undefined)[] => newspaper.articles.map(({ headline }) => headline)

describe('a label alone over a story', () => {
  it('is no headline where headlines are set much larger than the text', () => {
    const newspaper = page(20)
    expect(headlines(newspaper)).toEqual(['Ferry opens again', 'Teachers agree', 'Forty hives gone', undefined])
    expect(newspaper.articles[3]!.blocks[0]).toMatchObject({ role: 'standingHead', text: 'SETTING IT STRAIGHT' })
  })

  it('may be one where they are not', () => {
    expect(headlines(page(13))).toContain('SETTING IT STRAIGHT')
  })
})
