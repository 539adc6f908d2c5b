import type { Entry } from '../entry.ts'

/** Words after which a number of pages is a count and no label: 今日8版, 共12版. */
export const pageCounts: readonly string[] = ['今日', '今天', '本期', '共', '总第', '總第', '出紙', '出纸']

/** Endings of titles that are no ending of a dateline's paper. */
export const titleEndings: readonly Entry[] = [
  { forms: ['报', '報'], note: 'paper, the last resort: 明報' },
  { forms: ['周刊', '週刊', '画报', '畫報', '公报', '公報'], note: 'weekly, pictorial, gazette' }
]

/** Words that end like a title and are none. */
export const noTitles: readonly Entry[] = [
  { forms: ['本报', '本報', '该报', '該報'], note: 'a paper without its name' },
  { forms: ['预报', '預報', '警报', '警報'], note: 'weather' },
  {
    forms: ['通报', '通報', '简报', '簡報', '汇报', '匯報', '情报', '情報', '举报', '舉報', '捷报', '捷報', '喜报', '喜報', '海报', '海報'],
    note: 'other things that are published or told'
  }
]
