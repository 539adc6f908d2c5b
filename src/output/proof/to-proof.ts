import type { Article, Block, Explanation, Newspaper } from '../../newspaper.ts'
import { DOUBTFUL } from '../../trust/doubtful.ts'
import { describeDecision, describeEvidence } from '../messages.ts'
import { escapeHtml } from './escape.ts'
import { POLICY } from './page-policy.ts'
import { SCRIPT } from './page-script.ts'
import { STYLE } from './page-style.ts'

/** Settings of {@link toProof}. */
export interface ProofOptions {
  /** Blocks less sure than this, from 0 to 1, are marked and listed; 0.7 if absent. */
  doubt?: number
}

/** Colours that articles take in turns. */
const COLOURS = 12

/** A block with its number on the sheet, and its article's; furniture has none. */
interface Numbered {
  block: Block
  number: number
  article: number | undefined
  unsure: boolean
}

/**
 * Gives a newspaper as a proof sheet: one page of HTML that needs no network, the dump on the left, the articles on the right, each block beside the lines
 * that it was made of; doubtful blocks marked and listed, and where the newspaper has explanations, why each block is what it is.
 *
 * Whatever the dump holds, it is shown as text: everything is escaped, and the page's policy lets nothing run but the sheet's own script.
 *
 * @param newspaper - Best from `reconstruct` with `explain`.
 * @param text - The text that spans count in; may be left out where `source.text` has it.
 * @throws TypeError for a text that is not the newspaper's.
 */
export function toProof(newspaper: Newspaper, text: string | undefined = newspaper.source.text, { doubt = DOUBTFUL }: ProofOptions = {}): string {
  if (text?.length !== newspaper.source.characters)
    throw new TypeError(
      `Cannot make a proof of \`text\`: expected the text that the newspaper was rebuilt from, ${newspaper.source.characters} characters long`
    )
  const blocks = numberBlocks(newspaper, doubt)
  const name = newspaper.source.parts.flatMap((part) => part.name ?? []).join(', ') || 'Proof sheet'
  const unsure = blocks.filter((one) => one.unsure).sort((a, b) => a.block.confidence - b.block.confidence)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(name)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(name)}</h1>
