import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installPackage, manifest, type Project, ROOT } from './install.ts'

let project: Project
beforeAll(() => {
  project = installPackage({ types: true })
}, 120_000)
afterAll(() => project.remove())

/** Runs a program in the project's folder. */
function run(file: string, ...args: string[]): string {
  return execFileSync(process.execPath, [join(project.folder, file), ...args], { cwd: project.folder, encoding: 'utf8' })
}

/** Writes a file into the project's folder. */
function write(file: string, text: string): void {
  writeFileSync(join(project.folder, file), text)
}

test('the tarball holds the build, the schema and what a reader looks for, nothing else', () => {
  const outsideDist = project.packed.filter((path) => !path.startsWith('dist/'))
  expect(outsideDist).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json', 'schema/broadsheet-1.schema.json'])
  const built = project.packed.filter((path) => path.startsWith('dist/')).map((path) => path.replace(/\/[\w-]*?-[\w-]{8}\./, '/chunk.'))
  expect(new Set(built)).toEqual(
    new Set([
      ...['dist/index.js', 'dist/index.js.map', 'dist/index.d.ts', 'dist/unified.js', 'dist/unified.js.map', 'dist/unified.d.ts'],
      ...['dist/core.js', 'dist/core.js.map', 'dist/core.d.ts'],
      ...['dist/cli/main.js', 'dist/cli/main.js.map', 'dist/cli/worker.js', 'dist/cli/worker.js.map', 'dist/chunk.js', 'dist/chunk.js.map', 'dist/chunk.d.ts']
    ])
  )
})

// What the root exports is a promise to those who import it: this list changes only when that is meant.
const EXPORTS = [
  'DecodeError',
  'LimitError',
  'OverrideError',
  'ReadError',
  'convertScript',
  'decode',
  'describeDecision',
  'describeEvidence',
  'isMets',
  'listMetsFiles',
  'loadSegmenter',
  'read',
  'readPdf',
  'readStream',
  'reconstruct',
  'reconstructPages',
  'toFrontMatter',
  'toJson',
  'toJsonLd',
  'toMarkdown',
  'toMdast',
  'toMessages',
  'toNdjson',
  'toNinjs',
  'toNitf',
  'toProof',
  'toText',
  'toTree'
]
const TYPES = [
  'Article',
  'ArticleNode',
  'Block',
  'BlockNode',
  'Box',
  'Byline',
  'ChineseScript',
  'Dateline',
  'DecodeOptions',
  'Decoded',
  'Diagnostic',
  'Evidence',
  'Explanation',
  'Image',
  'Input',
  'InputPart',
  'IssuePage',
  'JsonLd',
  'JsonLdNode',
  'JsonLdValue',
  'Jump',
  'JumpTarget',
  'Lexicon',
  'Limits',
  'Line',
  'MarkdownOptions',
  'Masthead',
  'MdastOptions',
  'MeasuredPlace',
  'NeutralInput',
  'NeutralLine',
  'NeutralPage',
  'NeutralRegion',
  'Newspaper',
  'NewspaperJson',
  'NewspaperTree',
  'OneInput',
  'Override',
  'Ninjs',
  'NinjsAssociation',
  'NinjsText',
  'Page',
  'PdfOptions',
  'Person',
  'Pieces',
  'Place',
  'ProofOptions',
  'ReadOptions',
  'Reading',
  'ReconstructOptions',
  'ReconstructPagesOptions',
  'Region',
  'Repair',
  'Role',
  'Segmenter',
  'SegmenterName',
  'Source',
  'SourceKind',
  'SourcePart',
  'SourcePlace',
  'Span',
  'TreeOptions',
  'Unit'
]

