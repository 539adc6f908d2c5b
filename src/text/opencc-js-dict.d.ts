/** Dictionaries of opencc-js, which its own types leave out: entries `from to` with a bar between them. */
declare module 'opencc-js/dict/*' {
  const entries: string
  export default entries
}
