import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import type { ChineseScript } from '../output/convert-script.ts'
import { resolveEncoding } from '../read/decode.ts'
import { KINDS } from '../read/read.ts'
import type { SourceKind } from '../newspaper.ts'
import type { SegmenterName } from '../text/segmenter.ts'
import { FORMATS, type FormatName } from './formats.ts'

/** What a run of the command is asked to do. */
export interface Settings {
  /** Paths; `-` is standard input. Never empty. */
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
  furniture: boolean
  frontMatter: boolean
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
  broadsheet --issue front.txt page5.txt         one issue: stories that jump from page to page are joined
  broadsheet --format ndjson pages/*.txt | jq -r .headline
                                                 one article a line: here, all headlines
  broadsheet --format json page.txt > page.json  everything known of one page
  broadsheet --encoding big5 --lenient old.txt   say the encoding, replace what cannot be decoded
  broadsheet --script hans page.txt              write traditional Chinese in simplified characters

Exit status: 0 done, 1 some input failed (the others are done), 2 wrong usage.`

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
    const settings = { lenient: false, issue: false, furniture: false, frontMatter: false, ...command.opts<Pick<Settings, 'format' | 'segmenter'>>(), files }
    const fault = findFault(settings)
    if (fault !== undefined) command.error(`error: ${fault}`)
    return { settings }
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? { say: said, to: 'stdout', exitCode: 0 } : { say: said, to: 'stderr', exitCode: 2 }
  }
}

function describeCommand(): Command {
  return new Command('broadsheet')
    .description('Rebuilds the articles of newspaper pages from text dumps.')
    .argument('[FILE...]', 'text dumps; - or none reads standard input')
    .addOption(new Option('--format <format>', 'what to write').choices(Object.keys(FORMATS)).default('markdown'))
    .option('--out <dir>', 'write a file for each input into this folder, which is made if need be')
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
    .option('--front-matter', 'Markdown: begin with what is known of the page and its articles, as YAML')
    .option('--furniture', 'Markdown: add what belongs to no article (folios, masthead, stray glyphs) at the end')
    .option('--max-characters <n>', 'refuse an input of more characters', parseCount)
    .option('--max-pages <n>', 'refuse an input of more pages', parseCount)
    .option('--timeout <seconds>', 'give an input up that takes longer', parseSeconds)
    .version(packageJson.version, '--version', 'show the version')
    .helpOption('--help', 'show this help')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('See `broadsheet --help`.')
}

function parseEncoding(label: string): string {
  try {
    return resolveEncoding(label)
  } catch (error) {
    throw new InvalidArgumentError((error as RangeError).message)
  }
}

function parseCount(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('Expected a whole number from 1.')
  return Number(text)
}

function parseSeconds(text: string): number {
  if (!/^\d{0,9}(?:\.\d{1,9})?$/.test(text) || !(Number(text) > 0)) throw new InvalidArgumentError('Expected a number of seconds above 0.')
  return Number(text)
}

/** What is wrong with arguments that are right one by one. */
function findFault({ files, format, out, issue, furniture, frontMatter }: Settings): string | undefined {
  if (out === '') return 'Cannot write to the folder ``: expected a name'
  if (files.indexOf('-') !== files.lastIndexOf('-')) return 'Cannot read standard input twice: expected `-` once'
  if (furniture && format !== 'markdown') return `Cannot use \`--furniture\` with \`--format ${format}\`: expected Markdown (JSON always holds the furniture)`
  if (frontMatter && format !== 'markdown') return `Cannot use \`--front-matter\` with \`--format ${format}\`: expected Markdown`
  if (frontMatter && files.length > 1 && !issue && out === undefined)
    return 'Cannot write front matter in the middle of a document: expected `--out DIR` for a file each, or `--issue` for pages of one issue'
  if (format === 'nitf' && out === undefined) return 'Cannot write NITF to standard output, a document for each article: expected `--out DIR`'
  if (files.length > 1 && !issue && out === undefined && FORMATS[format].separator === undefined) {
    return `Cannot write ${files.length} inputs as one JSON document: expected \`--out DIR\` for a file each, \`--issue\` for pages of one issue, or \`--format ndjson\` for one article a line`
  }
  return undefined
}
