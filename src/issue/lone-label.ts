/** A whole line that is a page's label by its form: A5, B-12. */
const LONE_LABEL = /^[A-Z]{1,2}-?\d{1,2}$/
const LONGEST_LABEL = 5

/** Whether a line is a page's label and nothing else. */
export const isLoneLabel = (text: string): boolean => text.length <= LONGEST_LABEL && LONE_LABEL.test(text)
