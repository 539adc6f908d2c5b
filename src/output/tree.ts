import type { Literal, Parent } from 'unist'
import type { Article, Block, Newspaper, Role } from '../newspaper.ts'

/** A block as a unist literal: its role is the node's type, its reading the node's value, the rest its data. */
export type BlockNode = { [R in Role]: Literal & { type: R; value: string; data: Omit<Block, 'role' | 'text'> } }[Role]

/** An article as a unist parent of its blocks in reading order; what was read out of the blocks is its data. */
export interface ArticleNode extends Parent {
  type: 'article'
  data: Pick<Article, 'id' | 'language' | 'pages' | 'bylines' | 'dateline' | 'images' | 'jump' | 'confidence'>
  children: BlockNode[]
}

/** A newspaper as a unist tree: articles first, then the furniture, one node for each printed line. */
export interface NewspaperTree extends Parent {
  type: 'newspaper'
  data: Pick<Newspaper, 'format' | 'source' | 'masthead' | 'diagnostics'>
  children: (ArticleNode | BlockNode)[]
}

/**
 * Gives a newspaper as a unist tree, for `unist-util-visit` and its kin.
 *
 * Nodes are new, so that they can be moved, changed and removed; the arrays and objects in their data are the newspaper's own.
 * Places stand in `data.spans` as offsets into the source: unist's `position` holds one range, and a block may have several.
 */
export function toTree(newspaper: Newspaper): NewspaperTree {
  const { format, source, masthead, articles, furniture, diagnostics } = newspaper
  return {
    type: 'newspaper',
    data: { format, source, ...(masthead && { masthead }), diagnostics },
    children: [...articles.map(toArticleNode), ...furniture.map(toBlockNode)]
  }
}

function toArticleNode(article: Article): ArticleNode {
  const { id, language, pages, bylines, dateline, images, jump, confidence, blocks } = article
  return {
    type: 'article',
    data: { id, language, pages, bylines, ...(dateline && { dateline }), images, ...(jump && { jump }), confidence },
    children: blocks.map(toBlockNode)
  }
}

function toBlockNode(block: Block): BlockNode {
  const { role, text, ...data } = block
  return { type: role, value: text, data }
}
