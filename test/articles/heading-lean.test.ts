import { expect, test } from 'vitest'
import { leanOf } from '../../src/articles/heading-lean.ts'
import type { Sheet } from '../../src/articles/sheet.ts'
import type { StandingLine } from '../../src/articles/standing-lines.ts'
import { wordsFor } from '../../src/lexicon/built-in.ts'
import { readLexicon } from '../../src/lexicon/own.ts'
import type { OwnWords } from '../../src/lexicon/words.ts'

const sheet = { inCapitals: false } as Sheet
/** A heading by itself, of one line. */
const standing = (text: string, own?: OwnWords): StandingLine => {
  const lines = [{ text, spans: [[0, text.length]], gap: 0, repairs: [], page: 1, lead: 'none', sameRow: false, words: wordsFor(true, own) }]
  return { draft: { kind: 'display', text, lines }, follows: false } as unknown as StandingLine
}

test('a standing head of the caller’s own is no headline’s line, though its words alone could be', () => {
  const own = readLexicon({ standingHeads: ['渡口灯火'] })
  const [plain, known] = [leanOf(standing('渡口灯火'), undefined, sheet)!, leanOf(standing('渡口灯火', own), undefined, sheet)!]
  expect(known.headline).toBeLessThan(plain.headline)
  expect(known.other).toBeGreaterThan(plain.other)
})
