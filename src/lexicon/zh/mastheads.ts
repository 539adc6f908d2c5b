import type { Entries } from '../entries.ts'

/** Words after which a number of pages is a count and no label: 今日8版, 共12版. */
export const pageCounts: readonly string[] = ['今日', '今天', '本期', '共', '总第', '總第', '出紙', '出纸']

/** Endings of titles that are no ending of a dateline's paper. */
export const titleEndings: Entries = [
  // paper, the last resort: 明報
  ['报', '報'],
  // weekly, pictorial, gazette
  ['周刊', '週刊', '画报', '畫報', '公报', '公報']
]

/** Words that end like a title and are none. */
export const noTitles: Entries = [
  // a paper without its name
  ['本报', '本報', '该报', '該報'],
  // weather
  ['预报', '預報', '警报', '警報'],
  // other things that are published or told
  ['通报', '通報', '简报', '簡報', '汇报', '匯報', '情报', '情報', '举报', '舉報', '捷报', '捷報', '喜报', '喜報', '海报', '海報']
]
