import type { Predicted, PredictedBlock } from '../test/eval/score.ts'

/** What Markdown says of emphasis and entities, which is no text. */
const MARKS = /\*{1,3}|<\/?[a-z]+>|&nbsp;|^[-*+] |^> ?|\\(?=[^\w\s])/gmu
const HEADING = /^#{1,6}\s+/u

/**
 * Reads a peer's Markdown as the scorer takes articles: a heading that follows text opens an article, headings together are one headline, and every
 * other block is a paragraph, cells of a table each by itself. It is more than the peers say: none of them claims to tell articles apart.
 */
export function readMarkdown(markdown: string): Predicted {
  const articles: { blocks: PredictedBlock[] }[] = []
  for (const block of blocksOf(markdown)) {
    const last = articles.at(-1)
    const before = last?.blocks.at(-1)
    if (block.role === 'headline' && before?.role === 'headline') before.text += ` ${block.text}`
    else if (!last || (block.role === 'headline' && before)) articles.push({ blocks: [block] })
    else last.blocks.push(block)
  }
  return { articles, furniture: [] }
}

function blocksOf(markdown: string): PredictedBlock[] {
  return markdown
    .replace(/<!--[\s\S]*?-->/gu, '\n\n')
    .split('\n')
    .flatMap((line) => (line.startsWith('#') ? ['', line, ''] : [line]))
    .join('\n')
    .split(/\n\s*\n/u)
    .flatMap((block) => (block.trimStart().startsWith('|') ? block.split(/[|\n]/u).filter((cell) => !/^[\s:-]*$/u.test(cell)) : [block]))
    .map((block): PredictedBlock => ({
      role: HEADING.test(block.trim()) ? 'headline' : 'paragraph',
      text: block.trim().replace(HEADING, '').replace(MARKS, '').replace(/\s+/gu, ' ').trim()
    }))
    .filter(({ text }) => text !== '')
}

/** Reads plain text: a paragraph for each line, or for each run of lines between blank ones where there are any. All of it is one article. */
export function readPlain(text: string): Predicted {
  const parts = /\n\s*\n/u.test(text.trim()) ? text.split(/\n\s*\n/u) : text.split('\n')
  const blocks = parts.map((part): PredictedBlock => ({ role: 'paragraph', text: part.replace(/\s+/gu, ' ').trim() })).filter((block) => block.text !== '')
  return { articles: [{ blocks }], furniture: [] }
}
