export { newspaperParse, type NewspaperParseOptions } from './newspaper-parse.ts'
export { newspaperToMdast } from './newspaper-to-mdast.ts'
export type { MdastOptions } from '../output/mdast.ts'
export type { ArticleNode, BlockNode, NewspaperTree } from '../output/tree.ts'
