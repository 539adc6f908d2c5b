import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import { treeToMdast, type MdastOptions } from '../output/mdast.ts'
import type { NewspaperTree } from '../output/tree.ts'

/**
 * A unified plugin: turns a newspaper's tree into mdast, as `toMdast` lays it out, for remark's plugins.
 * It takes the tree as the plugins before it left it, and keeps its places.
 */
export const newspaperToMdast: Plugin<[options?: MdastOptions], NewspaperTree, Root> = function (options = {}) {
  return (tree, file) => {
    const { type }: { type: string } = tree
    if (type !== 'newspaper') file.fail(`Cannot turn \`${type}\` into mdast for \`newspaperToMdast\`: expected a newspaper, as \`newspaperParse\` gives it`)
    return treeToMdast(tree, options)
  }
}
