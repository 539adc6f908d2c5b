import type { Entries } from '../entries.ts'

/** Before the page on which a story goes on. */
export const onward: readonly string[] = ['下转', '下轉', '转', '轉', '转至', '轉至', '下接']

/** Before the page on which it began. */
export const backward: readonly string[] = ['上接', '紧接', '緊接', '接', '承接', '续', '續', '上承']

/** Before the page on which something related stands; a few characters naming it may come first (相關社評刊). */
export const related: Entries = [
  // see; printed on
  ['详见', '詳見', '详刊', '詳刊', '见', '見', '刊', '刊于', '刊於', '参见', '參見', '另见', '另見', '载', '載', '尽在', '盡在']
]
