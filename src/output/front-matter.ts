import { stringify } from 'yaml'
import type { Newspaper } from '../newspaper.ts'
import { oneLine } from './one-line.ts'
import { fileOf, isoDate, pageLabels } from './standards/facts.ts'

/**
 * Gives what is known of a newspaper and its articles as YAML, for `frontMatter` of `toMarkdown`: the paper's title and date (ISO 8601 where the printed date can be
 * read, as printed otherwise), the files, and for each article in order what Markdown has no place for.
 */
export function toFrontMatter(newspaper: Newspaper): string {
  const { masthead, source, articles } = newspaper
  return stringify({
    title: masthead?.title,
    date: isoDate(masthead?.date) ?? masthead?.date,
    files: source.parts.flatMap(({ name }) => name ?? []),
    articles: articles.map((article) => ({
      id: article.id,
      headline: article.headline && oneLine(article.headline),
      language: article.language,
      file: source.parts.length > 1 ? fileOf(article, newspaper) : undefined,
      pages: pageLabels(article, newspaper),
      bylines: article.bylines.map(({ text }) => oneLine(text)),
      dateline: article.dateline?.text,
      confidence: article.confidence
    }))
  })
}
