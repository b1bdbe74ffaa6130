import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigError, isLoopback, readConfig } from '#relay/config.ts'

function problemsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment)
  } catch (thrown) {
    if (thrown instanceof ConfigError) return thrown.problems
    throw thrown
  }
  return []
}

describe('readConfig', () => {
  test('an empty environment is a working relay on this machine', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 8627,
      databaseUrl: 'file:data/tocsin.db',
      logLevel: 'info',
      folder: resolve('data'),
    })
  })

  test('tells every problem at once, by name, and never a value', () => {
    const environment = {
      TOCSIN_PORT: '99999',
      TOCSIN_PUBLIC_URL: 'https://me:hunter2@ops.example.net',
      TOCSIN_DATABASE_URL: 'postgres://hunter2@db',
      TOCSIN_ADMIN_TOKEN: 'hunter2',
      TOCSIN_SECRET_KEY: 'hunter2',
      TOCSIN_SMTP_URL: 'hunter2',
      TOCSIN_LOG_LEVEL: 'loud',
      TOCSIN_EGRESS_DENY: '10.0.0.0/8, 300.1.1.1',
      TOCSIN_CORS_ORIGINS: 'https://wiki.example.net/path',
    }
    const problems = problemsOf(environment)
    for (const name of Object.keys(environment)) {
      expect(problems.filter(problem => problem.startsWith(`${name} `))).toHaveLength(1)
    }
    expect(problems.join()).not.toContain('hunter2')
    expect(problems.join()).toContain('at least 20 characters')
  })

  test('a Zoom app has all of its credentials, or none', () => {
    const whole = {
      TOCSIN_ZOOM_ACCOUNT_ID: 'account',
      TOCSIN_ZOOM_CLIENT_ID: 'client',
      TOCSIN_ZOOM_CLIENT_SECRET: 'hunter2',
    }
    const oauthUrl = 'https://zoom.us/oauth/token'
    const zoom = { accountId: 'account', clientId: 'client', clientSecret: 'hunter2', oauthUrl }
    expect(readConfig(whole).zoom).toEqual(zoom)
    expect(readConfig({}).zoom).toBeUndefined()
    const { TOCSIN_ZOOM_CLIENT_ID: _, ...half } = whole
    const problems = problemsOf({ ...half, TOCSIN_PORT: 'x' })
    expect(problems).toHaveLength(2)
    expect(problems.join()).toContain('TOCSIN_ZOOM_CLIENT_ID is missing')
    expect(problems.join()).not.toContain('hunter2')
  })

  test('an address loses its trailing slash, ranges are split', () => {
    const config = readConfig({
      TOCSIN_PUBLIC_URL: 'https://ops.example.net/tocsin/',
      TOCSIN_EGRESS_DENY: '10.0.0.0/8 fc00::/7',
      TOCSIN_PORT: '0',
    })
    expect(config).toMatchObject({
      publicUrl: 'https://ops.example.net/tocsin',
      egressDeny: ['10.0.0.0/8', 'fc00::/7'],
      port: 0,
    })
  })

  test('its own files lie beside the database file', () => {
    expect(readConfig({ TOCSIN_DATABASE_URL: 'file:/srv/tocsin/a.db' }).folder).toBe('/srv/tocsin')
    expect(readConfig({ TOCSIN_DATABASE_URL: 'file:///srv/tocsin/a.db' }).folder).toBe('/srv/tocsin')
    expect(readConfig({ TOCSIN_DATABASE_URL: 'libsql://db.example.net' }).folder).toBe(resolve('data'))
  })
})

test.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['127.0.0.1.example.net', false],
  ['10.0.0.1', false],
])('isLoopback(%s) is %s', (host, expected) => expect(isLoopback(host)).toBe(expected))
