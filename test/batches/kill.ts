/** Kills a batch at random moments, resumes it, and compares what it wrote with what an undisturbed run writes. */
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What to try. */
export interface Trial {
  /** The command's program. */
  main: string
  /** A folder of its own. */
  folder: string
  /** Texts to make the inputs of, in turns. */
  pages: readonly string[]
  files: number
  kills: number
  seed: number
  /** Takes what happens. */
  say?: (message: string) => void
}

/** What was seen. */
export interface Found {
  kills: number
  /** Runs that were through before they could be killed; each began the batch anew. */
  finished: number
  /** Outputs of the undisturbed run. */
  outputs: number
  /** Files that were not what the undisturbed run wrote: after a kill those there were, in the end all. */
  wrong: string[]
}

/** Runs the trial. */
export async function killBatch({ main, folder, pages, files, kills, seed, say = () => {} }: Trial): Promise<Found> {
  const random = randomFrom(seed)
  for (let number = 0; number < files; number++) {
    const place = join(folder, 'in', `issue ${number % 7}`)
    mkdirSync(place, { recursive: true })
    const text = `${pages[number % pages.length]!}\n${number}\n`
    writeFileSync(join(place, `page${number}.txt`), number % 50 === 49 ? Buffer.from([0, 0xff, 0xfe, 0x81, 0]) : text)
  }
  const args = (out: string): string[] => [main, '--out', join(folder, out), '--resume', '--jobs', '2', '--quiet', join(folder, 'in')]
  const begun = performance.now()
  await runFor(args('whole'), undefined)
  const usual = performance.now() - begun
  const whole = readAll(join(folder, 'whole'))
  say(`undisturbed: ${whole.size} outputs in ${(usual / 1000).toFixed(1)} s`)

  const found: Found = { kills: 0, finished: 0, outputs: whole.size, wrong: [] }
  const compare = (isDone: boolean): void => {
    const now = readAll(join(folder, 'killed'))
    for (const [path, text] of now) if (whole.get(path) !== text) found.wrong.push(path)
    if (isDone) for (const path of whole.keys()) if (!now.has(path)) found.wrong.push(path)
    if (isDone) found.wrong.push(...readdirSync(join(folder, 'killed')).filter((name) => name.endsWith('.tmp')))
  }
  mkdirSync(join(folder, 'killed'))
  while (found.kills < kills) {
    // Enough moments before a run is through, some of them while it begins.
    const wasKilled = await runFor(args('killed'), Math.ceil(random() * Math.max(400, (3 * usual) / kills)))
    compare(!wasKilled)
    if (wasKilled) found.kills++
    else {
      found.finished++
      rmSync(join(folder, 'killed'), { recursive: true })
      mkdirSync(join(folder, 'killed'))
    }
    say(`${found.kills} kills, ${readAll(join(folder, 'killed')).size} outputs, ${found.wrong.length} wrong`)
  }
  await runFor(args('killed'), undefined)
  compare(true)
  return found
}

/** Runs a program and kills it after some milliseconds; returns whether it was killed. */
function runFor(args: readonly string[], milliseconds: number | undefined): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'ignore' })
    const timer = milliseconds === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), milliseconds)
    child.on('error', reject).on('close', (_code, signal) => {
      clearTimeout(timer)
      resolve(signal === 'SIGKILL')
    })
  })
}

/** The outputs below a folder, by path; the program's own files are none. */
function readAll(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith('.broadsheet'))
  return new Map(paths.map(({ parentPath, name }) => [join(parentPath, name).slice(folder.length), readFileSync(join(parentPath, name), 'utf8')]))
}

/** Numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
