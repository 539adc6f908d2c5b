/**
 * What each sign of a block adds, times its value, to the logarithm of the odds that a block is right. Written by `npm run calibrate`: fitted to the
 * 8558 blocks of the evaluation pages. On pages left out of the fit the calibration error was 0.013, the area under the curve 0.819.
 */
export const COEFFICIENTS = {
  base: -2.26,
  extent: 0.267,
  role: 0.341,
  heading: 0.0886,
  cut: 0.189,
  length: 0.638,
  whole: 1.1,
  wholePage: 0.746,
  recognised: 3.04,
  ideographs: 1.49,
  isHeading: 1.26,
  isFurniture: 1.29
} as const
