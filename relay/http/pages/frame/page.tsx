/** @jsxImportSource hono/jsx */
import { useContext, type Child } from 'hono/jsx'
import { icon, pageScript, styleSheet, type Asset } from '../assets/assets.ts'
import { PageLanguage } from '../language/spoken.ts'
import { Bell } from './bell.tsx'
import { frameWords } from './words.ts'

export type PageProps = {
  /** Of the browser's tab. */
  title: string
  /** The project, where the page is about one. */
  project?: string
  /** Where one is, after the name: "Incidents / #12". */
  crumb?: Child
  /** The buttons of the page, at the end of the bar. */
  actions?: Child
  /** Files of ours that this page needs besides the one that all have. */
  scripts?: readonly Asset[]
  children: Child
}

/** What every page has: the bar, the look, the script. Nothing is inline, so that the policy can be strict. */
export function Page({ title, project, crumb, actions, scripts = [], children }: PageProps) {
  const words = frameWords()
  return (
    <html lang={useContext(PageLanguage)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Tocsin`}</title>
        <link rel="icon" href={icon.path} type="image/svg+xml" />
        <link rel="stylesheet" href={styleSheet.path} />
        <script src={pageScript.path} type="module" />
        {scripts.map(({ path }) => (
          <script src={path} type="module" />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <header class="top">
          <a class="home" href="/">
            <Bell />
            <b>{project ?? 'Tocsin'}</b>
            <span class="unseen">{words.homeOf}</span>
          </a>
          {crumb && <nav class="crumb">{crumb}</nav>}
          {actions && <div class="actions">{actions}</div>}
        </header>
        {children}
      </body>
    </html>
  )
}

/** A whole document, for `c.html`. */
export function documentOf(page: { toString: () => string }): string {
  return `<!doctype html>${page.toString()}`
}
