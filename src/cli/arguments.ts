import { Command, CommanderError, Option } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import type { ChineseScript } from '../output/convert-script.ts'
import { readOverrides, type Override } from '../read/overrides.ts'
import { KINDS } from '../read/read.ts'
import type { SourceKind } from '../newspaper.ts'
import type { SegmenterName } from '../text/segmenter.ts'
import { FORMATS, type FormatName } from './formats.ts'
import { checkLexicon, jsonFile } from './json-file.ts'
import { parseCount, parseEncoding, parseSeconds } from './option-values.ts'
import type { Lexicon } from '../lexicon/own.ts'

/** What a run of the command is asked to do. */
export interface Settings {
  /** Files, folders and patterns; `-` is standard input. Never empty. */
  files: string[]
  format: FormatName
  /** The folder for the output files; standard output if absent. */
  out?: string
  /** The inputs' encoding, a name the decoder knows; told from each input if absent. */
  encoding?: string
  /** What the inputs are; told from each one's content if absent. */
  kind?: SourceKind
  lenient: boolean
  /** All files are the pages of one issue, and give one document. */
  issue: boolean
  /** The script that Chinese is written out in; as printed if absent. */
  script?: ChineseScript
  /** What headlines and bodies are compared by. */
  segmenter: SegmenterName
  /** Words of the caller's own. */
  lexicon?: Lexicon
  /** What is known better of the one document. */
  overrides?: readonly Override[]
  furniture: boolean
  frontMatter: boolean
  /** A file for each article. */
  split: boolean
  /** Pass over what an earlier run did. */
  resume: boolean
  /** Answer the lines of standard input. */
  filter: boolean
  /** Say only what is wrong. */
  quiet: boolean
  /** Documents worked on at once; chosen by how many there are if absent. */
  jobs?: number
  /** The most characters, pages and seconds for one input; not limited if absent. */
  maxCharacters?: number
  maxPages?: number
  timeout?: number
}

/** What the arguments come to: a run, or something to say and an exit code. */
export type Invocation = { settings: Settings } | { say: string; to: 'stdout' | 'stderr'; exitCode: 0 | 2 }

const EXAMPLES = `
Examples:
  broadsheet page.txt                            Markdown of one page on standard output
  pdftotext -raw page.pdf - | broadsheet         the same, straight from a PDF's text
  broadsheet --out articles pages/*.txt          articles/NAME.md for every page
  broadsheet --out articles --resume archive     a folder with all below it; run it again after a break, and it goes on
  broadsheet --out articles --split page.txt     articles/page/001 HEADLINE.md, a file for each article
  broadsheet --issue front.txt page5.txt         one issue: stories that jump from page to page are joined
  broadsheet --format ndjson pages/*.txt | jq -r .headline
                                                 one article a line: here, all headlines
  broadsheet --filter < dumps.ndjson             {"id","text"} a line in, {"id","text"} a line out
  broadsheet --format json page.txt > page.json  everything known of one page
  broadsheet --encoding big5 --lenient old.txt   say the encoding, replace what cannot be decoded
  broadsheet --script hans page.txt              write traditional Chinese in simplified characters
  broadsheet explain --line 12 page.txt          why line 12 is what it is; \`broadsheet explain --help\` tells more

Exit status: 0 done, 1 some input failed (the others are done), 2 wrong usage, 130 interrupted.`

/**
 * Reads the arguments.
 *
 * @param argv - The arguments after the command's name.
 * @param stdinIsTerminal - Whether a person would have to type the input.
 */
export function parseArguments(argv: readonly string[], stdinIsTerminal: boolean): Invocation {
  let said = ''
  const listen = (text: string): void => void (said += text)
  const command = describeCommand()
    .exitOverride()
    .configureOutput({ writeOut: listen, writeErr: listen, outputError: (text, write) => write(text.replace(/^error: /, 'broadsheet: ')) })
  try {
    command.parse(argv, { from: 'user' })
    if (command.args.length === 0 && stdinIsTerminal) return { say: command.helpInformation() + EXAMPLES + '\n', to: 'stderr', exitCode: 2 }
    const files = command.args.length > 0 ? command.args : ['-']
    const asked = { ...OFF, ...command.opts<Pick<Settings, 'format' | 'segmenter'>>(), files }
    const settings = { ...asked, split: asked.split || FORMATS[asked.format].isSingle === true }
    const fault = findFault(settings)
    if (fault !== undefined) command.error(`error: ${fault}`)
    return { settings }
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? { say: said, to: 'stdout', exitCode: 0 } : { say: said, to: 'stderr', exitCode: 2 }
  }
}

const OFF = { lenient: false, issue: false, furniture: false, frontMatter: false, split: false, resume: false, filter: false, quiet: false }

