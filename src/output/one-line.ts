/**
 * Puts a block's text on one line, as every plain or marked-up output wants it: white space at its edges dropped, a line end inside it (with the white
 * space around it) made one space. Other white space stays as it is, ideographic spaces and runs of spaces too: print means something by it.
 */
export function oneLine(text: string): string {
  const trimmed = text.trim()
  if (!trimmed.includes('\n') && !trimmed.includes('\r')) return trimmed
  return trimmed
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
}
