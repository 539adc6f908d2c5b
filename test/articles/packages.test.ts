import { describe, expect, it } from 'vitest'
import { layOut } from '../../src/articles/sheet.ts'
import { readPackage, surveyPackage, type PackageOrder } from '../../src/articles/packages.ts'
import { joinLines } from '../../src/join/join-lines.ts'
import * as latinHeadings from '../../src/join/latin-headings.ts'
import * as latinNotes from '../../src/join/latin-notes.ts'
import { mendLetters } from '../../src/mend/mend-letters.ts'
import { mendLines } from '../../src/mend/mend-lines.ts'
import { reconstruct } from '../../src/reconstruct.ts'
import * as latinRoles from '../../src/roles/latin-roles.ts'
import { settleRoles } from '../../src/roles/settle.ts'
import { bigrams } from '../../src/text/segmenter.ts'
import { addLatinWord } from '../../src/text/letter-terms.ts'
import { termsBy } from '../../src/text/read-terms.ts'
import { linesOf } from '../built-in.ts'

/** The roles that a package's headings get, in the order of `heads`; a list is a run of lines that stand together. */
function rolesOf(heads: readonly (readonly string[])[], order: PackageOrder): (string | undefined)[] {
  const text = ['本报讯（记者王平）渡口昨日重开，渡船载客', '过江，两岸居民都说方便了。', ...heads.flatMap((run) => ['', ...run])].join('\n')
  const sheet = layOut(
    settleRoles(joinLines(mendLines(linesOf(text), mendLetters), text, { latinNotes, latinHeadings }), latinRoles),
    termsBy(bigrams, addLatinWord)
  )
  const drafts = sheet.gaps.flat()
  const runs = heads.map((run) => run.map((head) => drafts.find((draft) => draft.text === head)!))
  const blocks = readPackage(surveyPackage(runs, sheet), order, sheet.index).collect()
  return heads.flat().map((head) => blocks.find((block) => block.text.includes(head))?.role)
}

describe('a package painted in several frames', () => {
  const lone = '水退船开 两岸称便'
  const pair = ['镇长王平：渡口要守住安全底线', '察看渡口重开首日 人手齐备不能马虎']

  it('has its headline where most of it stands', () => {
    expect(rolesOf([[lone], pair], 'paint').slice(0, 2)).toEqual(['kicker', 'headline'])
    expect(rolesOf([pair, [lone]], 'paint').slice(0, 1)).toEqual(['headline'])
  })
})

it('a line that begins with what the one in the headline did besides is the deck under it, painted or not', () => {
  const heads = [['王平：渡口要守住安全底线', '主持渡口例会 要求人手齐备不马虎']]
  for (const order of ['paint', 'press'] as const) expect(rolesOf(heads, order)).toEqual(['headline', 'deck'])
})

it('two couplets of clauses are two headings where they differ in length', () => {
  const text = [
    '本报讯（记者王平）地震昨日发生，房屋倒',
    '塌，救援人员连夜赶到现场，',
    '搜寻失踪的人。',
    '',
    '九人失踪 救援连夜展开',
    '山体滑坡阻断公路 港口暂停作业',
    '',
    '本报讯（记者李明）山上的春茶上市，茶农',
    '忙着采茶，茶园里满是人。',
    '',
    '春茶上市'
  ].join('\n')
  expect(reconstruct(text).articles[0]).toMatchObject({ headline: '九人失踪 救援连夜展开', kicker: '山体滑坡阻断公路 港口暂停作业' })
})