function describeCommand(): Command {
  return new Command('broadsheet')
    .description('Rebuilds the articles of newspaper pages from text dumps.')
    .argument('[FILE...]', 'text dumps, folders of them, or patterns such as "archive/**/*.txt"; - or none reads standard input')
    .addOption(new Option('--format <format>', 'what to write').choices(Object.keys(FORMATS)).default('markdown'))
    .option('--out <dir>', 'write a file for each input into this folder, which is made if need be')
    .option('--split', 'with --out: a file for each article, in a folder for each input')
    .option('--resume', 'with --out: pass over what an earlier run finished, if neither it nor its input has changed')
    .option('--jobs <n>', 'work on so many inputs at once (default: one for each processor where many files go to --out, else 1)', parseCount)
    .option('--filter', 'answer each line {"id","text"} of standard input by a line: text is the Markdown or plain text; or all of JSON, or an article a line')
    .option('--encoding <label>', "the inputs' encoding, such as utf-8, gb18030 or big5 (default: told from each input)", parseEncoding)
    .option('--issue', 'take the files for the pages of one issue, in order, and write one document')
    .addOption(new Option('--kind <kind>', 'what the inputs are (default: told from the content of each)').choices([...KINDS, 'pdf']))
    .option('--lenient', 'replace undecodable bytes by U+FFFD and count them, rather than fail')
    .addOption(new Option('--script <script>', 'write Chinese in simplified (hans) or traditional (hant) characters').choices(['hans', 'hant']))
    .addOption(
      new Option('--segmenter <name>', 'match headlines by pairs of characters or by words; jieba needs the package nodejieba')
        .choices(['bigram', 'intl', 'jieba'] satisfies SegmenterName[])
        .default('bigram')
    )
    .option(
      '--lexicon <file>',
      'read the pages by the words of this JSON file too: agencies, titles, bylines, jumps, standingHeads, furniture',
      jsonFile(checkLexicon)
    )
    .option(
      '--overrides <file>',
      'keep to what this JSON file says of the lines of the one input or issue, and decide the rest around it',
      jsonFile(readOverrides)
    )
    .option('--front-matter', 'Markdown: begin with what is known of the page and its articles, as YAML')
    .option('--furniture', 'Markdown: add what belongs to no article (folios, masthead, stray glyphs) at the end')
    .option('--quiet', 'no progress bar and no summary, only what is wrong')
    .option('--max-characters <n>', 'refuse an input of more characters', parseCount)
    .option('--max-pages <n>', 'refuse an input of more pages', parseCount)
    .option('--timeout <seconds>', 'give an input up that takes longer', parseSeconds)
    .version(packageJson.version, '--version', 'show the version')
    .helpOption('--help', 'show this help')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('See `broadsheet --help`.')
}

/** What is wrong with arguments that are right one by one. */
function findFault({ files, format, out, furniture, frontMatter, split, resume, filter, issue, overrides }: Settings): string | undefined {
  if (out === '') return 'Cannot write to the folder ``: expected a name'
  if (files.indexOf('-') !== files.lastIndexOf('-')) return 'Cannot read standard input twice: expected `-` once'
  if (furniture && format !== 'markdown') return `Cannot use \`--furniture\` with \`--format ${format}\`: expected Markdown (JSON always holds the furniture)`
  if (furniture && split) return 'Cannot use `--furniture` with `--split`: it belongs to no article'
  if (frontMatter && format !== 'markdown') return `Cannot use \`--front-matter\` with \`--format ${format}\`: expected Markdown`
  if (out === undefined && (split || resume) && format !== 'nitf') return `Cannot use \`--${split ? 'split' : 'resume'}\`: expected \`--out DIR\` with it`
  if (format === 'nitf' && out === undefined) return 'Cannot write NITF to standard output, a document for each article: expected `--out DIR`'
  if (filter && (out !== undefined || issue || files.length > 1 || files[0] !== '-'))
    return 'Cannot use `--filter` with files, `--out` or `--issue`: it reads standard input and writes standard output'
  if (filter && overrides) return 'Cannot use `--overrides` with `--filter`: they are of the lines of one document'
  return findPlural({ format, out, frontMatter, ...(overrides && { overrides }) }, issue ? 1 : files.length)
}

/** What is wrong with so many documents, where those of the format cannot follow one another on standard output. */
export function findPlural(
  { format, out, frontMatter, overrides }: Pick<Settings, 'format' | 'frontMatter' | 'overrides'> & { out?: string | undefined },
  documents: number
): string | undefined {
  if (documents > 1 && overrides) return `Cannot use \`--overrides\` with ${documents} inputs: expected one, or \`--issue\` for the pages of one issue`
  if (documents < 2 || out !== undefined) return undefined
  if (frontMatter) return 'Cannot write front matter in the middle of a document: expected `--out DIR` for a file each, or `--issue` for pages of one issue'
  if (FORMATS[format].separator !== undefined) return undefined
  return `Cannot write ${documents} inputs as one JSON document: expected \`--out DIR\` for a file each, \`--issue\` for pages of one issue, or \`--format ndjson\` for one article a line`
}
