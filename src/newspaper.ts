/**
 * The newspaper that Broadsheet gives back: plain data, documented field by field.
 *
 * Everything positional is a half-open range of UTF-16 code units in the decoded source, so that
 * `source.slice(start, end)` gives the characters a span names.
 */

/** What a block is, in the press's own terms. */
export type Role =
  /** The label of a regular column or campaign that an article runs under (栏目名). */
  | 'standingHead'
  /** The small line above the headline (引题, eyebrow). */
  | 'kicker'
  /** The main headline (主题), all its lines in one block. */
  | 'headline'
  /** The line or lines under the headline (副题, standfirst). */
  | 'deck'
  /** Who wrote it, on a line of its own. */
  | 'byline'
  /** One paragraph of the body, whole, however many lines and columns it runs over. */
  | 'paragraph'
  /** A heading inside the body (小标题, crosshead). */
  | 'subheading'
  /** An item of a list, a table of facts or an information graphic. */
  | 'listItem'
  /** What a picture's caption says. */
  | 'caption'
  /** Who took or supplied the picture. */
  | 'credit'
  /** A line at the story's end: who wrote or supplied it, or an editor's note. */
  | 'tagline'
  /** Where the story goes on or comes from. */
  | 'jumpLine'
  /** Belongs to no article: masthead, folio, scan prompt, stray glyphs, advertisement. */
  | 'furniture'

/** A half-open range `[start, end)` of UTF-16 code units in the decoded source. */
export type Span = [start: number, end: number]

/** A rectangle on a page of the source, in {@link Source.unit}; the origin is the page's upper left corner. */
export interface Box {
  /** Page of the source, from 1. */
  page: number
  x: number
  y: number
  width: number
  height: number
}

/** A place where the reading differs from the glyphs of the source. White space apart, `from` minus `to` is what the block's text leaves out. */
export interface Repair {
  /** `doubled`: glyphs painted twice made single. `spacing`: letter-spacing closed. `hyphen`: a line-end hyphen dropped, or a soft one inside a line. `ligature`: a ligature read as its letters. `width`: marks among ideographs that an engine read as half-width ones made full-width. */
  kind: 'doubled' | 'spacing' | 'hyphen' | 'ligature' | 'width'
  /** The characters as the source has them. */
  from: string
  /** The characters as the block reads them. */
  to: string
}

/** A piece of text with one role. */
export interface Block {
  role: Role
  /** The reading: its spans' text joined by the join rules, repairs applied. */
  text: string
  /** Where it stands in the source, in reading order. */
  spans: Span[]
  /** Where it stands on the page: a box for each printed line, in reading order. Only where the input knows boxes. */
  boxes?: Box[]
  /** How likely its text, its role and its article are all right, from 0 to 1: of blocks of confidence .9 about nine in ten are. */
  confidence: number
  /** Only where the reading differs from the glyphs. In reading order; no two touch the same glyphs. */
  repairs?: Repair[]
}

/** A person credited, with the printed word for what they did (记者, 通讯员, 摄, 文/摄), if there is one. */
export interface Person {
  role?: string
  name: string
}

/** One credit of an article: a byline, a credit run into the first paragraph, a tagline or a picture's credit. */
export interface Byline {
  kind: 'byline' | 'run-in' | 'tagline' | 'photo'
  /** The credit as printed. */
  text: string
  /** The agency or paper named with it, as printed. */
  organization?: string
  names: Person[]
}

/** Where and when a story was filed, as printed at the head of its body. */
export interface Dateline {
  /** The dateline as printed, for instance `新华社北京4月26日电`. */
  text: string
  agency?: string
  place?: string
  date?: string
}

/** A picture of the article, known by its caption. */
export interface Image {
  caption?: string
  credit?: string
}

/** A page that a jump line points to. */
export interface JumpTarget {
  /** The page as printed: `四`, `A4`, `3`. */
  page: string
  /** Its number, where the printed form is one. */
  number?: number
}

/** Where a story goes on (`to`) or comes from (`from`). */
export interface Jump {
  to?: JumpTarget
  from?: JumpTarget
  /** The jump line as printed; where both halves were found, both. */
  text: string
  /** How sure it is, from 0 to 1, that the halves belong together; absent where the other half was not found. */
  confidence?: number
}

