// Articles as documents for LangChain.js, which needs nothing but their shape: node examples/langchain-loader.mjs seeds
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { read, reconstruct } from 'broadsheet'

/** Loads a folder of dumps, a document for each article. Give it to whatever takes a document loader of LangChain.js. */
export class BroadsheetLoader {
  /** @param options - `minConfidence` leaves out what is less sure; `extensions` says which files are pages. */
  constructor(folder, { minConfidence = 0, extensions = ['.txt', '.hocr', '.xml', '.html', '.tsv'] } = {}) {
    Object.assign(this, { folder, minConfidence, extensions })
  }

  async load() {
    const documents = []
    for await (const document of this.lazyLoad()) documents.push(document)
    return documents
  }

  /** One file after another, so that a large folder never is in memory as a whole. */
  async *lazyLoad() {
    const names = await readdir(this.folder)
    for (const name of names.filter((one) => this.extensions.some((extension) => one.endsWith(extension))).sort()) {
      const source = join(this.folder, name)
      const newspaper = reconstruct(read(await readFile(source), { name }))
      for (const article of newspaper.articles) {
        if (article.confidence >= this.minConfidence) yield toDocument(article, source, newspaper.masthead)
      }
    }
  }
}

function toDocument({ id, language, headline, deck, body, pages, dateline, bylines, blocks, confidence }, source, masthead) {
  return {
    id: `${source}#${id}`,
    // What an embedding should see: the headline says what the body is about.
    pageContent: [headline, deck, body].filter(Boolean).join('\n\n'),
    // Vector stores take flat values; a span leads back into the dump.
    metadata: {
      source,
      language,
      confidence,
      pages: pages.join(','),
      from: Math.min(...blocks.flatMap(({ spans }) => spans.map(([start]) => start))),
      to: Math.max(...blocks.flatMap(({ spans }) => spans.map(([, end]) => end))),
      ...(headline && { headline }),
      ...(dateline && { dateline: dateline.text }),
      ...(bylines.length > 0 && { authors: bylines.flatMap(({ names }) => names.map(({ name }) => name)).join(', ') }),
      ...(masthead?.title && { newspaper: masthead.title })
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for await (const { pageContent, metadata } of new BroadsheetLoader(process.argv[2]).lazyLoad()) {
    console.log(metadata.confidence, metadata.language, metadata.source, pageContent.slice(0, 40).replaceAll('\n', ' '))
  }
}
