import type { Entries } from '../entries.ts'

/** Words that paragraphs of news begin with far more often than chance begins a line with them. */
export const paragraphOpeners: Entries = [
  // according to
  ['据了解', '据介绍', '据悉', '据统计', '据报道', '據了解', '據介紹', '據悉', '據報'],
  // at the meeting, that day
  ['会议', '会上', '会后', '會議', '會上', '当天', '当日', '當日', '當天', '随后', '隨後', '期间', '其间'],
  // of late, by now
  ['近年来', '近日', '日前', '目前', '如今', '截至', '此前', '近年來', '今年以来', '去年以来', '多年来'],
  // besides, to this
  ['此外', '同时', '另外', '为此', '对此', '与此同时', '另一方面', '同時', '為此', '對此', '下一步', '接下来', '接下來'],
  // how reports turn to the next point
  ['记者', '記者', '作为', '作為', '围绕', '针对', '走进', '在谈到']
]
