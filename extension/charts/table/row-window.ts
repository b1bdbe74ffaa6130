/** Rows above and below the view that are drawn, too: a quick scroll shows no hole. */
const beyond = 12
/** Before the height is known. */
const first = 40

/**
 * Which rows are in the document, and how many the spaces before and after stand for.
 * @param view what is seen of them, in CSS pixels
 */
export function windowOf(count: number, view: { top: number; height: number }, rowHeight: number) {
  const seen = view.height > 0 ? Math.ceil(view.height / rowHeight) : first
  const from = Math.max(0, Math.min(Math.floor(view.top / rowHeight) - beyond, count - seen))
  const to = Math.min(count, Math.max(0, Math.floor(view.top / rowHeight)) + seen + beyond)
  return { from, to, before: from, after: count - to }
}
