import { NARROW } from './width.ts'

/** Widths of Times, the book face most newspapers' are near to, in ems, for pages in Latin letters (Adobe's font metrics for Times-Roman). */
export const LATIN_WIDTHS: Float32Array = new Float32Array(0x10000).fill(NARROW)
const setWidth = (characters: string, width: number): void => {
  for (const character of characters) LATIN_WIDTHS[character.charCodeAt(0)] = width
}
setWidth("'", 0.18)
setWidth('.,', 0.25)
setWidth('ijlt;:/íìîï', 0.278)
setWidth('frI‘’()[]-!\u2010\u00adſÍÌÎ', 0.333)
setWidth('s', 0.389)
setWidth('J', 0.389)
setWidth('acezéèêëáàâäãåç', 0.444)
setWidth('?“”„"', 0.444)
setWidth('PFS', 0.556)
setWidth('ELTZÉÈÊË', 0.611)
setWidth('BCRÇ', 0.667)
setWidth('ADGHKNOQUVXYÑÄÀÁÂÃÅÖÓÒÔÜÚÙÛŒœæw', 0.722)
setWidth('m&', 0.778)
setWidth('%', 0.833)
setWidth('M', 0.889)
setWidth('W@', 0.93)
setWidth('—…', 1)
setWidth(' \u00a0', 0.25)
