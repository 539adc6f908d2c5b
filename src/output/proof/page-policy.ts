/**
 * What a browser may load and run on a proof sheet: nothing but the sheet's own style and script, told by their SHA-256. A test holds these to be those of
 * page-style.ts and page-script.ts.
 */
export const STYLE_HASH = 'sha256-BtZeo7S/V2Q1m5FHR2Me0dEbQ8OzcAjiYm4PKZgFBNE='
export const SCRIPT_HASH = 'sha256-gLqGf8223M3P7JnuHdD1OOIgj/lU4SZi9/KehGS6fQM='
export const POLICY: string = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`
