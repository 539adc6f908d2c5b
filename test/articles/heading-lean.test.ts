import { expect, test } from 'vitest'
import { leanOf } from '../../src/articles/heading-lean.ts'
import type { Sheet } from '../../src/articles/sheet.ts'
import type { StandingLine } from '../../src/articles/standing-lines.ts'
import { readLexicon } from '../../src/lexicon/own.ts'
import type { Line } from '../../src/read/lines.ts'

const sheet = { inCapitals: false } as Sheet
/** A heading by itself, of one line. */
const standing = (text: string, own?: Line['own']): StandingLine => {
  const lines = [{ text, spans: [[0, text.length]], gap: 0, repairs: [], page: 1, lead: 'none', sameRow: false, ...(own && { own }) }]
  return { draft: { kind: 'display', text, lines }, follows: false } as unknown as StandingLine
}

test('a standing head of the caller’s own is no headline’s line, though its words alone could be', () => {
  const own = readLexicon({ standingHeads: ['渡口灯火'] })
  const [plain, known] = [leanOf(standing('渡口灯火'), undefined, sheet)!, leanOf(standing('渡口灯火', own), undefined, sheet)!]
  expect(known.headline).toBeLessThan(plain.headline)
  expect(known.other).toBeGreaterThan(plain.other)
})
