import type { Node, Position } from 'unist'
import type { VFile } from 'vfile'
import type { Newspaper } from '../newspaper.ts'
import { locateIn, positionOf } from '../output/positions.ts'
import type { ArticleNode, NewspaperTree } from '../output/tree.ts'

/**
 * Says in a file's messages what a person should look at: what the reconstruction says itself (under its own rules), as warnings what is less sure than
 * `doubt` (`doubtful-block`, `doubtful-joint`), and for information what the page does not have (`no-headline`, `open-jump`).
 *
 * @param settings - `text` is the text that spans count in, where the file is it.
 */
export function report({ diagnostics }: Newspaper, tree: NewspaperTree, file: VFile, { doubt, text }: { doubt: number; text?: string }): void {
  const locate = text === undefined ? undefined : locateIn(text)
  for (const { rule, span, message } of diagnostics) {
    file.message(message, options(rule, span && locate && positionOf([span], locate)))
  }
  for (const node of tree.children) {
    if (node.type === 'article') reportArticle(node, file, doubt)
  }
}

function reportArticle(article: ArticleNode, file: VFile, doubt: number): void {
  const { jump } = article.data
  for (const block of article.children) {
    const { confidence } = block.data
    if (confidence < doubt)
      file.message(`Unsure of this ${block.type}: something else is nearly as likely (confidence ${confidence})`, options('doubtful-block', block))
  }
  if (jump?.confidence !== undefined && jump.confidence < doubt) {
    file.message(`Unsure that this story's halves belong together (confidence ${jump.confidence})`, options('doubtful-joint', article))
  }
  if (jump && jump.confidence === undefined) {
    const line = article.children.find(({ type }) => type === 'jumpLine') ?? article
    file.info(`The other half of this story is not in this file: ${jump.text}`, options('open-jump', line))
  }
  if (!article.children.some(({ type }) => type === 'headline')) file.info('This story has no headline', options('no-headline', article))
}

function options(ruleId: string, place: Node | Position | undefined): { ruleId: string; source: string; place?: Position } {
  const position = place && ('type' in place ? place.position : place)
  return { ruleId, source: 'broadsheet', ...(position && { place: position }) }
}
