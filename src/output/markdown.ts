import type { Text, Yaml } from 'mdast'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Newspaper } from '../newspaper.ts'
import { type MdastOptions, toMdast } from './mdast.ts'

/** Settings of {@link toMarkdown}. */
export interface MarkdownOptions extends MdastOptions {
  /** YAML to put before the document between lines of three hyphens, from `toFrontMatter`. */
  frontMatter?: string
}

/** What Markdown is made of within a line: ASCII punctuation. Most Chinese text has none, and need not be gone through pattern by pattern. */
const markup = /[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/

/**
 * Gives a newspaper as Markdown (CommonMark), as {@link toMdast} lays it out. Text is escaped, never read as Markdown; parsing gives the same tree back.
 *
 * @returns The document with a line end at its end, or an empty string for a newspaper without articles and masthead, where no front matter is given.
 */
export function toMarkdown(newspaper: Newspaper, { frontMatter, ...options }: MarkdownOptions = {}): string {
  const tree = toMdast(newspaper, options)
  if (frontMatter !== undefined) tree.children.unshift({ type: 'yaml', value: frontMatter })
  return unified()
    .use(remarkStringify, {
      bullet: '-',
      emphasis: '*',
      strong: '*',
      rule: '-',
      listItemIndent: 'one',
      handlers: {
        yaml: (node: Yaml) => `---\n${node.value.trimEnd()}\n---`,
        text: (node: Text, _parent, state, info) => (markup.test(node.value) ? state.safe(node.value, info) : node.value)
      },
      // GitHub reads 10~15 … 3~5 as struck out.
      unsafe: [{ character: '~', inConstruct: 'phrasing' }]
    })
    .stringify(tree)
}
