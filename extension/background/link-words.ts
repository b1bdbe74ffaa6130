import { spokenAtOnce } from '#extension/language/spoken.ts'

/** What stands in a page on the button of a link that leads to a place nobody has connected. */
export const words = spokenAtOnce(
  { connect: (title: string) => `Connect this ${title}?` },
  { connect: title => `Dieses ${title} verbinden?` },
)
