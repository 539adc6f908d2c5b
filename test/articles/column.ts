/** A text cut into lines of some forty letters, a page's column. */
export function column(text: string): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    if (lines.at(-1)!.length + word.length > 40) lines.push('')
    lines[lines.length - 1] = `${lines.at(-1)!} ${word}`.trim()
  }
  return lines.join('\n')
}
