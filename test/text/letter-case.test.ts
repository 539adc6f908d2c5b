import { expect, it } from 'vitest'
import { reconstruct } from '../../src/index.ts'
import { caseOf } from '../../src/text/letter-case.ts'

it.each([
  ['FERRY RUNS AGAIN', 'capitals'],
  ['Ferry Runs Again', 'title'],
  ['Ferry runs again', 'sentence'],
  ['ПАРОМ ИДЕТ', 'capitals'],
  ['나룻배가 다시 다닌다', 'sentence'],
  ['العبارة تعود', 'sentence'],
  ['1925', undefined]
])('%s is set in %s', (text, set) => {
  expect(caseOf(text)).toBe(set)
})

/** A headline, a paragraph of four lines, a paragraph of two, in scripts without capitals. */
const PAGES = {
  Korean: `나룻배가 다시 다닌다

물이 빠져서 사람들이 다시 시장에 갈 수 있게 되었다고 사공은 말했다. 그는 내년에 다리가
놓이기를 바라지만 군청은 아직 아무것도 결정하지 않았다. 강 양쪽 마을 사람들은 지난 두 달
동안 먼 길을 돌아 다녀야 했다.

학생들은 오늘부터 배를 타고 학교에 간다. 배는 하루에 열 번 다닌다. 배삯은 전과 같다고
한다.
`,
  Arabic: `العبارة تعود إلى العمل

قال الملاح إن الناس من ضفتي النهر يستطيعون الذهاب إلى السوق
مرة أخرى بعد انخفاض المياه يوم أمس. وأضاف أن العبارة ستعمل
عشر مرات في اليوم حتى نهاية الشهر.

وكان الطلاب قد اضطروا إلى السير ساعة كاملة منذ منتصف فبراير
للوصول إلى مدرستهم في المدينة.
`
}

it.each(Object.entries(PAGES))('a story in a script without capitals is running text under its headline: %s', (_, page) => {
  const { articles, furniture } = reconstruct(page)
  expect(articles.map(({ headline }) => headline)).toEqual([page.split('\n')[0]])
  expect(articles[0]!.blocks.filter(({ role }) => role === 'paragraph').length).toBeGreaterThanOrEqual(2)
  expect(furniture).toEqual([])
})
