import { readdirSync, readFileSync } from 'node:fs'

const MEGABYTE = 2 ** 20
const seeds = new URL('../seeds/', import.meta.url)

/**
 * Makes an input of the seed pages, over and over.
 *
 * @param megabytes the least size, in 2^20 bytes; the last page is whole
 * @param between what stands between two pages: `\f` for an issue of many pages, `\n` for one endless page
 * @returns UTF-8
 */
export function makeInput(megabytes: number, between: string): Buffer {
  const names = readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .sort()
  const pages = names.map((name) => Buffer.from(readFileSync(new URL(name, seeds), 'utf8').replaceAll('\f', '\n') + between))
  const list: Buffer[] = []
  for (let size = 0; size < megabytes * MEGABYTE; size += list.at(-1)!.length) list.push(pages[list.length % pages.length]!)
  return Buffer.concat(list)
}
