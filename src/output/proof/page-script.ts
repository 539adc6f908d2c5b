/**
 * The proof sheet's script: lights on the other side what is pointed at or focused on one, and moves with the keys. It reads numbers and classes only
 * and writes no text, so that nothing of the dump ever becomes markup. Its hash stands in the page's policy: see page-policy.ts.
 */
export const SCRIPT = `
const all = (selector, from = document) => [...from.querySelectorAll(selector)]
const panes = all('main > section')
const partsOf = (number) => all('[data-block="' + Number(number) + '"]')
let lit
function light(number, from) {
  if (number === lit) return
  for (const part of all('.lit')) part.classList.remove('lit')
  lit = number
  if (number === undefined) return
  const parts = partsOf(number)
  for (const part of parts) part.classList.add('lit')
  for (const pane of panes) {
    const other = parts.find((part) => pane.contains(part))
    if (other && !pane.contains(from)) other.scrollIntoView({ block: 'nearest' })
  }
}
const partAt = (target) => target instanceof Element ? target.closest('[data-block]') : null
const focusable = (pane) => all('[data-block][tabindex]', pane)
function choose(part) {
  for (const other of focusable(panes.find((pane) => pane.contains(part)))) other.tabIndex = other === part ? 0 : -1
  part.focus()
}
function choosePart(pane, number) {
  const part = focusable(pane).find((one) => one.dataset.block === number)
  if (part) choose(part)
}
document.addEventListener('pointerover', (event) => {
  const part = partAt(event.target)
  if (part) light(part.dataset.block, part)
})
document.addEventListener('focusin', (event) => {
  const part = partAt(event.target)
  if (part) light(part.dataset.block, part)
})
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('nav a') : null
  if (link) {
    event.preventDefault()
    choosePart(panes[1], link.dataset.to)
  }
})
const MOVES = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'u' || event.key === 'U') {
    const unsure = all('.block.unsure')
    const at = unsure.findIndex((one) => one.dataset.block === lit)
    const step = event.key === 'u' ? at + 1 : at < 0 ? unsure.length - 1 : at - 1 + unsure.length
    if (unsure.length > 0) choose(unsure[step % unsure.length])
    return
  }
  const part = partAt(document.activeElement)
  if (!part) return
  const pane = panes.find((one) => one.contains(part))
  const parts = focusable(pane)
  const at = parts.indexOf(part)
  if (event.key in MOVES) {
    event.preventDefault()
    const next = parts[at + MOVES[event.key]]
    if (next) choose(next)
  } else if (event.key === 'Home' || event.key === 'End') {
    event.preventDefault()
    choose(parts.at(event.key === 'Home' ? 0 : -1))
  } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    event.preventDefault()
    choosePart(panes[event.key === 'ArrowLeft' ? 0 : 1], part.dataset.block)
  } else if (event.key === 'e' || (event.key === 'Enter' && event.target === part)) {
    const block = all('.block', panes[1]).find((one) => one.dataset.block === part.dataset.block)
    const why = block && block.querySelector('details')
    if (why) why.open = !why.open
  } else if (event.key === 'Escape') light(undefined)
})
let opened = []
addEventListener('beforeprint', () => {
  opened = all('details:not([open])').filter((one) => one.closest('.unsure'))
  for (const one of opened) one.open = true
})
addEventListener('afterprint', () => {
  for (const one of opened) one.open = false
})
`
