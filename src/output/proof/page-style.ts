/** The proof sheet's style. Its hash stands in the page's policy: see page-policy.ts. */
export const STYLE: string = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1a1a1a; --dim: #666; --rule: #ccc; --lit: #ffdf5d; --lit-ink: #000; --s: 70%; --l: 90%; --doubt: #b00020; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181c; --ink: #e6e6e6; --dim: #a0a0a0; --rule: #444; --lit: #ffdf5d; --lit-ink: #000; --s: 35%; --l: 22%; --doubt: #ff8a80; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 0 1rem 1rem; background: var(--paper); color: var(--ink); font: 16px/1.6 system-ui, "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.25rem; margin: .75rem 0 .25rem; }
h2 { font-size: 1rem; margin: 0 0 .5rem; }
p.keys, .count { color: var(--dim); margin: .25rem 0; font-size: .875rem; }
kbd { border: 1px solid var(--rule); border-radius: 3px; padding: 0 .3em; }
main { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 1rem; }
main > section { max-height: 88vh; overflow: auto; border-top: 1px solid var(--rule); padding: .5rem .25rem; position: relative; }
nav ol { margin: .25rem 0 .75rem; padding-left: 2rem; max-height: 9rem; overflow: auto; }
nav a { color: inherit; }
.line { display: grid; grid-template-columns: 3.5rem 1fr; }
.line > .number { color: var(--dim); text-align: right; padding-right: .75rem; font-variant-numeric: tabular-nums; user-select: none; }
.line > .text { white-space: pre-wrap; overflow-wrap: anywhere; }
.piece, .block, a { unicode-bidi: isolate; }
.piece { border-radius: 2px; cursor: pointer; }
.number-of { font-size: .7em; color: var(--dim); vertical-align: super; margin-right: .2em; user-select: none; }
article { border: 1px solid var(--rule); border-left-width: .5rem; border-radius: 4px; margin: 0 0 1rem; padding: .5rem .75rem; }
article > h3 { margin: 0 0 .25rem; font-size: .875rem; color: var(--dim); font-weight: normal; }
.block { margin: .25rem 0; padding: .125rem .375rem; border-radius: 3px; cursor: pointer; }
.block > .text { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.headline > .text { font-size: 1.25em; font-weight: bold; }
.subheading > .text, .kicker > .text, .deck > .text, .standingHead > .text { font-weight: bold; }
.caption > .text, .credit > .text, .byline > .text, .tagline > .text, .jumpLine > .text { font-style: italic; }
summary { font-size: .75rem; color: var(--dim); cursor: pointer; width: fit-content; }
details ul { margin: .25rem 0; padding-left: 1.25rem; font-size: .8125rem; }
details ul ul { color: var(--dim); font-variant-numeric: tabular-nums; }
.unsure > .text, .piece.unsure { text-decoration: underline dashed var(--doubt) 2px; text-underline-offset: 3px; }
.unsure > details > summary::before { content: "? "; color: var(--doubt); font-weight: bold; }
.block.lit, .piece.lit { background: var(--lit); color: var(--lit-ink); }
.lit summary, .lit details ul ul, .lit .number-of { color: var(--lit-ink); }
:focus-visible { outline: 3px solid #2962ff; outline-offset: 1px; }
${Array.from({ length: 12 }, (_, at) => `.c${at} { background: hsl(${(at * 150) % 360} var(--s) var(--l)); border-color: hsl(${(at * 150) % 360} var(--s) 50%); }`).join('\n')}
@media (max-width: 48rem) { main { grid-template-columns: 1fr; } }
@media print {
  body { font-size: 9pt; padding: 0; color: #000; background: #fff; }
  main > section { max-height: none; overflow: visible; }
  main { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); }
  nav ol { max-height: none; }
  .keys { display: none; }
  .block, .line { break-inside: avoid; }
  * { print-color-adjust: exact; }
}
`
