import type { SourcePart } from '../newspaper.ts'

/** One of several inputs that are one issue: a page, or several parted by form feeds. */
export interface InputPart {
  /** The decoded dump. */
  text: string
  /** The input's name, kept in `source.parts`. */
  name?: string
  /** The encoding it was decoded from, kept in `source.parts`. */
  encoding?: string
}

/** What is read: a dump, or the dumps of one issue, its pages in order. */
export type Input = string | readonly (string | InputPart)[]

/** All inputs as one source, a form feed between them, and where each begins. */
export interface JoinedParts {
  text: string
  parts: SourcePart[]
}

/** Makes one source of the inputs. What a part does not say of itself, `usual` says. */
export function joinParts(input: Input, usual: Omit<SourcePart, 'start'>): JoinedParts {
  const inputs = typeof input === 'string' ? [input] : input.length > 0 ? input : ['']
  const parts: SourcePart[] = []
  const texts: string[] = []
  let start = 0
  for (const one of inputs) {
    const { text, name, encoding }: InputPart = typeof one === 'string' ? { text: one } : one
    parts.push({ ...usual, ...(name !== undefined && { name }), ...(encoding !== undefined && { encoding }), start })
    texts.push(text)
    start += text.length + 1
  }
  return { text: texts.length === 1 ? texts[0]! : texts.join('\f'), parts }
}
