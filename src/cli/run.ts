import { dirname, join } from 'node:path'
import { createColors } from 'picocolors'
import { convertScript } from '../output/convert-script.ts'
import type { Reading } from '../read/lines.ts'
import { decode } from '../read/decode.ts'
import { isMets, listMetsFiles } from '../read/forms/mets.ts'
import { tellKind } from '../read/kinds.ts'
import { readPdf } from '../read/read-pdf.ts'
import { read } from '../read/read.ts'
import { reconstruct } from '../reconstruct.ts'
import { loadSegmenter, type Segmenter } from '../text/segmenter.ts'
import { parseArguments, type Settings } from './arguments.ts'
import { FORMATS } from './formats.ts'
import { explain, inputName, readInput } from './inputs.ts'
import { openFolder } from './out-folder.ts'
import { outputNames } from './output-names.ts'
import { drawProgress, NO_PROGRESS, type Progress } from './progress.ts'

/** What the command reads from and writes to. */
export interface Terminal {
  stdin: AsyncIterable<Uint8Array | string> & { isTTY?: boolean }
  stdout: NodeJS.WritableStream & { isTTY?: boolean }
  stderr: NodeJS.WritableStream & { isTTY?: boolean }
  env: Record<string, string | undefined>
}

/** 0 done, 1 some input failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

/** Standard output takes no more. */
class OutputError extends Error {
  /** Whether the reader went away, as `head` does: no fault of anybody's. */
  readonly closed: boolean

  constructor(cause: unknown) {
    super(`Cannot write to standard output: ${explain(cause)}`, { cause })
    this.closed = (cause as NodeJS.ErrnoException).code === 'EPIPE'
  }
}

/**
 * Runs the command.
 *
 * @param argv - The arguments after the command's name.
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const invocation = parseArguments(argv, terminal.stdin.isTTY === true)
  const progress = chooseProgress(invocation, terminal)
  const report = reporter(terminal, progress)
  let exitCode: ExitCode = 0
  try {
    if ('say' in invocation) {
      exitCode = invocation.exitCode
      await write(terminal[invocation.to], invocation.say)
      return exitCode
    }
    const { settings } = invocation
    const segmenter = await loadSegmenter(settings.segmenter).catch(report)
    if (!segmenter) return 2
    const output = await openOutput(settings, terminal)
    const issue: Reading[] = []
    for (const [index, file] of settings.files.entries()) {
      progress.show(index)
      await unlessItFails(async () => {
        const parts = await readParts(file, settings, terminal, report)
        if (settings.issue) issue.push(...parts)
        else await output(index, await convert(parts, settings, segmenter, report))
      })
    }
    if (issue.length > 0) await unlessItFails(async () => output(0, await convert(issue, settings, segmenter, report)))
  } catch (error) {
    if (error instanceof OutputError && error.closed) return exitCode
    report(error)
    return 1
  } finally {
    progress.clear()
  }
  return exitCode

  /** What fails with one input is reported and leaves the others alone. */
  async function unlessItFails(step: () => Promise<void>): Promise<void> {
    try {
      await step()
    } catch (error) {
      if (error instanceof OutputError) throw error
      exitCode = 1
      report(error)
    }
  }
}

/** Reads one input: its bytes decoded, its kind told from its content. A METS wrapper gives the pages that it names. */
async function readParts(file: string, settings: Settings, terminal: Terminal, report: (message: unknown) => void, named = false): Promise<Reading[]> {
  const name = inputName(file)
  const bytes = await readInput(file, terminal.stdin)
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD))
  if (settings.kind === 'pdf' || (settings.kind === undefined && tellKind(head) === 'pdf')) return [await readPdf(bytes, { name })]
  if (settings.kind === undefined && !named && isMets(head)) {
    const parts: Reading[] = []
    for (const href of listMetsFiles(decode(bytes, { ...settings, name }).text)) {
      const page = join(dirname(file), decodeURI(href.replace(/^file:(?:\/\/)?/u, '')))
      parts.push(...(await readParts(page, settings, terminal, report, true)))
    }
    return parts
  }
  const reading = read(bytes, { ...settings, name })
  const { replaced = 0, encoding = '' } = reading
  if (replaced > 0) report(`Replaced ${replaced} undecodable ${replaced === 1 ? 'character' : 'characters'} in \`${name}\`, read as ${encoding}`)
  return [reading]
}

/** Bytes that show what an input is. */
const HEAD = 4096

/** From one input, or those of an issue, to the output's text, or the texts of its articles where each is a document. */
async function convert(input: Reading[], settings: Settings, segmenter: Segmenter, report: (message: unknown) => void): Promise<string | string[]> {
  const { maxCharacters, maxPages, timeout } = settings
  const name = input.length === 1 ? input[0]?.name : undefined
  const printed = reconstruct(input, {
    segmenter,
    ...(name !== undefined && { name }),
    ...(maxCharacters !== undefined && { maxCharacters }),
    ...(maxPages !== undefined && { maxPages }),
    ...(timeout !== undefined && { timeout: timeout * 1000 })
  })
  const names = printed.source.parts.map(({ name = '-' }) => `\`${name}\``).join(', ')
  for (const { message } of printed.diagnostics) report(`In ${names}: ${message}`)
  const lines = printed.furniture.length
  if (printed.articles.length === 0 && lines > 0) {
    const shown = settings.furniture || settings.format === 'json' ? '' : '; `--furniture` shows them in Markdown'
    report(`Found no article in ${names}: ${lines} ${lines === 1 ? 'line belongs' : 'lines belong'} to none${shown}`)
  }
  const newspaper = settings.script === undefined ? printed : await convertScript(printed, settings.script)
  return FORMATS[settings.format].write(newspaper, settings)
}

/** Writes the output of the input at an index; several documents of one input only into a folder. */
type WriteOutput = (index: number, text: string | string[]) => Promise<void>

async function openOutput({ format, out, files }: Settings, { stdout }: Terminal): Promise<WriteOutput> {
  const { extension, separator = '' } = FORMATS[format]
  if (out !== undefined) {
    const folder = await openFolder(out, files)
    const names = outputNames(files, extension)
    return async (index, text) => {
      const name = names[index]!
      if (typeof text === 'string') return folder.write(name, text)
      for (const [at, document] of text.entries()) await folder.write(`${name.slice(0, -extension.length - 1)}/${at + 1}.${extension}`, document)
    }
  }
  let written = false
  return async (_index, text) => {
    const document = typeof text === 'string' ? text : text.join('')
    if (document === '') return
    await write(stdout, written ? separator + document : document)
    written = true
  }
}

function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(new OutputError(error)) : resolve()))
  })
}

/** A bar where a person waits for several inputs and nothing else is written to the screen. */
function chooseProgress(invocation: ReturnType<typeof parseArguments>, { stdout, stderr, env }: Terminal): Progress {
  if ('say' in invocation || stderr.isTTY !== true || env['TERM'] === 'dumb') return NO_PROGRESS
  const { files, out } = invocation.settings
  return files.length > 1 && (out !== undefined || stdout.isTTY !== true) ? drawProgress(stderr, files.length) : NO_PROGRESS
}

/** Writes messages to standard error, one line each whatever names they hold. */
function reporter({ stderr, env }: Terminal, progress: Progress): (message: unknown) => void {
  const colors = createColors(stderr.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb')
  return (message) => {
    progress.clear()
    const line = (message instanceof Error ? message.message : String(message)).replace(/\p{Cc}/gu, escapeControl)
    stderr.write(`${colors.red('broadsheet:')} ${line}\n`)
  }
}

function escapeControl(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
}
