import { createHash } from 'node:crypto'

/** What no name may hold somewhere: Windows' own signs, controls, halves of characters, marks that turn the reading direction, line separators. */
const REFUSED = /[<>:"/\\|?*\p{Cc}\p{Cs}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu

/** Names that Windows keeps for devices, whatever follows their first dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/iu

/** What this program's own files in a folder begin with. */
export const OWN_PREFIX = '.broadsheet'

/** The most bytes of a name: file systems take 255, encrypted ones 143; the rest is for a number and an extension. */
const MOST_BYTES = 120

/**
 * Makes one part of a path such that every usual file system takes it, and nothing but that folder's entry is meant by it: no separator, no
 * `..`, no device of Windows, no dot or space at the end, not too long. A name that is safe stays as it is.
 */
export function safeName(name: string): string {
  let safe = name.replace(REFUSED, '_').replace(/(?:^|[^. ])[. ]+$/u, (end) => end.replace(/[. ]/gu, '_'))
  if (safe === '') safe = '_'
  if (DEVICE.test(safe) || safe.toLowerCase().startsWith(OWN_PREFIX)) safe = `_${safe}`
  return shorten(safe)
}

/** Cuts a name that is too long, between characters, and marks it with a digest of the whole, so that long names stay different. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= MOST_BYTES) return name
  const mark = `~${createHash('sha256').update(name).digest('hex').slice(0, 8)}`
  let bytes = mark.length
  let kept = ''
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(name.slice(0, MOST_BYTES))) {
    bytes += Buffer.byteLength(segment)
    if (bytes > MOST_BYTES) break
    kept += segment
  }
  return kept + mark
}

/** What two names have in common that some file system takes for one: letters of either case, composed and decomposed characters. */
const likeness = (path: string): string => path.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC')

/** Gives out paths, each once. */
export interface Names {
  /**
   * A path that nothing else was given: the one asked for, or the next that is free: `-2`, `-3` and so on behind its stem.
   *
   * @param parts the names of folders and of the file without its extension; they are made safe
   * @param extension of the file, with its dot; empty for a folder
   * @returns the path, its parts joined by `/`
   */
  claim: (parts: readonly string[], extension: string) => string
  /** Keeps a path for the one who comes first with just this name, before others are numbered. */
  reserve: (parts: readonly string[], extension: string) => void
}

/** Opens a folder's names: none is given yet. */
export function openNames(): Names {
  const wanted = new Set<string>()
  const files = new Set<string>()
  const folders = new Set<string>()
  const tried = new Map<string, number>()

  /** The first of `stem`, `stem-2`, `stem-3` that is free. */
  const number = (above: string, stem: string, extension: string, isTaken: (key: string, numbered: boolean) => boolean): string => {
    const whole = likeness(`${above}${stem}${extension}`)
    if (!isTaken(whole, false)) return `${above}${stem}${extension}`
    for (let next = tried.get(whole) ?? 2; ; next++) {
      const path = `${above}${stem}-${next}${extension}`
      if (isTaken(likeness(path), true)) continue
      tried.set(whole, next)
      return path
    }
  }

  return {
    reserve: (parts, extension) => void wanted.add(likeness(parts.map(safeName).join('/') + extension)),
    claim: (parts, extension) => {
      let above = ''
      for (const part of parts.slice(0, -1)) {
        const folder = number(above, safeName(part), '', (key) => files.has(key))
        folders.add(likeness(folder))
        above = `${folder}/`
      }
      const path = number(
        above,
        safeName(parts.at(-1) ?? ''),
        extension,
        (key, numbered) => files.has(key) || folders.has(key) || (numbered && wanted.has(key))
      )
      files.add(likeness(path))
      return path
    }
  }
}
