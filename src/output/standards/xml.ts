/** What stands in an element: text, or another element. */
export type XmlNode = string | XmlElement

/** An element: its name, its attributes (those that are undefined are left out), what stands in it. */
export interface XmlElement {
  name: string
  attributes: Record<string, string | undefined>
  children: XmlNode[]
}

/** Makes an element. */
export function xml(name: string, attributes: XmlElement['attributes'] = {}, children: readonly XmlNode[] = []): XmlElement {
  return { name, attributes, children: [...children] }
}

/** Writes an element: those that hold nothing but elements over several lines, each child indented, others on one. */
export function writeXml({ name, attributes, children }: XmlElement, indent = ''): string {
  let tag = name
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) tag += ` ${key}="${escapeXml(value)}"`
  if (children.length === 0) return `${indent}<${tag}/>`
  if (children.some((child) => typeof child === 'string')) return `${indent}<${tag}>${children.map(writeInline).join('')}</${name}>`
  return [`${indent}<${tag}>`, ...children.map((child) => writeXml(child as XmlElement, indent + '  ')), `${indent}</${name}>`].join('\n')
}

const writeInline = (node: XmlNode): string => (typeof node === 'string' ? escapeXml(node) : writeXml(node))

/** What XML 1.0 has no place for, not even escaped: control characters, halves of surrogate pairs, two non-characters. */

const NO_CHARACTER = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff\p{Surrogate}]/gu

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' }

/** Writes a text so that it reads back as itself, in an element or an attribute; what XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(NO_CHARACTER, '\uFFFD').replace(/[&<>"\t\n\r]/g, (sign) => ESCAPES[sign]!)
}
