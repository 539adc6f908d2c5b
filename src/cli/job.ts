import type { Article, Newspaper } from '../newspaper.ts'
import { loadSegmenter } from '../text/segmenter.ts'
import type { Settings } from './arguments.ts'
import { answerLine, type Answer } from './answer-line.ts'
import { convert, type Conversion } from './convert.ts'
import { FORMATS } from './formats.ts'
import { inputName, type StandardInput } from './inputs.ts'
import { printsOf, type Print } from './manifest.ts'
import { openFolder, type OutFolder } from './out-folder.ts'
import { openNames } from './safe-names.ts'

/** What all tasks of a run have in common. It can be sent to another thread. */
export interface Setup {
  settings: Settings
  /** What tells the inputs from other files. */
  inputs: ReadonlySet<string>
}

/** One document to make. */
export interface Task {
  /** The file that it is made of, or those of an issue. */
  files: readonly string[]
  /** Where it goes below the output folder: a file, or with `split` a folder. Absent where it goes to standard output. */
  target?: string
}

/** What became of a task. */
export interface Outcome {
  task: Task
  /** What was written, with sizes in bytes. */
  outputs: { path: string; size: number }[]
  /** The files that its files name and that were read with them, as they were. */
  named: Print[]
  /** What goes to standard output, in pieces. */
  texts: string[]
  /** What a person should know. */
  notes: string[]
  /** Why it failed, or failed in part. */
  faults: string[]
}

/** A line of a filter, counted from 1. */
export interface Line {
  line: string
  number: number
}

/** What a run does with its pieces; what is wrong with one is told by its outcome. */
export interface Job {
  /** Makes a document. */
  make: (task: Task) => Promise<Outcome>
  /** Answers a line of a filter. */
  answer: (line: Line) => Promise<Answer>
}

/**
 * Gets ready for the tasks of a run.
 *
 * @param deliver takes what goes to standard output, in pieces; where it is absent, the outcome holds them
 */
export async function openJob({ settings, inputs }: Setup, stdin: StandardInput, deliver?: (text: string) => Promise<void>): Promise<Job> {
  const segmenter = await loadSegmenter(settings.segmenter)
  const folder = settings.out === undefined ? undefined : openFolder(settings.out, inputs)
  const make = async (task: Task): Promise<Outcome> => {
    const outcome: Outcome = { task, outputs: [], named: [], texts: [], notes: [], faults: [] }
    const fail = (error: unknown): void => void outcome.faults.push(messageOf(error, task))
    const names = async (file: string): Promise<void> => void outcome.named.push(...((await printsOf([file])) ?? []))
    const conversion: Conversion = { settings, segmenter, stdin, say: (message) => outcome.notes.push(message), names, fail }
    const newspapers = convert(task.files, conversion)
    if (folder === undefined || task.target === undefined) {
      const texts = textsOf(newspapers, settings)
      for (;;) {
        const next = await texts.next().catch(fail)
        if (next === undefined || next.done === true) return outcome
        if (deliver) await deliver(next.value)
        else outcome.texts.push(next.value)
      }
    }
    try {
      if (settings.split) await writeArticles(newspapers, settings, folder, task.target, outcome)
      else await writeDocument(newspapers, settings, folder, task.target, outcome)
    } catch (error) {
      fail(error)
    }
    return outcome
  }
  return { make, answer: ({ line, number }) => answerLine(line, number, settings, segmenter) }
}

/** A message that says which input it is about. */
function messageOf(error: unknown, { files: [file = ''] }: Task): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.startsWith('Cannot ') ? message : `Cannot convert \`${inputName(file)}\`: ${message}`
}

/** The texts of newspapers, those left out that are empty. */
async function* textsOf(newspapers: AsyncIterable<Newspaper>, settings: Settings): AsyncGenerator<string> {
  for await (const newspaper of newspapers) {
    const text = FORMATS[settings.format].write(newspaper, settings)
    if (text !== '') yield text
  }
}

async function writeDocument(newspapers: AsyncIterable<Newspaper>, settings: Settings, folder: OutFolder, path: string, outcome: Outcome): Promise<void> {
  const { separator = '' } = FORMATS[settings.format]
  const texts = textsOf(newspapers, settings)
  const first = await texts.next()
  // An issue of which no page can be read has no document.
  if (first.done === true && outcome.faults.length > 0) return
  const file = await folder.open(path)
  try {
    if (first.done !== true) await file.write(first.value)
    for await (const text of texts) await file.write(separator + text)
    outcome.outputs.push({ path, size: await file.finish() })
  } catch (error) {
    await file.abandon()
    throw error
  }
}

/** Digits of an article's number in the names of files: enough to sort them. */
const DIGITS = 3

/** Writes a file for each article, named after its place in the input and its headline. */
async function writeArticles(newspapers: AsyncIterable<Newspaper>, settings: Settings, folder: OutFolder, target: string, outcome: Outcome): Promise<void> {
  const { extension, write } = FORMATS[settings.format]
  const names = openNames()
  let number = 0
  for await (const newspaper of newspapers) {
    for (const article of newspaper.articles) {
      const path = `${target}/${names.claim([nameOf(article, ++number)], `.${extension}`)}`
      const file = await folder.open(path)
      await file.write(write({ ...newspaper, articles: [article], furniture: [] }, settings))
      outcome.outputs.push({ path, size: await file.finish() })
    }
  }
}

function nameOf({ headline }: Article, number: number): string {
  const place = String(number).padStart(DIGITS, '0')
  return headline === undefined ? place : `${place} ${headline.replace(/\s+/gu, ' ')}`
}
