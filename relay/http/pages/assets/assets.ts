import { createHash } from 'node:crypto'
import type { Hono } from 'hono'
import tokens from '#shared/look/tokens.css?raw'
import type { AppEnv } from '../../context.ts'
import base from './styles/base.css?raw'
import controls from './styles/controls.css?raw'
import { darkByPreference } from './dark-by-preference.ts'
import incident from './styles/incident.css?raw'
import destinations from './styles/destinations.css?raw'
import exported from './styles/exported.css?raw'
import forms from './styles/forms.css?raw'
import incidents from './styles/incidents.css?raw'
import keys from './scripts/list-keys.js?raw'
import noteScript from './scripts/note-keys.js?raw'
import script from './scripts/page.js?raw'
import setup from './styles/setup.css?raw'
import templates from './styles/templates.css?raw'
import write from './styles/write.css?raw'

/** One file of ours, at an address that names its content: it can be kept for ever. */
export type Asset = { path: string; type: string; text: string }

export const styleSheet = asset(
  [
    tokens,
    darkByPreference(tokens),
    base,
    controls,
    forms,
    incidents,
    incident,
    write,
    templates,
    destinations,
    setup,
  ].join('\n'),
  'css',
  'text/css',
)
/** All that an incident's file looks like. */
export const exportStyle = [tokens, darkByPreference(tokens), base, incident, exported].join('\n')
export const pageScript = asset(script, 'js', 'text/javascript')
export const listKeys = asset(keys, 'js', 'text/javascript')
export const noteKeys = asset(noteScript, 'js', 'text/javascript')
export const icon = asset(bell(), 'svg', 'image/svg+xml')

export function mountAssets(app: Hono<AppEnv>): void {
  for (const { path, type, text } of [styleSheet, pageScript, listKeys, noteKeys, icon]) {
    app.get(path, c => {
      c.header('Cache-Control', 'public, max-age=31536000, immutable')
      c.header('Content-Type', `${type}; charset=utf-8`)
      return c.body(text)
    })
  }
}

function asset(text: string, extension: string, type: string): Asset {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  return { path: `/assets/${hash}.${extension}`, type, text }
}

function bell(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke="#d9652f" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="M4 14.5c1.6-1.4 1.8-3 1.8-5a4.2 4.2 0 0 1 8.4 0c0 2 .2 3.6 1.8 5Z"/><path d="M8.5 17.2a1.7 1.7 0 0 0 3 0"/></svg>`
}
