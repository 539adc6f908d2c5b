/** Where Redis is. */
const { hostname, port, username, password } = new URL(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379')
export const connection = {
  host: hostname,
  port: Number(port || 6379),
  username: decodeURIComponent(username) || undefined,
  password: decodeURIComponent(password) || undefined
}

/** The queue's name, and so the prefix of its keys. */
export const QUEUE = 'broadsheet'

/** Milliseconds after which a worker that has not said that it lives is thought dead, and its job given to another. A page takes well under one second. */
export const LOCK = 10_000
/** How often that is looked at, in milliseconds. */
export const STALLED = 2000
