/** Of the API's reference page alone: it must be readable when nothing else is. */
export const referenceStyle = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 64rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
td p { margin: 0.25rem 0 0; opacity: 0.75; }
code { font-family: ui-monospace, monospace; font-size: 0.9em; }
code b { display: inline-block; min-width: 4.5em; }
`
