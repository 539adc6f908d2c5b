import type { Literal, Parent, Position } from 'unist'
import type { Article, Block, Newspaper, Role, Span } from '../newspaper.ts'
import { locateIn, positionOf, type Locate } from './positions.ts'

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

/** Settings of {@link toTree}. */
export interface TreeOptions {
  /** The text that spans count in, as it was given to `reconstruct`: nodes then have a `position` in it. */
  text?: string
}

/**
 * Gives a newspaper as a unist tree, for `unist-util-visit` and its kin.
 *
 * Nodes are new, so that they can be moved, changed and removed; the arrays and objects in their data are the newspaper's own.
 * Places stand in `data.spans` as offsets into the source. Where the text is given, `position` is the least range that holds a node's spans: a block that is
 * printed in several places, and an article between whose parts others stand, have characters of others in it.
 */
export function toTree(newspaper: Newspaper, { text }: TreeOptions = {}): NewspaperTree {
  const { format, source, masthead, articles, furniture, diagnostics } = newspaper
  const locate = text === undefined ? undefined : locateIn(text)
  return {
    type: 'newspaper',
    data: { format, source, ...(masthead && { masthead }), diagnostics },
    children: [...articles.map((article) => toArticleNode(article, locate)), ...furniture.map((block) => toBlockNode(block, locate))],
    ...(locate && { position: { start: locate(0), end: locate(text?.length ?? 0) } })
  }
}

function toArticleNode(article: Article, locate?: Locate): ArticleNode {
  const { id, language, pages, bylines, dateline, images, jump, confidence, blocks } = article
  return {
    type: 'article',
    data: { id, language, pages, bylines, ...(dateline && { dateline }), images, ...(jump && { jump }), confidence },
    children: blocks.map((block) => toBlockNode(block, locate)),
    ...place(
      blocks.flatMap(({ spans }) => spans),
      locate
    )
  }
}

function toBlockNode(block: Block, locate?: Locate): BlockNode {
  const { role, text, ...data } = block
  return { type: role, value: text, data, ...place(block.spans, locate) }
}

function place(spans: readonly Span[], locate?: Locate): { position?: Position } {
  const position = locate && positionOf(spans, locate)
  return position ? { position } : {}
}
