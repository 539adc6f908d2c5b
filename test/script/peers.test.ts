import { expect, test } from 'vitest'
import { readMarkdown, readPlain } from '../../bench/markdown-blocks.ts'

test('a peer’s Markdown is read to its advantage: a heading behind text opens an article, headings together are one', () => {
  const { articles } = readMarkdown(
    'intro\n\n# One\n## and its *deck*\n\nText of\nit.\n\nMore **text**.\n\n## Two\n|a|b c|\n|---|---|\n|d||\n<!-- PAGE_BREAK -->\n'
  )
  expect(articles.map(({ blocks }) => blocks.map(({ role, text }) => `${role} ${text}`))).toEqual([
    ['paragraph intro'],
    ['headline One and its deck', 'paragraph Text of it.', 'paragraph More text.'],
    ['headline Two', 'paragraph a', 'paragraph b c', 'paragraph d']
  ])
})

test('plain text is one article, of lines or of what blank lines part', () => {
  const texts = (text: string): string[] => readPlain(text).articles.flatMap(({ blocks }) => blocks.map((block) => block.text))
  expect(texts('one\ntwo\n')).toEqual(['one', 'two'])
  expect(texts('one\ntwo\n\nthree\n')).toEqual(['one two', 'three'])
})
