export { reconstruct, type ReconstructOptions } from './reconstruct.ts'
export type * from './newspaper.ts'
