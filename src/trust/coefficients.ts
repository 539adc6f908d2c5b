/**
 * What each sign of a block adds, times its value, to the logarithm of the odds that a block is right. Written by `npm run calibrate`: fitted to the
 * 8350 blocks of the evaluation pages. On pages left out of the fit the calibration error was 0.007, the area under the curve 0.819.
 */
export const COEFFICIENTS = {
  base: -0.015,
  extent: 0.439,
  role: 0.304,
  heading: 0.103,
  cut: 0.211,
  length: 0.691,
  whole: 0.763,
  wholePage: 0.21,
  recognised: 2.9,
  ideographs: 1.22,
  isHeading: 0.924,
  isFurniture: 0.153
} as const
