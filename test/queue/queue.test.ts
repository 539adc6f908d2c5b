import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Queue } from 'bullmq'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decode, reconstruct, toJson } from '../../src/index.ts'
import { installPackage, type Project, ROOT } from '../package/install.ts'

const hasRedis = spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0
const PAGES = 12
const KILLS = 3

let project: Project | undefined
let redis: ChildProcess | undefined
let home: string
let port: number

beforeAll(async () => {
  if (!hasRedis) return
  project = installPackage()
  cpSync(join(ROOT, 'examples/queue'), join(project.folder, 'queue'), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules/bullmq'), join(project.folder, 'node_modules/bullmq'), 'junction')
  home = mkdtempSync(join(tmpdir(), 'broadsheet-queue-'))
  port = await freePort()
  redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', home], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve) => redis!.stdout!.on('data', (chunk: Buffer) => String(chunk).includes('Ready to accept') && resolve()))
}, 120_000)
afterAll(() => {
  redis?.kill('SIGKILL')
  project?.remove()
  if (hasRedis) rmSync(home, { recursive: true, force: true })
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as AddressInfo
      server.close(() => resolve(free))
    })
  })
}

const env = (): NodeJS.ProcessEnv => ({ ...process.env, REDIS_URL: `redis://127.0.0.1:${port}` })
const startWorker = (): ChildProcess => spawn(process.execPath, [join(project!.folder, 'queue/worker.mjs'), join(home, 'out')], { env: env(), stdio: 'ignore' })
const results = (): string[] => {
  try {
    return readdirSync(join(home, 'out')).filter((name) => name.endsWith('.json'))
  } catch {
    return []
  }
}
const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

test('workers killed in mid-job lose nothing', { timeout: 300_000 }, async ({ skip }) => {
  skip(!hasRedis, 'redis-server is not installed (Debian: apt-get install redis-server)')
  const seeds = readdirSync(join(ROOT, 'seeds')).filter((name) => name.endsWith('.txt'))
  mkdirSync(join(home, 'in'))
  // Long enough to be killed in the middle of one; one is there twice, one is no text.
  const texts = Array.from(
    { length: PAGES },
    (_, number) => `${readFileSync(join(ROOT, 'seeds', seeds[number % seeds.length]!), 'utf8')}\f`.repeat(20) + String(number)
  )
  texts.forEach((text, number) => writeFileSync(join(home, 'in', `page${number}.txt`), text))
  writeFileSync(join(home, 'in', 'again.txt'), texts[0]!)
  writeFileSync(join(home, 'in', 'scan.txt'), Buffer.from([0, 0xff, 0xfe, 0x81, 0]))

  const index = execFileSync(process.execPath, [join(project!.folder, 'queue/producer.mjs'), join(home, 'in')], { env: env(), encoding: 'utf8' })
  const rows = index
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t') as [string, string])
  expect(rows).toHaveLength(PAGES + 2)

  const workers = [startWorker(), startWorker()]
  const queue = new Queue('broadsheet', { connection: { host: '127.0.0.1', port } })
  try {
    for (let kill = 0; kill < KILLS;) {
      await later(50 + 37 * kill)
      // Only a worker that has begun with a page counts.
      if ((await queue.getActiveCount()) < 2) continue
      workers[kill % 2]!.kill('SIGKILL')
      workers[kill % 2] = startWorker()
      kill++
    }
    while ((await queue.getJobCountByTypes('waiting', 'active', 'delayed')) > 0) await later(200)
    expect(await queue.getFailedCount()).toBe(1)
    const [failed] = await queue.getFailed()
    expect(failed?.failedReason).toContain('scan.txt')
  } finally {
    for (const worker of workers) worker.kill('SIGTERM')
    await queue.close()
  }

  const expected = new Map(rows.filter(([, path]) => !path.endsWith('scan.txt')).map(([hash, path]) => [`${hash}.json`, path]))
  expect(results().sort()).toEqual([...expected.keys()].sort())
  for (const [name, path] of expected) {
    const made = readFileSync(join(home, 'out', name), 'utf8')
    expect(made === JSON.stringify(toJson(reconstruct(decode(readFileSync(path)).text))), path).toBe(true)
  }
})