/** One headline package with all that belongs to it. Fields that the page does not have are absent. */
export interface Article {
  /** Stable: the same input gives the same id on every run and machine. */
  id: string
  /** BCP 47: `zh-Hans`, `zh-Hant`; `en`, `de`, `fr`, `es`, `it`, `nl`, `pt`; by their script `ja`, `ko`, `el` and others, or `und-Cyrl` and the like; `und` for what is left. */
  language: string
  /** Pages of the source that the article stands on, counted from 1. */
  pages: number[]
  standingHead?: string
  kicker?: string
  headline?: string
  deck?: string
  bylines: Byline[]
  dateline?: Dateline
  images: Image[]
  jump?: Jump
  /** The body's paragraphs, subheadings and list items, a blank line between them. */
  body: string
  /** The whole truth, in reading order. */
  blocks: Block[]
  /** The least sure of what holds it together, from 0 to 1. */
  confidence: number
}

/** What the furniture says of the paper. */
export interface Masthead {
  /** The paper's name. */
  title?: string
  /** The date of issue as printed. */
  date?: string
  /** The page labels printed on the pages. */
  pages?: { page: number; label: string }[]
}

/** Something that a person should look at. */
export interface Diagnostic {
  /** The rule that speaks, in kebab case. */
  rule: string
  /** The place in the source, where there is one. */
  span?: Span
  message: string
}

/** A sign that spoke for a decision, or against it. */
export interface Evidence {
  /** What was seen, in plain English. */
  sign: string
  /** How strongly it speaks for what was decided, in natural logarithms; below zero it spoke against. Absent for what settles a decision by itself. */
  weight?: number
}

/** A decision: what was decided of which place, why, and what else might have been. */
export interface Explanation {
  /**
   * What was decided: whether a `line` goes on with the one before, the `role` of a block, whether a `story` begins at a paragraph, which story a `heading`
   * heads, whether a story that jumps goes on here (`jump`), or how sure a block is (`confidence`).
   */
  about: 'line' | 'role' | 'story' | 'heading' | 'jump' | 'confidence'
  /** The place in the source that it was decided of. */
  span: Span
  /** In plain English. */
  decision: string
  /** The evidence, the strongest first. For `confidence` it adds up to the logarithm of the odds that the block is right; else to the margin. */
  evidence: Evidence[]
  /** What would have been decided next, in plain English; absent where nothing else came into question. */
  runnerUp?: string
  /** By how much more spoke for the decision than for the runner-up, in natural logarithms. */
  margin?: number
}

/** One input of the source. */
export interface SourcePart {
  name?: string
  encoding?: string
  /** Offset of the part's first UTF-16 code unit in the source. */
  start: number
}

/**
 * What form the input had: plain text, or one that knows where lines stand: `pdftotext -bbox-layout`, hOCR, ALTO, PAGE XML, tesseract's TSV,
 * Broadsheet's neutral JSON, PDF.
 */
export type SourceKind = 'text' | 'bbox' | 'hocr' | 'alto' | 'page' | 'tsv' | 'json' | 'pdf'

/** The unit of boxes: pixels of the scan, points (1/72 inch), tenths of a millimetre, or 1/1200 inch. */
export type Unit = 'pixel' | 'point' | 'mm10' | 'inch1200'

/** What was read. */
export interface Source {
  /** `mixed` where the inputs of an issue are of several kinds. */
  kind: SourceKind | 'mixed'
  /** The text that offsets count in, where it is not the input itself: the input's lines as they stand in it, a line feed between, a form feed between pages. */
  text?: string
  /** The unit of boxes; absent where there are none. */
  unit?: Unit
  /** Length of the decoded source in UTF-16 code units. */
  characters: number
  /** How many pages there are. */
  pages: number
  /** The inputs in order, a form feed between each and the next. */
  parts: SourcePart[]
}

/** What {@link reconstruct} gives back. */
export interface Newspaper {
  format: 'broadsheet/1'
  source: Source
  /** Absent where the furniture says nothing of the paper. */
  masthead?: Masthead
  articles: Article[]
  /** One block for each printed line. */
  furniture: Block[]
  diagnostics: Diagnostic[]
  /** Why all is as it is, in the order of the source; only where it was asked for. */
  explanations?: Explanation[]
}
