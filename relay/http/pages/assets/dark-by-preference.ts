/**
 * The dark values of tokens.css for those whose system asks for dark. The file knows them under `[data-theme='dark']`
 * only, which is for frames that follow their host; written out here from the same text, so that there is one palette.
 */
export function darkByPreference(tokens: string): string {
  const dark = /\[data-theme='dark'\]\s*\{([^}]*)\}/.exec(tokens)?.[1]
  const contrast = /:root\[data-theme='dark'\]\s*\{([^}]*)\}/.exec(tokens)?.[1]
  if (!dark || !contrast) throw new Error('tokens.css has no dark theme')
  return (
    `@media (prefers-color-scheme: dark) {\n  :root {${dark}}\n}\n` +
    `@media (prefers-color-scheme: dark) and (prefers-contrast: more) {\n  :root:root {${contrast}}\n}\n`
  )
}
