import { describe, expect, it } from 'vitest'
import { isMets, listMetsFiles, read } from '../../src/index.ts'

const group = (use: string, files: string): string => `<mets:fileGrp USE="${use}">${files}</mets:fileGrp>`
const file = (id: string, href: string, type = 'text/xml'): string =>
  `<mets:file ID="${id}" MIMETYPE="${type}"><mets:FLocat LOCTYPE="URL" xlink:href="${href}"/></mets:file>`
const wrapper = (files: string, structure: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink"><mets:fileSec>${files}</mets:fileSec>${structure}</mets:mets>`
const page = (order: number, ...ids: string[]): string =>
  `<mets:div TYPE="PAGE" ORDER="${order}">${ids.map((id) => `<mets:fptr FILEID="${id}"/>`).join('')}</mets:div>`

const files =
  group('Images', file('IMG1', 'images/1.tif', 'image/tiff') + file('IMG2', 'images/2.tif', 'image/tiff')) +
  group('ALTO', file('ALTO2', 'alto/0002.xml') + file('ALTO1', 'alto/0001.xml'))

describe('METS', () => {
  it('names the pages of an issue in the order of its physical structure', () => {
    const logical = '<mets:structMap TYPE="LOGICAL"><mets:div TYPE="Newspaper"><mets:fptr><mets:area FILEID="ALTO2"/></mets:fptr></mets:div></mets:structMap>'
    const physical = `<mets:structMap TYPE="PHYSICAL"><mets:div TYPE="PHYSICAL">${page(2, 'IMG2', 'ALTO2')}${page(1, 'IMG1', 'ALTO1')}</mets:div></mets:structMap>`
    expect(listMetsFiles(wrapper(files, logical + physical))).toEqual(['alto/0001.xml', 'alto/0002.xml'])
  })

  it('takes the order of the files where there is no other', () => {
    expect(listMetsFiles(wrapper(files, ''))).toEqual(['alto/0002.xml', 'alto/0001.xml'])
  })

  it('takes one text of each page, of the group that has the most pages', () => {
    const steps =
      group('OCR-SEG', file('S1', 'seg/1.xml')) +
      group('FULLTEXT', file('F1', 'full/1.xml') + file('F2', 'full/2.xml')) +
      group('TEI', file('T1', 'tei/1.xml') + file('T2', 'tei/2.xml'))
    const physical = `<mets:structMap TYPE="PHYSICAL"><mets:div TYPE="physSequence">${page(1, 'S1', 'F1', 'T1')}${page(2, 'F2', 'T2')}</mets:div></mets:structMap>`
    expect(listMetsFiles(wrapper(steps, physical))).toEqual(['full/1.xml', 'full/2.xml'])
  })

  it('leaves out pictures, and says so where nothing else is left', () => {
    expect(() => listMetsFiles(wrapper(group('Images', file('IMG1', 'images/1.tif', 'image/tiff')), ''))).toThrow(
      'expected METS to name files of recognised text'
    )
  })

  it('is told from the pages it names', () => {
    expect(isMets(wrapper(files, ''))).toBe(true)
    expect(isMets('<alto><Layout/></alto>')).toBe(false)
    expect(read('<alto><Layout/></alto>').kind).toBe('alto')
  })
})
