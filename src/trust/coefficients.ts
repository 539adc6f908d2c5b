/**
 * What each sign of a block adds, times its value, to the logarithm of the odds that a block is right. Written by `npm run calibrate`: fitted to the
 * 8371 blocks of the evaluation pages. On pages left out of the fit the calibration error was 0.007, the area under the curve 0.829.
 */
export const COEFFICIENTS = {
  base: -0.513,
  extent: 0.421,
  role: 0.318,
  heading: 0.116,
  cut: 0.226,
  length: 0.657,
  whole: 0.688,
  wholePage: 0.803,
  recognised: 3.06,
  ideographs: 1.2,
  isHeading: 0.975,
  isFurniture: 0.308
} as const
