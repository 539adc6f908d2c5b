import { matchTrailingCredit } from '../lexicon/recognise.ts'
import type { Words } from '../lexicon/words.ts'
import type { Block, Image } from '../newspaper.ts'

/** The article's pictures: each caption with the credit after it, or at its end, or printed right before it. */
export function readImages(blocks: readonly Block[], words?: Words): Image[] {
  const images: Image[] = []
  let open: Image | undefined
  for (const block of blocks) {
    if (block.role === 'caption') {
      const start = matchTrailingCredit(block.text, words)?.start
      const caption = (start === undefined ? block.text : block.text.slice(0, start)).trim()
      const credit = start === undefined ? undefined : block.text.slice(start).trim()
      const leading = open?.caption === undefined && credit === undefined ? open : undefined
      const image: Image = leading ?? {}
      image.caption = caption
      if (credit !== undefined) image.credit = credit
      if (!leading) images.push(image)
      open = image
    } else if (block.role === 'credit') {
      if (open?.caption !== undefined && open.credit === undefined) open.credit = block.text
      else images.push((open = { credit: block.text }))
    } else open = undefined
  }
  return images
}
