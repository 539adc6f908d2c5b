const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Signs that no page shows: controls but white space, and halves of characters. */
const UNSHOWN = /[\0-\x08\v\x0e-\x1f\x7f-\x9f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text as HTML text or as an attribute's value in quotes, whatever it holds: markup becomes signs, what cannot be shown becomes U+FFFD. */
export function escapeHtml(text: string): string {
  return text.replace(UNSHOWN, '\ufffd').replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)
}
