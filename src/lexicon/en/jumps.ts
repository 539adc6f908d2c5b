import type { Entries } from '../entries.ts'

/** A story goes on elsewhere, or was begun there: on, to, at or from says which. */
export const goingOn: Entries = [
  // Continued on Page A5, Story continues on A5
  ['continued', 'continues', 'continue'],
  // cut short
  ["cont'd", "con't", 'contd', 'cont']
]

/** What stands before the page on which it goes on. */
export const onward: readonly string[] = ['on', 'to', 'at', 'in']

/** … and on which it began. */
export const backward: readonly string[] = ['from']

/** Words that send the reader on: See FLOOD, A5; Turn to page 6. */
export const sending: readonly string[] = ['see', 'turn']

/** Words before these, or before the story's name, that say nothing. */
export const courtesies: readonly string[] = ['please', 'story', 'also']

/** First words of what a line names when it only points to something related. */
export const related: readonly string[] = [
  'related',
  'more',
  'also',
  'story',
  'stories',
  'details',
  'editorial',
  'editorials',
  'photos',
  'map',
  'graphic',
  'chart'
]

/** Words for a page. */
export const pageWords: readonly string[] = ['page', 'pages', 'pg', 'p', 'pp']

/** Words for a column behind it: Continued on Page Two, Column One. */
export const columnWords: readonly string[] = ['column', 'col', 'columns', 'cols']

/** Pages that are named by their place, before the word for page: Continued From First Page. Those with a number are in their place from 1. */
export const placedPages: readonly string[] = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

/** … and those without: Continued on Back Page. */
export const otherPages: readonly string[] = ['front', 'back', 'last', 'next', 'following', 'opposite', 'preceding']
