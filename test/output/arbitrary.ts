import fc from 'fast-check'
import type { Block, Newspaper, Role } from '../../src/newspaper.ts'
import { article, newspaper } from './sample.ts'

/** Every role; the compiler keeps the list whole. */
const roleSet: Record<Role, true> = {
  standingHead: true,
  kicker: true,
  headline: true,
  deck: true,
  byline: true,
  paragraph: true,
  subheading: true,
  listItem: true,
  caption: true,
  credit: true,
  tagline: true,
  jumpLine: true,
  furniture: true
}
export const roles: Role[] = Object.keys(roleSet) as Role[]

/** What Markdown, or a careless writer of it, could trip over, between ordinary words. */
const pieces = [
  ...['*', '**', '_', '__', '#', '## ', '1.', '1. ', '12) ', '-', '- ', '---', '+ ', '=', '===', '>', '`', '```', '~', '~~~', '|', '[', ']', '(', ')', '!['],
  ...['[a]: b', '<b>', '</div>', '<!--', '<https://a.example>', 'https://a.example/x_y*z', '&amp;', '&#42;', '&', '\\', '\\*', '$', ':', '{', '}', '@'],
  ...[
    ' ',
    '  ',
    '    ',
    '\t',
    '\n',
    '\r\n',
    '\n\n',
    '\r',
    '\f',
    '\u3000',
    '\u3000\u3000',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u2028',
    '\0',
    '\u0001',
    '\ud800',
    '\udc00'
  ],
  ...['•', '● ', '■', '·', '中文', '“引', '”', '。', '，', '（', '）', '《书》', '——', '…', 'a', 'Word', '5', '𠮷', '😀', 'é']
]

/** Text as no page prints it. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) }
)

const block: fc.Arbitrary<Block> = fc.record({
  role: fc.constantFrom(...roles),
  text,
  spans: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 }),
  confidence: fc.double({ min: 0, max: 1, noNaN: true })
})

/** A newspaper of any blocks in any order. */
export const anyNewspaper: fc.Arbitrary<Newspaper> = fc
  .record({
    articles: fc.array(fc.array(block, { maxLength: 6 }), { maxLength: 3 }),
    furniture: fc.array(block, { maxLength: 3 }),
    masthead: fc.option(fc.record({ title: text, date: text }, { requiredKeys: [] }), { nil: undefined })
  })
  .map(({ articles, furniture, masthead }) =>
    newspaper(
      articles.map((blocks) => article(blocks)),
      { furniture, ...(masthead && { masthead }) }
    )
  )
