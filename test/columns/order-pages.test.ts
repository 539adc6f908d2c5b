import { expect, test } from 'vitest'
import { orderPages } from '../../src/columns/order-pages.ts'
import { reconstruct } from '../../src/index.ts'
import { BUILT_IN } from '../../src/lexicon/built-in.ts'
import { openWatch } from '../../src/read/limits.ts'
import { readPages } from '../../src/read/lines.ts'
import { joinParts } from '../../src/read/parts.ts'
import { beside, flow, setChinese } from './typeset.ts'

const story = [
  '渡口的船夫说，江水退了以后，两岸的人又可以过江赶集，孩子上学也不用再绕远路，老人看病方便得多。',
  '县里打算明年春天在下游再修一座桥，桥面比老桥宽一倍，桥头建一个码头，货车、客车分道走，两不相扰。',
  '村民们盼了二十年，图纸贴出来那天，村委会门口挤满了人，有人用手指着图，一寸一寸地量自己的家门。'
]
const inOrder = setChinese(story, 12).join('\n')
const sideBySide = beside(flow(setChinese([...story, ...story], 12), 2), 20).join('\n')
const text = [inOrder, sideBySide, inOrder].join('\f')

test('pages can be gone through again, those put in order and those that stood in order', () => {
  const pages = orderPages(joinParts(text, {}), openWatch({}), BUILT_IN)
  const first = [...pages]
  const again = [...pages]
  expect(again).toEqual(first)
  expect(again.map(({ lines }, at) => lines[0] === first[at]!.lines[0])).toEqual([true, true, false])
})

test('counts pages once, however often they are gone through', () => {
  const pages = orderPages(joinParts(text, {}), openWatch({ maxPages: 3 }), BUILT_IN)
  expect([...pages].length + [...pages].length).toBe(6)
})

test('loses nothing of a reading whose pages can be gone through once only', () => {
  const once = { kind: 'text' as const, text, pages: readPages(text), diagnostics: [] }
  expect(reconstruct(once)).toEqual(reconstruct(text))
})