const CORE = ['reconstruct', 'toJson', 'toMarkdown', 'toNdjson', 'toProof', 'toText']
const CORE_TYPES = [
  ...[
    'Article',
    'Block',
    'Box',
    'Byline',
    'CoreInput',
    'CoreOptions',
    'CoreReadOptions',
    'Dateline',
    'Diagnostic',
    'Evidence',
    'Explanation',
    'Image',
    'Jump',
    'JumpTarget',
    'Masthead'
  ],
  ...['Newspaper', 'NewspaperJson', 'Person', 'Repair', 'Role', 'Source', 'SourceKind', 'SourcePart', 'Span', 'Unit']
]
const UNIFIED = ['newspaperParse', 'newspaperToMdast']
const UNIFIED_TYPES = ['ArticleNode', 'BlockNode', 'MdastOptions', 'NewspaperParseOptions', 'NewspaperTree']

test.each([
  ['broadsheet', 'index', EXPORTS, TYPES],
  ['broadsheet/core', 'core', CORE, CORE_TYPES],
  ['broadsheet/unified', 'unified', UNIFIED, UNIFIED_TYPES]
])('%s exports exactly this', (name, file, values, types) => {
  write('exports.mjs', `import * as all from '${name}'\nconsole.log(JSON.stringify(Object.keys(all).sort()))\n`)
  expect(JSON.parse(run('exports.mjs'))).toEqual(values)
  const program = ts.createProgram([join(project.folder, `node_modules/broadsheet/dist/${file}.d.ts`)], {})
  const checker = program.getTypeChecker()
  const source = program.getSourceFiles().find(({ fileName }) => fileName.endsWith(`broadsheet/dist/${file}.d.ts`))!
  const names = checker.getExportsOfModule(checker.getSymbolAtLocation(source)!).map((symbol) => symbol.name)
  expect(names.sort()).toEqual([...values, ...types].sort())
})

test('plain JavaScript rebuilds a page', () => {
  write(
    'plain.mjs',
    `import { reconstruct, toMarkdown } from 'broadsheet'
import schema from 'broadsheet/schema.json' with { type: 'json' }
const newspaper = reconstruct('桥通了路近了\\n\\n本报讯（记者王小川）江上的桥通了，路近了一半。\\n')
console.log(JSON.stringify([newspaper.format, newspaper.articles.length, toMarkdown(newspaper).includes('王小川'), typeof schema.$schema]))
`
  )
  expect(JSON.parse(run('plain.mjs'))).toEqual(['broadsheet/1', 1, true, 'string'])
})

test('the command is there under its name and tells its version', () => {
  expect(run(join('node_modules/broadsheet', manifest.bin['broadsheet']!), '--version')).toBe(`${manifest.version}\n`)
})

test.skipIf(process.platform === 'win32')('the command runs by the link that an install makes, and by npx', () => {
  // As npm links a package's commands.
  const [bin, command] = [join(project.folder, 'node_modules/.bin'), join(project.folder, 'node_modules/broadsheet', manifest.bin['broadsheet']!)]
  mkdirSync(bin, { recursive: true })
  chmodSync(command, 0o755)
  symlinkSync(command, join(bin, 'broadsheet'))
  write('page.txt', '桥通了路近了\n\n本报讯（记者王小川）江上的桥通了，路近了一半。\n')
  const ways: [string, string[]][] = [
    [join(bin, 'broadsheet'), []],
    ['npx', ['--no', '--offline', '--', 'broadsheet']]
  ]
  for (const [program, args] of ways) {
    const output = execFileSync(program, [...args, '--format', 'ndjson', 'page.txt'], {
      cwd: project.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore']
    })
    expect(JSON.parse(output)).toMatchObject({ source: 'page.txt', headline: '桥通了路近了' })
  }
})

