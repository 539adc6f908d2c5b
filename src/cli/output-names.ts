import { parse } from 'node:path'
import { inputName } from './inputs.ts'
import { openNames } from './safe-names.ts'

/** File names for the outputs, one for each input, all different. The first input of a name keeps it, in the order of the arguments. */
export function outputNames(inputs: readonly string[], extension: string): string[] {
  const names = openNames()
  const stems = inputs.map((input) => parse(inputName(input)).name)
  for (const stem of stems) names.reserve([stem], `.${extension}`)
  return stems.map((stem) => names.claim([stem], `.${extension}`))
}
