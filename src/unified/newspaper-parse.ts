import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { Newspaper } from '../newspaper.ts'
import { toTree, type NewspaperTree } from '../output/tree.ts'
import { DecodeError } from '../read/decode.ts'
import { ReadError } from '../read/forms/read-error.ts'
import type { Reading } from '../read/lines.ts'
import { read, type ReadOptions } from '../read/read.ts'
import { reconstruct, type ReconstructOptions } from '../reconstruct.ts'
import { report } from './report.ts'
import { DOUBTFUL } from '../trust/doubtful.ts'

/** Settings of {@link newspaperParse}. The input's name is the file's path. */
export interface NewspaperParseOptions extends Omit<ReadOptions, 'name'>, Pick<ReconstructOptions, 'segmenter' | 'lexicon' | 'overrides'> {
  /** What is less sure than this, from 0 to 1, gets a message; 0.7 if absent, 0 for none. */
  doubt?: number
}

declare module 'vfile' {
  interface DataMap {
    /** The newspaper that `newspaperParse` of broadsheet rebuilt from the file: articles, furniture, masthead. */
    newspaper: Newspaper
  }
}

declare module 'unified' {
  interface Settings {
    /** Settings of `newspaperParse` of broadsheet, where it is given none of its own. */
    newspaper?: NewspaperParseOptions | undefined
  }
}

/**
 * A unified plugin: the parser from a file of any kind that `read` knows, text or bytes, to a newspaper's tree.
 *
 * `file.data.newspaper` holds the newspaper; what the tree's plugins change does not change it. What is doubtful is a message of the file.
 * A dump given as bytes becomes the decoded text in the file, since places count in it. Nodes have a `position` where the file is plain text; of other forms,
 * spans count in `file.data.newspaper.source.text`.
 */
export const newspaperParse: Plugin<[options?: NewspaperParseOptions], string, NewspaperTree> = function (options) {
  const { doubt = DOUBTFUL, segmenter, lexicon, overrides, ...reading } = { ...this.data('settings')?.newspaper, ...options }
  this.parser = (document, file) => {
    const source = readFile(document, file, reading)
    const newspaper = reconstruct(source, { ...(segmenter && { segmenter }), ...(lexicon && { lexicon }), ...(overrides && { overrides }) })
    file.data.newspaper = newspaper
    const here = source.kind === 'text' ? { text: source.text } : {}
    if (here.text !== undefined) file.value = here.text
    const tree = toTree(newspaper, here)
    report(newspaper, tree, file, { doubt, ...here })
    return tree
  }
}

/** Reads a file; one that cannot be read fails with a message of the file's own. */
function readFile(document: string, file: VFile, options: ReadOptions): Reading {
  const given = file.value instanceof Uint8Array ? file.value : document
  try {
    return read(given, { ...options, ...(file.path && { name: file.path }) })
  } catch (cause) {
    if (cause instanceof DecodeError || cause instanceof ReadError) file.fail(cause.message, { ruleId: 'unreadable', source: 'broadsheet', cause })
    throw cause
  }
}