<p class="count">${newspaper.articles.length} articles, ${blocks.length} blocks, ${unsure.length} of them unsure (below ${doubt})</p>
<p class="keys"><kbd>Tab</kbd> to a side, <kbd>↑</kbd> <kbd>↓</kbd> along it, <kbd>←</kbd> <kbd>→</kbd> to the other, <kbd>Enter</kbd> why, <kbd>u</kbd> next unsure block</p>
</header>
${listUnsure(unsure)}<main>
<section aria-label="The dump">
<h2>Dump</h2>
${showDump(text, blocks)}
</section>
<section aria-label="The articles">
<h2>Articles</h2>
${showArticles(newspaper, blocks, explanationsOf(newspaper, blocks))}
</section>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`
}

function numberBlocks({ articles, furniture }: Newspaper, doubt: number): Numbered[] {
  let number = 0
  const numbered = (block: Block, article: number | undefined): Numbered => ({ block, article, number: number++, unsure: block.confidence < doubt })
  return [
    ...articles.flatMap(({ blocks }, article) => blocks.map((block) => numbered(block, article))),
    ...furniture.map((block) => numbered(block, undefined))
  ]
}

/** How much of a text stands for it in a list, in code points. */
const SHOWN = 30

function listUnsure(unsure: readonly Numbered[]): string {
  if (unsure.length === 0) return ''
  const items = unsure.map(
    ({ block, number }) =>
      `<li><a href="#block-${number}" data-to="${number}">${block.confidence.toFixed(2)} ${block.role}: ${escapeHtml(Array.from(block.text).slice(0, SHOWN).join(''))}</a></li>`
  )
  return `<nav aria-label="Unsure blocks">\n<h2>Unsure</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</nav>\n`
}

const colourOf = ({ article }: Numbered): string => (article === undefined ? '' : ` c${article % COLOURS}`)
const markOf = ({ unsure }: Numbered): string => (unsure ? ' unsure' : '')

/** The dump's lines, each piece of a block marked with it. */
function showDump(text: string, blocks: readonly Numbered[]): string {
  const pieces = blocks.flatMap((one) => one.block.spans.map(([start, end]) => ({ start, end, one }))).sort((a, b) => a.start - b.start)
  const lines: string[] = []
  let at = 0
  let next = 0
  let before: Numbered | undefined
  let first = true
  for (const line of text.split(/\r\n|[\n\r]/)) {
    const end = at + line.length
    let html = ''
    for (; next < pieces.length && pieces[next]!.start < end; next++) {
      const { start, end: stop, one } = pieces[next]!
      const to = Math.min(stop, end)
      html += escapeHtml(text.slice(at, start))
      if (before?.article !== one.article && one.article !== undefined) html += `<span class="number-of">${one.article + 1}</span>`
      const index = first ? 0 : -1
      first = false
      html += `<span class="piece${colourOf(one)}${markOf(one)}" data-block="${one.number}" tabindex="${index}">${escapeHtml(text.slice(start, to))}</span>`
      before = one
      at = to
      // A span over a line's end goes on in the next.
      if (stop > end) {
        pieces[next] = { start: end + (text.startsWith('\r\n', end) ? 2 : 1), end: stop, one }
        break
      }
    }
    lines.push(`<div class="line"><span class="number">${lines.length + 1}</span><span class="text">${html}${escapeHtml(text.slice(at, end))}</span></div>`)
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
  return lines.join('\n')
}

/** The explanations that belong to each block. */
function explanationsOf({ explanations = [] }: Newspaper, blocks: readonly Numbered[]): Map<number, Explanation[]> {
  const starts = blocks.flatMap(({ block, number }) => block.spans.map(([start]) => ({ start, number }))).sort((a, b) => a.start - b.start)
  const found = new Map<number, Explanation[]>()
  let at = 0
  for (const explanation of explanations) {
    while (at + 1 < starts.length && starts[at + 1]!.start <= explanation.span[0]) at++
    const number = starts[at]?.number
    if (number === undefined) continue
    const own = found.get(number)
    if (own) own.push(explanation)
    else found.set(number, [explanation])
  }
  return found
}

function showArticles({ articles }: Newspaper, blocks: readonly Numbered[], explanations: ReadonlyMap<number, Explanation[]>): string {
  const show = (one: Numbered): string => showBlock(one, explanations.get(one.number) ?? [], one.number === 0)
  const shown = articles.map((article, at) => {
    const own = blocks.filter((one) => one.article === at)
    return `<article class="c${at % COLOURS}" lang="${escapeHtml(article.language)}">\n<h3 lang="en">${at + 1} · ${describeArticle(article)}</h3>\n${own.map(show).join('\n')}\n</article>`
  })
  const rest = blocks.filter(({ article }) => article === undefined)
  if (rest.length > 0) shown.push(`<article>\n<h3 lang="en">Belongs to no article</h3>\n${rest.map(show).join('\n')}\n</article>`)
  return shown.join('\n')
}

const describeArticle = ({ pages, confidence, id }: Article): string =>
  `${pages.length > 1 ? 'pages' : 'page'} ${pages.join(', ')} · confidence ${confidence.toFixed(2)} · ${escapeHtml(id)}`

function showBlock(one: Numbered, explanations: readonly Explanation[], isFirst: boolean): string {
  const { block, number } = one
  const reasons = explanations.map((explanation) => {
    const signs = explanation.evidence.map((evidence) => `<li>${escapeHtml(describeEvidence(evidence))}</li>`).join('')
    return `<li>${escapeHtml(describeDecision(explanation))}<ul>${signs}</ul></li>`
  })
  const repairs = (block.repairs ?? []).map(({ kind, from, to }) => `<li>repair: ${kind}, ${escapeHtml(`“${from}” read as “${to}”`)}</li>`)
  const why = `<details lang="en"><summary>${block.role} ${block.confidence.toFixed(2)}</summary><ul>${[...reasons, ...repairs].join('')}</ul></details>`
  return `<div class="block ${block.role}${markOf(one)}" id="block-${number}" data-block="${number}" tabindex="${isFirst ? 0 : -1}"><p class="text">${escapeHtml(block.text)}</p>${why}</div>`
}
