/** A caption on one long line may be taken for a heading; it is a sentence of so many UTF-16 units. */
export const SHORTEST_CAPTION = 40
