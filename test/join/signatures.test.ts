import { describe, expect, it } from 'vitest'
import { reconstruct } from '../../src/index.ts'

const read = (text: string): string[][] => reconstruct(text).articles.map(({ blocks }) => blocks.map(({ role, text }) => `${role}: ${text.slice(0, 40)}`))

const letters = `LETTERS
Trash fee unfair to renters
The council’s new trash fee falls on every household
alike. I rent one room above a bakery and fill half a
bag a week. My landlord fills five.
Why not charge by the bag, as they do elsewhere?
Dolores Whitcomb
Bayview
Praise for night nurses
After my operation in August I lay awake for three
nights on the fourth floor. The nurses who looked in on
me at two in the morning will never see a story in your
paper, so I should like to put one here. Thank you.
Walter Kim, Ridgeway
Keep the library open
For students who work on Saturdays, Sunday is the only
day the library is of any use. The board proposes to
save money by locking the doors. It should not.
Priya Nair
Bayview High School
`

describe('letters to the editor', () => {
  it('are signed by the name behind each, with the writer’s place', () => {
    const found = read(letters)
    expect(found).toHaveLength(3)
    expect(found[0]!.slice(-3)).toEqual(['paragraph: Why not charge by the bag, as they do el', 'tagline: Dolores Whitcomb', 'tagline: Bayview'])
    expect(found[1]![0]).toBe('headline: Praise for night nurses')
    expect(found[1]!.at(-1)).toBe('tagline: Walter Kim, Ridgeway')
    expect(found[2]![0]).toBe('headline: Keep the library open')
    expect(found[2]!.slice(-2)).toEqual(['tagline: Priya Nair', 'tagline: Bayview High School'])
  })

  it('leaves a name right over its text a heading', () => {
    const found = read(`OBITUARIES
Eleanor Wick
Eleanor Wick, who taught country school for nine years,
died on Friday at the age of ninety-one. Services will be
held on Wednesday at ten.
Robert Hanley
Robert Hanley, who drove the milk truck for thirty years,
died on Saturday at his home in the valley. He leaves two
sons and a sister.
Vera Stout
Vera Stout, who kept the store at the crossing, died on
Sunday. She was eighty and had never been ill before.
`)
    expect(found.flat().filter((block) => block.startsWith('tagline'))).toEqual([])
    expect(found.flat().filter((block) => /^(?:headline|subheading): (?:Eleanor Wick|Robert Hanley|Vera Stout)$/u.test(block))).toHaveLength(3)
  })
})
