import { describe, expect, it } from 'vitest'
import { reconstruct } from '../../src/reconstruct.ts'
import { column } from './column.ts'

const FERRY = [
  'The ferry at the lower landing opened again on Tuesday after the river fell below the second mark, said its captain, and hundreds of people were waiting.',
  'The ferry had lain at the landing for nine days, while the river carried trees and a barn past it, and the captain counted them.'
]
const HIVES = [
  'DULANE (AP) — A beekeeper lost forty hives to thieves who came at night with a truck. His neighbors heard nothing, and the sheriff has no trace of the hives so far.'
]
const SCHOOL = [
  'HARTFIELD (AP) — Teachers and the school district have agreed on a contract for three years, which the board is to vote on in the first week of May.',
  'The contract gives teachers a raise of three percent, said the president of the union, and keeps the oldest school in the district open.'
]
const HOSPITAL = [
  'OAK HILL (AP) — Two hospitals that have competed for ninety years are to merge, and their patients asked on Monday which of the two maternity wards would close.',
  'The merger needs the approval of the attorney general, who has asked both hospitals for their accounts, and of the diocese.'
]
const BRIDGE = [
  'STONE BRIDGE (AP) — Engineers closed the iron bridge to trucks on Friday, since rust has eaten a third of its northern girders, a report found.',
  'The report, by engineers of the state, says the bridge will carry cars for two winters more, if its girders are painted.'
]
const BODIES = [...FERRY, ...HIVES, ...SCHOOL, ...HOSPITAL, ...BRIDGE].map(column)

const headlinesOf = (page: readonly string[]): [string, string | undefined][] =>
  reconstruct(page.join('\n')).articles.map(({ body, headline }) => [body.slice(0, 12), headline])

describe('all headings behind all bodies', () => {
  const PACKAGES = [
    ['RIVER NEWS', 'Ferry opens again', 'Captain counted trees and a barn past the landing', 'By ANNA HOLT'],
    ['Somebody knew what to take'],
    ['Teachers and school district agree', 'By TOM REED'],
    ['HEALTH', 'One maternity ward is to close', 'By SAM COLE'],
    ['Rust closes iron bridge to trucks', 'By ROY HALE']
  ]

  it('package after package: one that has no word of its story heads it by its place among the others', () => {
    expect(headlinesOf([...BODIES, ...PACKAGES.flat()])).toEqual([
      ['The ferry at', 'Ferry opens again'],
      ['DULANE (AP) ', 'Somebody knew what to take'],
      ['HARTFIELD (A', 'Teachers and school district agree'],
      ['OAK HILL (AP', 'One maternity ward is to close'],
      ['STONE BRIDGE', 'Rust closes iron bridge to trucks']
    ])
  })

  it('each package has its own byline', () => {
    const { articles } = reconstruct([...BODIES, ...PACKAGES.flat()].join('\n'))
    expect(articles.map(({ bylines }) => bylines[0]?.text)).toEqual(['By ANNA HOLT', undefined, 'By TOM REED', 'By SAM COLE', 'By ROY HALE'])
  })

  it('in another order than the stories: words say where they belong', () => {
    const page = [
      ...['HEALTH', 'Two hospitals that competed are to merge', 'By SAM COLE'],
      ...['RIVER NEWS', 'Ferry opens again as the river falls', 'Captain counted trees and a barn past the landing', 'By ANNA HOLT'],
      ...['Rust closes iron bridge to trucks', 'By ROY HALE'],
      ...['Teachers and school district agree on contract', 'By TOM REED'],
      ...['Thieves take forty hives at night']
    ]
    const found = new Map(headlinesOf([...BODIES, ...page]))
    expect(found.get('DULANE (AP) ')).toBe('Thieves take forty hives at night')
    expect(found.get('OAK HILL (AP')).toBe('Two hospitals that competed are to merge')
    expect(found.get('STONE BRIDGE')).toBe('Rust closes iron bridge to trucks')
  })

  it('sentences among them are headings, though they read as text', () => {
    const heap = [
      ...['Ferry opens again as river falls', 'Forty hives gone in a night', 'Teachers and district agree'],
      ...['Two hospitals that competed are', 'to merge. What would it mean', 'for patients?', 'Rust closes iron bridge to trucks'],
      ...['RIVER NEWS', 'HEALTH', 'Captain counted trees past the landing', 'Engineers give girders two winters', 'By ANNA HOLT', 'By TOM REED']
    ]
    expect(headlinesOf([...BODIES, ...heap])).toEqual([
      ['The ferry at', 'Ferry opens again as river falls'],
      ['DULANE (AP) ', 'Forty hives gone in a night'],
      ['HARTFIELD (A', 'Teachers and district agree'],
      ['OAK HILL (AP', 'Two hospitals that competed are to merge. What would it mean for patients?'],
      ['STONE BRIDGE', 'Rust closes iron bridge to trucks']
    ])
  })

  it('a box of figures behind a story is a story of its own', () => {
    const box = ['31 feet: Height on Monday', '2,300: People who waited', '14: Trees that passed', '9: Days of waiting', '40: Cows that were saved']
    const heads = [
      ...['Ferry opens again as river falls', 'Forty hives gone in a night', 'Teachers and school district agree on contract'],
      ...['Two hospitals are to merge', 'Rust closes iron bridge to trucks', 'BY THE NUMBERS', 'A week of high water', 'By ANNA HOLT']
    ]
    expect(headlinesOf([...BODIES, ...box, ...heads]).slice(-2)).toEqual([
      ['STONE BRIDGE', 'Rust closes iron bridge to trucks'],
      ['31 feet: Hei', 'A week of high water']
    ])
  })

  it('a list that the paragraph before it announces goes on with its story', () => {
    const passed = [
      'The council passed these ordinances:',
      '31 feet: Height on Monday',
      '2,300: People who waited',
      '14: Trees that passed',
      '9: Days of waiting'
    ]
    const heads = [
      ...['Ferry opens again as river falls', 'Forty hives gone in a night', 'Teachers and school district agree on contract'],
      ...['Two hospitals are to merge', 'Rust closes iron bridge to trucks', 'Captain counted trees and a barn', 'Engineers give girders two winters']
    ]
    expect(headlinesOf([...BODIES, ...passed, ...heads])).toHaveLength(5)
  })
})
