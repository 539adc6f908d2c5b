import type { Blockquote, Heading, List, ListItem, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast'
import type { Position } from 'unist'
import type { Masthead, Newspaper, Role } from '../newspaper.ts'
import { oneLine } from './one-line.ts'
import { toTree, type ArticleNode, type BlockNode, type NewspaperTree } from './tree.ts'

/** Settings of {@link toMdast} and of what is built on it. */
export interface MdastOptions {
  /** Adds a last section with the furniture, one list item for each printed line; left out by default. */
  furniture?: boolean
}

/**
 * Gives a newspaper as an mdast tree.
 *
 * | what | becomes |
 * | --- | --- |
 * | masthead: title and date | a heading of depth 1 |
 * | article | a section; a thematic break stands between two |
 * | standing head | a paragraph, strong and emphasised |
 * | kicker | an emphasised paragraph |
 * | headline | a heading of depth 2 |
 * | deck | a strong paragraph |
 * | subheading | a heading of depth 3 |
 * | paragraph | a paragraph |
 * | byline, tagline, jump line | an emphasised paragraph |
 * | list items in a row | a tight list; a printed bullet becomes the list's own |
 * | caption and the credits behind it | a figure: a block quote of the caption as a paragraph, each credit as an emphasised one |
 *
 * Emphasis always takes a paragraph whole: beside other text, CJK punctuation would keep the markers from being read as such.
 * Every text is put on one line; a blank one is left out. Markdown cannot hold U+0000, which becomes U+FFFD.
 */
export function toMdast(newspaper: Newspaper, options: MdastOptions = {}): Root {
  return treeToMdast(toTree(newspaper), options)
}

/** Gives a newspaper's tree, changed or not, as an mdast tree, as {@link toMdast} lays it out; nodes keep the places that the tree's have. */
export function treeToMdast(tree: NewspaperTree, options: MdastOptions = {}): Root {
  const sections = tree.children.filter((node) => node.type === 'article').map(articleSection)
  if (options.furniture) sections.push(furnitureSection(tree.children.filter((node) => node.type !== 'article')))

  const children: RootContent[] = []
  for (const section of sections) {
    if (section.length === 0) continue
    if (children.length > 0) children.push({ type: 'thematicBreak' })
    for (const node of section) children.push(node)
  }
  return at(tree.position, { type: 'root', children: [...mastheadHeading(tree.data.masthead), ...children] })
}

function mastheadHeading(masthead: Masthead = {}): Heading[] {
  const value = markdownText([masthead.title, masthead.date].filter((part) => part !== undefined).join(' '))
  return value ? [heading(1, value)] : []
}

function furnitureSection(furniture: BlockNode[]): RootContent[] {
  const items: ListItem[] = []
  for (const node of furniture) {
    const value = markdownText(node.value)
    if (value) items.push(at(node.position, listItem(value)))
  }
  return items.length > 0 ? [list(items)] : []
}

function articleSection(article: ArticleNode): RootContent[] {
  const content: RootContent[] = []
  for (const node of article.children) {
    const value = markdownText(node.value)
    if (value) append(content, node, value)
  }
  return content
}

/** Adds one block's node to a section, or its item or credit to the list or figure that the section ends with. */
function append(content: RootContent[], { type, position }: BlockNode, value: string): void {
  const last = content.at(-1)
  if (type === 'listItem' && last?.type === 'list') {
    last.children.push(at(position, listItem(withoutBullet(value))))
    at(around(last.position, position), last)
  } else if (type === 'credit' && last?.type === 'blockquote') {
    last.children.push(at(position, emphasised(value)))
    at(around(last.position, position), last)
  } else content.push(within(position, nodeOf[type](value)))
}

/** Gives a node a place, if there is one. */
function at<T extends RootContent | Root>(position: Position | undefined, node: T): T {
  if (position) node.position = position
  return node
}

/** Gives a block's node its place, and the item or the paragraph in it. */
function within(position: Position | undefined, node: RootContent): RootContent {
  if (node.type === 'list' || node.type === 'blockquote') for (const child of node.children) at(position, child)
  return at(position, node)
}

/** The least range that holds both. */
function around(one: Position | undefined, other: Position | undefined): Position | undefined {
  if (!one || !other) return one
  const starts = [one.start, other.start].sort(byOffset)
  const ends = [one.end, other.end].sort(byOffset)
  return { start: starts[0]!, end: ends[1]! }
}

const byOffset = (a: { offset?: number | undefined }, b: { offset?: number | undefined }): number => (a.offset ?? 0) - (b.offset ?? 0)

/** What a block of each role becomes on its own. */
const nodeOf: Record<Role, (value: string) => RootContent> = {
  standingHead: (value) => paragraph({ type: 'emphasis', children: [{ type: 'strong', children: [text(value)] }] }),
  kicker: (value) => emphasised(value),
  headline: (value) => heading(2, value),
  deck: (value) => paragraph({ type: 'strong', children: [text(value)] }),
  byline: (value) => emphasised(value),
  paragraph: (value) => paragraph(text(value)),
  subheading: (value) => heading(3, value),
  listItem: (value) => list([listItem(withoutBullet(value))]),
  caption: (value) => figure(paragraph(text(value))),
  credit: (value) => figure(emphasised(value)),
  tagline: (value) => emphasised(value),
  jumpLine: (value) => emphasised(value),
  furniture: (value) => paragraph(text(value))
}

const text = (value: string): Text => ({ type: 'text', value })
const paragraph = (child: PhrasingContent): Paragraph => ({ type: 'paragraph', children: [child] })
const emphasised = (value: string): Paragraph => paragraph({ type: 'emphasis', children: [text(value)] })
const heading = (depth: Heading['depth'], value: string): Heading => ({ type: 'heading', depth, children: [text(value)] })
const figure = (child: Paragraph): Blockquote => ({ type: 'blockquote', children: [child] })
// The fields that parsing Markdown fills in are filled in here too, so that the tree parses back to itself.
const list = (children: ListItem[]): List => ({ type: 'list', ordered: false, start: null, spread: false, children })
const listItem = (value: string): ListItem => ({ type: 'listItem', spread: false, checked: null, children: [paragraph(text(value))] })

/** A bullet printed at an item's start. Numbers and letters are no bullets: they stay. */
const printedBullet = /^[•‣◦▪●■◆·]/

/** Drops the printed bullet, whose place the list's own takes, unless the item holds nothing else. */
function withoutBullet(value: string): string {
  return value.replace(printedBullet, '').trimStart() || value
}

function markdownText(value: string): string {
  return oneLine(value).replaceAll('\0', '\uFFFD')
}
