import { expect, test } from 'vitest'
import { read, reconstruct } from '../../src/index.ts'
import { LAST, STATES, type LineView } from '../../src/join/fit.ts'
import { fitPlaced } from '../../src/join/fit-place.ts'
import type { Habits } from '../../src/join/habits.ts'
import { IDEOGRAPHIC } from '../../src/join/setting.ts'
import type { MeasuredPlace } from '../../src/read/lines.ts'
import { bboxOf, typeset, type PageLine } from '../read/forms.ts'

// What the place of a line says of the paragraph it stands in.

/** A long paragraph: on a page of such, a line mostly goes on. */
const LINES = ['　　江水退了以后，两岸的', ...Array.from({ length: 16 }, () => '人又可以过江赶集，孩子们'), '不用再绕远路了。']
/** Lines of a column of twelve signs, two ems of indent for each that begins with two ideographic spaces. */
const column = (lines: readonly string[], y: number): PageLine[] =>
  lines.map((text, at) => typeset(text.trimStart(), text.startsWith('　') ? 60 : 40, y + at * 14, 10))
const bodyOf = (lines: readonly string[]): string[] => {
  const page = [typeset('渡口重开', 40, 40, 20), ...column([...LINES, ...lines, ...LINES, ...LINES], 80)]
  return reconstruct(read(bboxOf([page]))).articles[0]!.blocks.map(({ text }) => text)
}

test('a full line with a colon ends a paragraph before an indented one', () => {
  const body = bodyOf(['　　县里说，下列的新渡船', '三天以后从这里的渡口开：', '　　老船一条，下午和晚上', '开；', '　　新船两条，清晨开。'])
  expect(body).toContain('县里说，下列的新渡船三天以后从这里的渡口开：')
  expect(body).toContain('新船两条，清晨开。')
})

test('a full line with a colon goes on before a flush one', () => {
  const body = bodyOf(['　　县里说，下列的新渡船', '三天以后从这里的渡口开：', '老船一条，下午和晚上开，', '新船两条，清晨开。'])
  expect(body).toContain('县里说，下列的新渡船三天以后从这里的渡口开：老船一条，下午和晚上开，新船两条，清晨开。')
})

test('a colon at a full line’s end may be a paragraph’s before an indented line only', () => {
  const line = { text: '三天以后从这里的渡口开：' }
  const view = { line, next: 1, ends: false, width: 12, measure: 12, display: 0 } as LineView
  const place = { chain: 0, part: 'text', em: 10, size: 1, measure: 12, left: 0, right: 0, above: 0 } satisfies MeasuredPlace
  const atEnd = (left: number): number => {
    const scores = new Float64Array(STATES)
    fitPlaced(scores, view, place, { setting: IDEOGRAPHIC } as Habits, place, { ...place, left })
    return scores[LAST]!
  }
  expect(atEnd(2)).toBeGreaterThan(atEnd(0) + 3)
})
