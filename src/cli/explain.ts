import { Command, CommanderError, Option } from 'commander'
import type { Explanation, Newspaper, SourceKind, Span } from '../newspaper.ts'
import { describeDecision, describeEvidence } from '../output/messages.ts'
import { locateIn, type Locate } from '../output/positions.ts'
import type { Reading } from '../read/lines.ts'
import { tellKind } from '../read/kinds.ts'
import { readOverrides, type Override } from '../read/overrides.ts'
import { readPdf } from '../read/read-pdf.ts'
import { KINDS, read } from '../read/read.ts'
import { reconstruct } from '../reconstruct.ts'
import { ownOf } from './convert.ts'
import { checkLexicon, jsonFile } from './json-file.ts'
import type { Lexicon } from '../lexicon/own.ts'
import { inputName, readInput, readRest } from './inputs.ts'
import { parseCount, parseEncoding } from './option-values.ts'

/** What `broadsheet explain` is asked. */
interface ExplainSettings {
  file: string
  line?: number
  article?: string
  encoding?: string
  kind?: SourceKind
  lexicon?: Lexicon
  overrides?: readonly Override[]
}

/** What the command says, and its exit status: 0 said, 1 the input failed or has no such place, 2 wrong usage. */
export interface Said {
  text: string
  to: 'stdout' | 'stderr'
  exitCode: 0 | 1 | 2
}

/**
 * `broadsheet explain FILE`: why every line and block of an input is what it is.
 *
 * @param argv - The arguments after `explain`.
 * @param stdin - Read where the file is `-`.
 */
export async function explainFile(argv: readonly string[], stdin: AsyncIterable<Uint8Array | string>): Promise<Said> {
  const settings = parse(argv)
  if ('text' in settings) return settings
  try {
    const reading = await readOne(settings, stdin)
    const newspaper = reconstruct(reading, { explain: true, ...ownOf(settings) })
    const chosen = choose(newspaper, reading.text, settings)
    const locate = locateIn(reading.text)
    return { text: chosen.map((one) => show(one, reading.text, inputName(settings.file), locate)).join('\n'), to: 'stdout', exitCode: 0 }
  } catch (error) {
    return { text: `broadsheet: ${error instanceof Error ? error.message : String(error)}\n`, to: 'stderr', exitCode: 1 }
  }
}

function parse(argv: readonly string[]): ExplainSettings | Said {
  let said = ''
  const listen = (text: string): void => void (said += text)
  const command = new Command('broadsheet explain')
    .description(
      'Says why every line and block is what it is: the decision, what would have been next, and the evidence with its weight in natural logarithms.'
    )
    .argument('<FILE>', 'one input; - reads standard input')
    .option('--line <n>', 'only what was decided of this line, counted from 1', parseCount)
    .option('--article <id>', 'only what was decided of this article, by its id in JSON or the first signs of it')
    .option('--encoding <label>', "the input's encoding (default: told from its content)", parseEncoding)
    .addOption(new Option('--kind <kind>', 'what the input is (default: told from its content)').choices([...KINDS, 'pdf']))
    .option('--lexicon <file>', 'read the page by the words of this JSON file too', jsonFile(checkLexicon))
    .option('--overrides <file>', 'keep to what this JSON file says, as `broadsheet` does', jsonFile(readOverrides))
    .helpOption('--help', 'show this help')
    .showHelpAfterError('See `broadsheet explain --help`.')
    .exitOverride()
    .configureOutput({ writeOut: listen, writeErr: listen, outputError: (text, write) => write(text.replace(/^error: /, 'broadsheet: ')) })
  try {
    command.parse(argv, { from: 'user' })
    return { file: command.args[0]!, ...command.opts<Omit<ExplainSettings, 'file'>>() }
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? { text: said, to: 'stdout', exitCode: 0 } : { text: said, to: 'stderr', exitCode: 2 }
  }
}

async function readOne({ file, encoding, kind }: ExplainSettings, stdin: AsyncIterable<Uint8Array | string>): Promise<Reading> {
  const name = inputName(file)
  const input = await readInput(file, stdin, Infinity)
  const bytes = 'bytes' in input ? input.bytes : await readRest(file, input.chunks)
  if ((kind ?? tellKind(new TextDecoder().decode(bytes.subarray(0, HEAD)))) === 'pdf') return readPdf(bytes, { name })
  return read(bytes, { name, ...(encoding !== undefined && { encoding }), ...(kind !== undefined && { kind }) })
}

/** Bytes that show what an input is. */
const HEAD = 4096

function choose({ explanations = [], articles }: Newspaper, text: string, { line, article }: ExplainSettings): Explanation[] {
  let chosen = explanations
  if (article !== undefined) {
    const own = articles.filter(({ id }) => id === article || id.startsWith(article))
    if (own.length !== 1) {
      const ids = articles.map(({ id, headline = '(no headline)' }) => `  ${id} ${headline}`).join('\n')
      throw new Error(`Cannot find one article \`${article}\`: expected one of\n${ids}`)
    }
    const spans = own[0]!.blocks.flatMap((block) => block.spans)
    chosen = chosen.filter(({ span }) => spans.some((other) => meet(span, other)))
  }
  if (line !== undefined) {
    const locate = locateIn(text)
    chosen = chosen.filter(({ span: [start, end] }) => locate(start).line <= line && locate(Math.max(start, end - 1)).line >= line)
    if (chosen.length === 0) throw new Error(`Cannot explain line ${line}: expected a line with text on it, from 1 to ${locate(text.length).line}`)
  }
  return chosen
}

const meet = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1]

/** How much of a line is shown, in code points. */
const SHOWN = 24

function show(explanation: Explanation, text: string, name: string, locate: Locate): string {
  const { line, column } = locate(explanation.span[0])
  const words = Array.from(text.slice(...explanation.span).replace(/\s+/gu, ' ')).slice(0, SHOWN)
  const place = `${name}:${line}:${column}`.replace(/\p{Cc}/gu, '�')
  const signs = explanation.evidence.map((one) => `    ${describeEvidence(one)}\n`).join('')
  return `${place} ${words.join('').replace(/\p{Cc}/gu, '�')}\n  ${describeDecision(explanation)}\n${signs}`
}
