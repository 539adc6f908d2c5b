import { readFileSync } from 'node:fs'
import { InvalidArgumentError } from 'commander'
import { explain } from './inputs.ts'
import { readLexicon, type Lexicon } from '../lexicon/own.ts'

/**
 * Makes the reader of an option that names a JSON file.
 * @param check makes what is asked for of the file's value, or throws an error that says what is wrong with it
 */
export function jsonFile<T>(check: (value: unknown) => T): (path: string) => T {
  return (path) => {
    try {
      return check(readJson(path))
    } catch (error) {
      throw new InvalidArgumentError(`In \`${path}\`: ${explain(error)}`)
    }
  }
}

function readJson(path: string): unknown {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/u, '')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new SyntaxError(`expected JSON (${(error as Error).message})`, { cause: error })
  }
}

/** A lexicon, left as it is: it goes to other threads. Throws for what is none. */
export function checkLexicon(value: unknown): Lexicon {
  readLexicon(value)
  return value as Lexicon
}
