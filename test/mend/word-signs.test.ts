import { describe, expect, it } from 'vitest'
import { reconstruct } from '../../src/index.ts'
import { breaches } from '../invariants/promises.ts'

/** A page's paragraphs and their repairs; what the page promises holds. */
function read(text: string): { texts: string[]; repairs: unknown[] } {
  const newspaper = reconstruct(text)
  expect(breaches(text, newspaper)).toEqual([])
  const blocks = newspaper.articles.flatMap((article) => article.blocks).filter(({ role }) => role === 'paragraph')
  return { texts: blocks.map(({ text }) => text), repairs: blocks.flatMap(({ repairs }) => repairs ?? []) }
}

const shown = 'The harbor council met in a long conference on Monday with the railroads and their engineers, and the inspector was ready to report.'

describe('signs inside words', () => {
  it('leaves out soft hyphens inside a line, and mends the words broken at one', () => {
    const { texts, repairs } = read(`
The har\u00adbor council met in a long con\u00ad\u2010
fe\u00adrence on Monday with the rail\u00adroads and
their engi\u00adneers, and the ins\u00ad\u2010
pec\u00adtor was ready to report.
`)
    expect(texts).toEqual([shown])
    expect(repairs).toEqual([
      { kind: 'hyphen', from: 'har\u00adbor', to: 'harbor' },
      { kind: 'hyphen', from: 'con\u00ad\u2010', to: 'con' },
      { kind: 'hyphen', from: 'fe\u00adrence', to: 'ference' },
      { kind: 'hyphen', from: 'rail\u00adroads', to: 'railroads' },
      { kind: 'hyphen', from: 'engi\u00adneers,', to: 'engineers,' },
      { kind: 'hyphen', from: 'ins\u00ad\u2010', to: 'ins' },
      { kind: 'hyphen', from: 'pec\u00adtor', to: 'pector' }
    ])
  })

  it('puts lines together that were cut at every soft hyphen', () => {
    const { texts } = read(`
The har\u00ad
bor council met in a long con\u00ad
\u2010
fe\u00ad
rence on Monday with the rail\u00ad
roads and
their engi\u00ad
neers, and the ins\u00ad
\u2010
pec\u00ad
tor was ready to report.
`)
    expect(texts).toEqual([shown])
  })

  it('puts what was cut behind a ligature together as well', () => {
    const { texts } = read('The traf\u00adf\nic on the har\u00ad\nbor road was light in the mor\u00ad\n\u2010\nning, the inspector said to the council.\n')
    expect(texts).toEqual(['The traffic on the harbor road was light in the morning, the inspector said to the council.'])
  })

  it('takes a soft hyphen that ends a line for its break where no hyphen was painted', () => {
    expect(
      read(
        'The harbor council met in a long con\u00ad\nference on Monday with the railroads and\ntheir engineers, and the ins\u00ad\npector was ready to report.\n'
      ).texts
    ).toEqual([shown])
  })

  it('reads ¬, ⸗ and = at line ends as hyphens, and ligatures as letters', () => {
    const german = read(`
Der Stadtrat hat geſtern nach langer Be¬
ratung beſchloſſen, die Waſſer⸗
leitung bis zur Oberen Brücke zu ver=
längern und die Koſten auf die Haus=
beſitzer zu verteilen, was in den Vor=
ſtädten groſſen Unwillen erregt, da die Oſt-
und Weſtſtadt ſchon zweimal bezahlt hat.
`)
    expect(german.texts[0]).toContain('nach langer Beratung beſchloſſen, die Waſſerleitung bis zur')
    expect(german.texts[0]).toContain('zu verlängern und die Koſten auf die Hausbeſitzer zu verteilen, was in den Vorſtädten')
    expect(german.repairs).toContainEqual({ kind: 'hyphen', from: 'Be¬', to: 'Be' })
    const english = read('The oﬃce of the ﬁrst ﬂoor was shut when the\nsheriﬀ came to count what the bank had left.\n')
    expect(english.texts).toEqual(['The office of the first floor was shut when the sheriff came to count what the bank had left.'])
    expect(english.repairs).toContainEqual({ kind: 'ligature', from: 'oﬃce', to: 'office' })
  })

  it('leaves an equals sign alone inside a line, and at the end of a line here and there', () => {
    const { texts, repairs } = read(
      'The teacher wrote a = b on the board, and under it the word x=\nwhich nobody could explain to the inspector of the schools.\n'
    )
    expect(texts.join(' ')).toContain('a = b')
    expect(repairs).toEqual([])
  })

  it('drops the hyphen of a break before a small letter of any alphabet', () => {
    const { texts } = read(
      'Вода в реке поднялась за ночь на два метра и зато-\nпила нижние улицы города, а спасатели вывезли из до-\nмов более трёхсот человек.\n'
    )
    expect(texts[0]).toContain('затопила нижние')
    expect(texts[0]).toContain('из домов более')
  })

  it('keeps its promises where such signs stand anywhere', () => {
    const signs = ['\u00ad', '\u00ad\u2010', '\u2010', '¬', '=', '⸗', 'ﬁ', '\u200b', ' ', '\n', '\u00ad\n', '\u00ad\n\u2010\n']
    for (let turn = 0; turn < 40; turn++) {
      const words = shown.repeat(3).split(' ')
      const text = words
        .map((word, at) => word.slice(0, 2) + signs[(at * 7 + turn * 5 + ((at * turn) % 11)) % signs.length]! + word.slice(2))
        .join(turn % 3 === 0 ? '\n' : ' ')
      expect(breaches(text, reconstruct(text))).toEqual([])
    }
  })
})
