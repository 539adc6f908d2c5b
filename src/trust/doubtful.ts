/**
 * What is less sure than this is for a person to look at. Confidence is calibrated, and on the pages with gold this is the highest bound, to a twentieth,
 * below which more blocks are wrong than right: it marks one block in seven, of which 54 in 100 are wrong, half of all wrong ones. At .6 two in five of
 * these are marked; from .75 on most marks are in vain.
 */
export const DOUBTFUL = 0.7
