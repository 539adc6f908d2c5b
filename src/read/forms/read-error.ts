/** An input that cannot be read as its kind: what was expected and what was found. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
}
