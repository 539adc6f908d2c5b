import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Newspaper } from '../newspaper.ts'
import { type MarkdownOptions, toMdast } from './mdast.ts'

/**
 * Gives a newspaper as Markdown (CommonMark), as {@link toMdast} lays it out. Text is escaped, never read as Markdown; parsing gives the same tree back.
 *
 * @returns The document with a line end at its end, or an empty string for a newspaper without articles and masthead.
 */
export function toMarkdown(newspaper: Newspaper, options: MarkdownOptions = {}): string {
  return unified()
    .use(remarkStringify, {
      bullet: '-',
      emphasis: '*',
      strong: '*',
      rule: '-',
      listItemIndent: 'one',
      // GitHub reads 10~15 … 3~5 as struck out.
      unsafe: [{ character: '~', inConstruct: 'phrasing' }]
    })
    .stringify(toMdast(newspaper, options))
}
