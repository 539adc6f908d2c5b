/** Words of a lexicon: of each, every form in which it is printed, simplified and traditional, long and short. What it is, or why it is there, stands above it. */
export type Entries = readonly (readonly string[])[]