test('release notes are what the changelog says of a version, with what the tarball can be checked by', () => {
  const notes = execFileSync(process.execPath, [join(ROOT, 'script/release-notes.mjs'), 'Unreleased'], { encoding: 'utf8', cwd: ROOT })
  expect(notes).toMatch(/^What will be|^### Added/)
  expect(notes).not.toMatch(/^## /m)
  expect(notes).toMatch(/`broadsheet-[\d.]+\.tgz`: `sha512-[\w+/]+=*`/)
  expect(() => execFileSync(process.execPath, [join(ROOT, 'script/release-notes.mjs'), '9.9.9'], { cwd: ROOT, stdio: 'ignore' })).toThrow()
})

const CONSUMER = `import { DecodeError, convertScript, decode, loadSegmenter, reconstruct, toJson, toMarkdown, toMdast, toNdjson, toText, toTree } from 'broadsheet'
import type { ${TYPES.join(', ')} } from 'broadsheet'
import { reconstruct as fromCore } from 'broadsheet/core'
import { newspaperParse, newspaperToMdast } from 'broadsheet/unified'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'

const decoded: Decoded = decode(new Uint8Array(), { lenient: true } satisfies DecodeOptions)
const newspaper: Newspaper = reconstruct(decoded.text, { name: 'page.txt' } satisfies ReconstructOptions)
const issue: Newspaper = reconstruct([decoded.text, { text: decoded.text, name: 'b.txt' } satisfies InputPart] satisfies Input)
const headlines: (string | undefined)[] = newspaper.articles.map((article: Article) => article.headline)
const role: Role | undefined = newspaper.articles[0]?.blocks[0]?.role
const tree: NewspaperTree = toTree(newspaper)
const json: NewspaperJson = toJson(newspaper)
const texts: string[] = [toMarkdown(newspaper, { furniture: true } satisfies MarkdownOptions), toNdjson(newspaper), toText(newspaper)]
const converted: Promise<Newspaper> = convertScript(newspaper, 'hans' satisfies ChineseScript)
const segmenter: Promise<Segmenter> = loadSegmenter('intl' satisfies SegmenterName)
const byWords: Promise<Newspaper> = segmenter.then((loaded) => reconstruct(decoded.text, { segmenter: loaded }))
const parsed = unified().use(newspaperParse, { doubt: 0.5 }).use(newspaperToMdast)
export const loaded: Promise<Newspaper> = fromCore(new Uint8Array(), { lenient: true })
export const known: Newspaper | undefined = new VFile().data.newspaper
export const markdown: string = parsed.use(remarkStringify).stringify(parsed.runSync(parsed.parse(decoded.text)))
// @ts-expect-error: without newspaperToMdast the tree is no mdast.
unified().use(newspaperParse).use(remarkStringify).stringify(parsed.parse(decoded.text))
export type All = [${TYPES.join(', ')}]
export { DecodeError, byWords, converted, headlines, issue, json, role, texts, toMdast, tree }
// @ts-expect-error: bytes have to be decoded first.
reconstruct(new Uint8Array())
// @ts-expect-error: an article may have no headline.
export const headline: string = newspaper.articles[0]!.headline
`

test.each([
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler']
])('types check in a strict project, module %s, resolution %s', (module, moduleResolution) => {
  write('package.json', JSON.stringify({ type: 'module' }))
  write('consumer.ts', CONSUMER)
  write(
    'tsconfig.json',
    JSON.stringify({
      compilerOptions: { module, moduleResolution, target: 'es2022', strict: true, exactOptionalPropertyTypes: true, noEmit: true, types: [] },
      files: ['consumer.ts']
    })
  )
  const { stdout, status } = tryTsc()
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 })
})

function tryTsc(): { stdout: string; status: number } {
  try {
    return { stdout: execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', project.folder], { encoding: 'utf8' }), status: 0 }
  } catch (error) {
    return error as { stdout: string; status: number }
  }
}

test('the library needs its dependencies only, and no module of Node: it runs in a browser', () => {
  const outside = new Set<string>()
  const seen = new Set<string>()
  const walk = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles) {
      if (fileName.startsWith('.')) walk(join(dirname(file), fileName))
      else outside.add(fileName)
    }
  }
  const entry = join(project.folder, 'node_modules/broadsheet/dist/index.js')
  expect(existsSync(entry)).toBe(true)
  walk(entry)
  const packages = [...outside].map((name) => name.split('/')[0]!)
  expect(packages.filter((name) => !Object.hasOwn(manifest.dependencies, name))).toEqual([])
  expect(packages).not.toContain('commander')
})
