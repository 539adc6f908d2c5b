import { fileURLToPath } from 'node:url'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { explainFile } from '../../src/cli/explain.ts'
import { reconstruct } from '../../src/index.ts'

const path = fileURLToPath(new URL('../../seeds/000_6a8051309f74110b.txt', import.meta.url))
const source = readFileSync(path, 'utf8')
async function* nothing(): AsyncGenerator<string> {}
async function* given(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text)
}

test('explains one line: what was decided, what else it might have been, and why', async () => {
  const line = 1 + source.slice(0, source.indexOf('习近平强调，人工智能领域')).split('\n').length - 1
  const { text, to, exitCode } = await explainFile(['--line', String(line), path], nothing())
  expect([to, exitCode]).toEqual(['stdout', 0])
  expect(text).toMatch(/line: begins a paragraph by \d+\.\d\d \(else: goes on with the line before\)/)
  expect(text).toContain('the line before ends a sentence')
  for (const place of text.matchAll(/\.txt:(\d+):/g)) expect(Number(place[1])).toBe(line)
})

test('explains one article, by the first signs of its id', async () => {
  const [first, second] = reconstruct(source).articles
  const { text } = await explainFile(['--article', first!.id, path], nothing())
  expect(text).toContain('is right with confidence')
  const shown = text.split('\n').filter((line) => line.startsWith(path))
  const paragraph = second!.blocks.find(({ role }) => role === 'paragraph')!.text.slice(0, 8)
  expect(shown.filter((line) => line.includes(paragraph))).toEqual([])
})

test('says which articles there are, and which lines, where it is asked for another', async () => {
  const unknown = await explainFile(['--article', 'none', path], nothing())
  expect([unknown.to, unknown.exitCode]).toEqual(['stderr', 1])
  expect(unknown.text).toContain(reconstruct(source).articles[0]!.id)
  expect((await explainFile(['--line', '99999', path], nothing())).text).toContain('Cannot explain line 99999')
})

test.each([
  [['--line', 'x', path], "argument 'x' is invalid. Expected a whole number from 1."],
  [['--encoding', 'morse', path], 'Cannot decode as `morse`: expected an encoding such as utf-8'],
  [[], "missing required argument 'FILE'"],
  [[path, path], 'too many arguments']
])('wrong usage is told from a page that cannot be read: %j', async (argv, message) => {
  const { text, to, exitCode } = await explainFile(argv, nothing())
  expect(text).toContain(message)
  expect(text).toContain('See `broadsheet explain --help`.')
  expect([to, exitCode]).toEqual(['stderr', 2])
})

test('reads standard input, and shows no control character of it', async () => {
  const { text, exitCode } = await explainFile(['-'], given('渡口\u001b[31m今天重开\n江水退了以后，两岸的人又可以过江赶集了。\n'))
  expect(exitCode).toBe(0)
  expect(text).not.toContain('\u001b')
  expect(text).toContain('stdin:1:1')
})

test('tells its options', async () => {
  const { text, exitCode } = await explainFile(['--help'], nothing())
  expect(exitCode).toBe(0)
  expect(text).toContain('--article <id>')
})
