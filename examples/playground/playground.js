// The playground: a dump in, its articles out, in the browser. `npm run playground` bundles it; index.html then works from the disk, without a network.
import { reconstruct, toJson, toMarkdown, toProof } from 'broadsheet/core'

const element = (id) => document.getElementById(id)
const [input, files, source, articles, status, asked, proof] = ['input', 'files', 'source', 'articles', 'status', 'show-proof', 'proof'].map(element)

/** Blocks less sure than this are marked. */
const DOUBTFUL = 0.7

let newspaper
/** What is shown, to be shown again as a proof sheet. */
let shown = []
let run = 0

/** Rebuilds what was given, shows it, and says how long it took. What was given meanwhile is shown instead. */
async function show(contents) {
  const mine = ++run
  shown = contents
  try {
    const start = performance.now()
    const rebuilt = await reconstruct(contents)
    if (mine !== run) return
    newspaper = rebuilt
    showSource(sourceText(contents))
    showArticles()
    await showProof()
    if (mine !== run) return
    status.value = `${newspaper.articles.length} articles in ${Math.round(performance.now() - start)} ms`
  } catch (error) {
    if (mine !== run) return
    newspaper = undefined
    source.hidden = true
    articles.replaceChildren()
    proof.removeAttribute('srcdoc')
    status.value = error.message
  }
  for (const id of ['copy-markdown', 'copy-json']) element(id).disabled = newspaper === undefined
}

/** The text that spans count in: what stands in a form with boxes, or the dumps with a form feed between them. */
function sourceText(contents) {
  if (newspaper.source.text !== undefined) return newspaper.source.text
  const texts = contents.map(({ content }, at) =>
    typeof content === 'string' ? content : new TextDecoder(newspaper.source.parts[at].encoding).decode(content)
  )
  return texts.join('\f')
}

/** The dump, every stretch in the colour of the article it went to. */
function showSource(text) {
  const spans = newspaper.articles.flatMap(({ blocks }, article) => blocks.flatMap((block, at) => block.spans.map((span) => ({ span, article, at }))))
  const nodes = []
  let end = 0
  for (const { span, article, at } of spans.sort((a, b) => a.span[0] - b.span[0])) {
    nodes.push(text.slice(end, span[0]), make('mark', text.slice(span[0], span[1]), { article, block: `${article}-${at}` }))
    end = span[1]
  }
  source.replaceChildren(...nodes, text.slice(end))
  source.hidden = text === ''
}

function showArticles() {
  articles.replaceChildren(
    ...newspaper.articles.map((article, number) => {
      const section = make('article', '', { article: number })
      section.lang = article.language
      section.append(...article.blocks.map((block, at) => showBlock(block, number, at)))
      return section
    })
  )
}

/** The proof sheet, if it is asked for, with the reason of every decision. Its frame lets it reach nothing of this page, and its own policy run nothing but its script. */
async function showProof() {
  const contents = shown
  const explained = asked.checked && newspaper ? await reconstruct(contents, { explain: true }) : undefined
  const sheet = explained && (await toProof(explained, sourceText(contents)))
  if (contents !== shown) return
  document.body.classList.toggle('proofed', asked.checked)
  proof.hidden = !asked.checked
  if (sheet === undefined) proof.removeAttribute('srcdoc')
  else proof.srcdoc = sheet
}

/** A block; choosing it shows where it stands in the dump. */
function showBlock({ role, text, confidence }, article, at) {
  const name = role === 'headline' ? 'h2' : role === 'subheading' ? 'h3' : 'p'
  const node = make(name, text, { article, block: `${article}-${at}` })
  node.className = role
  node.title = `${role}, confidence ${confidence}`
  if (confidence < DOUBTFUL) node.dataset.doubtful = ''
  node.addEventListener('click', () => {
    for (const mark of source.querySelectorAll('mark')) mark.classList.toggle('chosen', mark.dataset.block === node.dataset.block)
    source.querySelector('.chosen')?.scrollIntoView({ block: 'center' })
  })
  return node
}

/** Makes an element of an article; a page's text is never read as markup. */
function make(name, text, { article, block }) {
  const node = document.createElement(name)
  node.textContent = text
  node.style.setProperty('--article', article)
  if (block !== undefined) node.dataset.block = block
  return node
}

/** Files are the pages of one issue, in the order of their names. */
async function showFiles(list) {
  const sorted = [...list].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
  if (sorted.length === 0) return
  input.value = ''
  await show(await Promise.all(sorted.map(async (file) => ({ name: file.name, content: new Uint8Array(await file.arrayBuffer()) }))))
}

let typing
input.addEventListener('input', () => {
  clearTimeout(typing)
  typing = setTimeout(() => show([{ name: 'pasted', content: input.value }]), 150)
})
asked.addEventListener('change', showProof)
files.addEventListener('change', () => showFiles(files.files))

document.addEventListener('dragover', (event) => {
  event.preventDefault()
  document.body.classList.add('dropping')
})
document.addEventListener('dragleave', () => document.body.classList.remove('dropping'))
document.addEventListener('drop', (event) => {
  event.preventDefault()
  document.body.classList.remove('dropping')
  showFiles(event.dataTransfer.files)
})

async function copy(what, text) {
  await navigator.clipboard.writeText(text)
  status.value = `${what} copied`
}
element('copy-markdown').addEventListener('click', async () => copy('Markdown', await toMarkdown(newspaper)))
element('copy-json').addEventListener('click', () => copy('JSON', JSON.stringify(toJson(newspaper), undefined, 2)))
