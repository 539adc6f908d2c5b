import type { Article, Newspaper, Role } from '../newspaper.ts'
import { oneLine } from './one-line.ts'

/** Stands between two articles, blank lines around it. */
const separator = '-'.repeat(40)

/** Roles that follow the block before them without a blank line, where that one has the role named here. */
const closeBehind: Partial<Record<Role, Role[]>> = { listItem: ['listItem'], credit: ['caption', 'credit'] }

/**
 * Gives a newspaper as plain text: each block of the articles on one line, in reading order, a blank line between two; list items stand close together, and
 * so do a caption and its credit. A line of hyphens stands between two articles. Furniture is left out.
 *
 * @returns The text with a line end at its end, or an empty string for a newspaper without articles.
 */
export function toText(newspaper: Newspaper): string {
  const texts = newspaper.articles.map(articleText).filter((text) => text !== '')
  return texts.length > 0 ? texts.join(`\n\n${separator}\n\n`) + '\n' : ''
}

function articleText(article: Article): string {
  let text = ''
  let before: Role | undefined
  for (const block of article.blocks) {
    const line = oneLine(block.text)
    if (!line) continue
    if (before) text += closeBehind[block.role]?.includes(before) ? '\n' : '\n\n'
    text += line
    before = block.role
  }
  return text
}
