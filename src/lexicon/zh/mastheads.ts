import type { Entry } from '../entry.ts'

/** Words after which a number of pages is a count and no label: 今日8版, 共12版. */
export const pageCounts: readonly string[] = ['今日', '今天', '本期', '共', '总第', '總第', '出紙', '出纸']

/** Endings of titles that are no ending of a dateline's paper. */
export const titleEndings: readonly Entry[] = [
  { forms: ['报', '報'], note: 'paper, the last resort: 明報' },
  { forms: ['周刊', '週刊', '画报', '畫報', '公报', '公報'], note: 'weekly, pictorial, gazette' }
]
