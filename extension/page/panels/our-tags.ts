export const panelTag = 'tocsin-panel'
/** A line that offers to connect: no panel, and asks nobody anything. */
export const chipTag = 'tocsin-chip'
/** As a selector: everything that we ever put into a page. */
export const ourTags = `${panelTag},${chipTag}`
