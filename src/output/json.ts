import type {
  Article,
  Block,
  Box,
  Byline,
  Dateline,
  Diagnostic,
  Evidence,
  Explanation,
  Image,
  Jump,
  JumpTarget,
  Masthead,
  Newspaper,
  Person,
  Repair,
  Source,
  SourcePart,
  Span
} from '../newspaper.ts'

/** A newspaper as plain data that `JSON.stringify` writes without loss: schema/broadsheet-1.schema.json describes it. */
export type NewspaperJson = Newspaper

/**
 * Gives a newspaper as plain data of its own: nothing in it is shared with the newspaper, keys stand in one order whatever order they were set in,
 * fields that the page does not have are absent, and what the model does not know is left out.
 */
export function toJson(newspaper: Newspaper): NewspaperJson {
  return newspaperJson(newspaper)
}

/**
 * Gives a newspaper as NDJSON: one article a line, each as {@link toJson} gives it, with the name of the input it begins in as `source` before it where
 * that is known.
 *
 * @returns Lines with a line end each; an empty string for a newspaper without articles.
 */
export function toNdjson(newspaper: Newspaper): string {
  let lines = ''
  for (const article of newspaper.articles) {
    const source = sourceName(newspaper.source, article)
    lines += JSON.stringify({ ...(source !== undefined && { source }), ...articleJson(article) }) + '\n'
  }
  return lines
}

/** The name of the part that an article's first character stands in. */
function sourceName(source: Source, article: Article): string | undefined {
  const start = article.blocks[0]?.spans[0]?.[0] ?? 0
  return source.parts.findLast((part) => part.start <= start)?.name
}

/** How each field is copied, in the order of writing; the compiler sees to it that none is forgotten. */
type Shape<T> = { [K in keyof T]-?: (value: NonNullable<T[K]>) => NonNullable<T[K]> }

/** Makes the function that copies an object after its shape, absent fields left absent. */
function object<T extends object>(shape: Shape<T>): (value: T) => T {
  const keys = Object.keys(shape) as (keyof T)[]
  return (value) => {
    const copy: Partial<T> = {}
    for (const key of keys) {
      const field = value[key]
      if (field !== undefined && field !== null) copy[key] = shape[key](field)
    }
    return copy as T
  }
}

const list =
  <T>(copy: (value: T) => T) =>
  (values: T[]): T[] =>
    values.map(copy)
const same = <T>(value: T): T => value
const span = ([start, end]: Span): Span => [start, end]

const boxJson = object<Box>({ page: same, x: same, y: same, width: same, height: same })
const repairJson = object<Repair>({ kind: same, from: same, to: same })
const blockJson = object<Block>({ role: same, text: same, spans: list(span), boxes: list(boxJson), confidence: same, repairs: list(repairJson) })
const personJson = object<Person>({ role: same, name: same })
const bylineJson = object<Byline>({ kind: same, text: same, organization: same, names: list(personJson) })
const datelineJson = object<Dateline>({ text: same, agency: same, place: same, date: same })
const imageJson = object<Image>({ caption: same, credit: same })
const jumpTargetJson = object<JumpTarget>({ page: same, number: same })
const jumpJson = object<Jump>({ to: jumpTargetJson, from: jumpTargetJson, text: same, confidence: same })
const articleJson = object<Article>({
  id: same,
  language: same,
  pages: list(same),
  standingHead: same,
  kicker: same,
  headline: same,
  deck: same,
  bylines: list(bylineJson),
  dateline: datelineJson,
  images: list(imageJson),
  jump: jumpJson,
  body: same,
  blocks: list(blockJson),
  confidence: same
})
const sourcePartJson = object<SourcePart>({ name: same, encoding: same, start: same })
const newspaperJson = object<Newspaper>({
  format: same,
  source: object<Source>({ kind: same, text: same, unit: same, characters: same, pages: same, parts: list(sourcePartJson) }),
  masthead: object<Masthead>({ title: same, date: same, pages: list(object<{ page: number; label: string }>({ page: same, label: same })) }),
  articles: list(articleJson),
  furniture: list(blockJson),
  diagnostics: list(object<Diagnostic>({ rule: same, span, message: same })),
  explanations: list(
    object<Explanation>({
      about: same,
      span,
      decision: same,
      evidence: list(object<Evidence>({ sign: same, weight: same })),
      runnerUp: same,
      margin: same
    })
  )
})
