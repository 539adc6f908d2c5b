import type { Newspaper } from '../newspaper.ts'
import type { MarkdownOptions } from '../output/markdown.ts'
import type { ProofOptions } from '../output/proof/to-proof.ts'

export { reconstruct, type CoreOptions } from './reconstruct.ts'
export type { CoreInput, CoreReadOptions } from './read-input.ts'
export type * from '../newspaper.ts'
export { toJson, toNdjson, type NewspaperJson } from '../output/json.ts'
export { toText } from '../output/text.ts'

/** Gives a newspaper as Markdown, as `toMarkdown` of the package's root does; what writes it is loaded first. */
export async function toMarkdown(newspaper: Newspaper, options: MarkdownOptions = {}): Promise<string> {
  return (await import('../output/markdown.ts')).toMarkdown(newspaper, options)
}

/** Gives a newspaper as a proof sheet, as `toProof` of the package's root does; what writes it is loaded first. */
export async function toProof(newspaper: Newspaper, text?: string, options: ProofOptions = {}): Promise<string> {
  return (await import('../output/proof/to-proof.ts')).toProof(newspaper, text, options)
}
