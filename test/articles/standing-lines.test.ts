import { describe, expect, test } from 'vitest'
import { cutStories, stretchesOf, weighStretches } from '../../src/articles/cut.ts'
import { layOut } from '../../src/articles/sheet.ts'
import { listHeadings } from '../../src/articles/standing-lines.ts'
import { joinLines } from '../../src/join/join-lines.ts'
import * as latinHeadings from '../../src/join/latin-headings.ts'
import * as latinNotes from '../../src/join/latin-notes.ts'
import { mendLetters } from '../../src/mend/mend-letters.ts'
import { mendLines } from '../../src/mend/mend-lines.ts'
import * as latinRoles from '../../src/roles/latin-roles.ts'
import { settleRoles } from '../../src/roles/settle.ts'
import { bigrams } from '../../src/text/segmenter.ts'
import { addLatinWord } from '../../src/text/letter-terms.ts'
import { termsBy } from '../../src/text/read-terms.ts'
import { linesOf } from '../built-in.ts'

/** What binds each heading line of a page to the one before. */
function bondsOf(...rows: readonly string[]): Record<string, string | undefined> {
  const text = rows.join('\n')
  const sheet = layOut(
    settleRoles(joinLines(mendLines(linesOf(text), mendLetters), text, { latinNotes, latinHeadings }), latinRoles),
    termsBy(bigrams, addLatinWord)
  )
  return Object.fromEntries(listHeadings(sheet, stretchesOf(cutStories(weighStretches(sheet)))).map(({ draft, bond }) => [draft.text, bond]))
}

describe('two heading lines', () => {
  const ferry = ['本报讯（记者王平）渡口昨日重开，渡船载客', '过江，两岸居民都说方便了。']
  const tea = ['本报讯（记者李明）山上的春茶上市，茶农', '忙着采茶，茶园里满是人。']
  const [first, second] = ['王平昨日察看渡口', '水退船开 两岸称便了不少']

  test('are bound by having no blank between, where blanks part headings', () => {
    expect(bondsOf('山里的新茶', '', '春茶上市', '', ...tea, '', first, second, '', ...ferry)[second]).toBe('noBlank')
    expect(bondsOf('山里的新茶', '', '春茶上市', '', ...tea, '', first, '', second, '', ...ferry)[second]).toBeUndefined()
  })

  test('are not where a page has no blanks at all', () => {
    expect(bondsOf('春茶上市', ...tea, first, second, ...ferry)[second]).toBeUndefined()
  })

  test('are bound more by a word that goes over', () => {
    expect(bondsOf('山里的新茶', '', '春茶上市', '', ...tea, '', '昨日江上渡', '船重新开行', '', ...ferry)['船重新开行']).toBe('word')
  })
})
