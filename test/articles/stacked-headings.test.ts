import { describe, expect, it } from 'vitest'
import { reconstruct } from '../../src/index.ts'
import { beside, flow, setChinese, setLatin } from '../columns/typeset.ts'

const FERRY = [
  '本报讯（记者王平）渡口的船夫说，江水退了以后，两岸的人又可以过江赶集，孩子上学也不用再绕远路，老人看病方便得多。',
  '县里打算明年春天在下游再修一座桥，桥面比老桥宽一倍，桥头建一个码头，货车、客车分道走，两不相扰。',
  '村民们盼了二十年，图纸贴出来那天，村委会门口挤满了人，有人用手指着图，一寸一寸地量自己的家门。'
]
const HARBOUR = [
  'PORT ELM — The harbour master said on Monday that the dredging would begin in the spring, when the last of the winter storms had gone and the barges could be brought up the river without danger.',
  'Nobody at the meeting had asked what the work would cost, and nobody, he added, had been told; the council will publish the figures next week, and hear from the public a week after that.',
  'Fishermen who keep their boats above the bridge fear that they will lose a season, for the channel will be closed from dawn until dusk on every day but Sunday while the dredgers are at work.'
]

/** The headings of a page that has some rows over three columns of one story, by their roles. */
function headingsOver(rows: readonly string[], lines: readonly string[], step: number): string[] {
  const { articles } = reconstruct([...rows, ...beside(flow(lines, 3), step)].join('\n'))
  return articles[0]!.blocks.filter(({ role }) => role !== 'paragraph').map(({ role, text }) => `${role}: ${text}`)
}

describe('headings over columns that stand side by side', () => {
  const ferry = setChinese(FERRY, 12)
  const harbour = setLatin(HARBOUR, 30)

  it('are one headline, though big type leaves rows empty between its lines', () => {
    expect(headingsOver(['渡口重开', '', '', '江水退后赶集不再绕路', ''], ferry, 20)).toEqual(['headline: 渡口重开 江水退后赶集不再绕路'])
  })

  it('are one headline where its last line is as short as what is left', () => {
    expect(headingsOver(['Port master, city reach tentative', '', '3-year ferry pact', ''], harbour, 36)).toEqual([
      'headline: Port master, city reach tentative 3-year ferry pact'
    ])
  })

  it('end where a deck begins', () => {
    const deck = 'Dredging begins in spring; ferry carries catch'
    expect(headingsOver(['Port master, city reach tentative', '', '3-year ferry pact', '', deck, ''], harbour, 36)).toEqual([
      'headline: Port master, city reach tentative 3-year ferry pact',
      `deck: ${deck}`
    ])
    expect(headingsOver(['渡口重开两岸称便', '', '——江水退后赶集不再绕路', ''], ferry, 20)).toEqual([
      'headline: 渡口重开两岸称便',
      'deck: ——江水退后赶集不再绕路'
    ])
  })

  it('end where an item of an index begins', () => {
    expect(headingsOver(['今日要目', '', '春茶早采 2版', ''], ferry, 20)).not.toContain('headline: 今日要目 春茶早采 2版')
  })
})
