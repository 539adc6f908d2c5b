/** The offsets at which a text's lines begin, in UTF-16 units. Lines end at CR, LF or both. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit !== 0x0a && unit !== 0x0d) continue
    if (unit === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++
    starts.push(at + 1)
  }
  return starts
}
