/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono'
import type { AppEnv } from '../../context.ts'
import { showPage } from '../frame/show-page.tsx'
import { SignInView } from './sign-in-view.tsx'

/** The form alone: what it is sent to, and links that sign in, are routes of their own. */
export function mountSignInPage(app: Hono<AppEnv>): void {
  app.get('/sign-in', c => {
    const path = localPath(c.req.query('path'))
    return showPage(c, SignInView, { path, why: c.req.query('why') })
  })
}

/** A path of this relay, never another host's: `//evil` and `/\evil` lead away, and browsers drop tabs before they look. */
export function localPath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[\x21-\x7E]*$/.test(path) ? path : '/'
}
