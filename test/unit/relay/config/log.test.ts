import { expect, test } from 'vitest'
import { createLog, maskPath } from '#relay/log.ts'

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = []
  write(createLog('info', { write: line => void lines.push(line) }))
  return lines.join('')
}

test('fields that hold secrets are hidden, at the top and two levels down', () => {
  const text = logged(log =>
    log.info({ token: 's3cret', headers: { authorization: 's3cret' }, a: { b: { password: 's3cret' } } }, 'hello'),
  )
  expect(text).toContain('hello')
  expect(text).not.toContain('s3cret')
})

test('an error is logged without the values of its statement', () => {
  const cause = Object.assign(new Error('disk'), { code: 'SQLITE_IOERR' })
  const err = new Error('Failed query: insert into tokens values (?)\nparams: s3cret', { cause })
  const text = logged(log => log.error({ err }, 'oh'))
  expect(text).toContain('insert into tokens')
  expect(text).toContain('SQLITE_IOERR')
  expect(text).not.toContain('s3cret')
})

test.each([
  ['/in/abc/tocsin_key', '/in/abc/…'],
  ['/in/abc', '/in/abc'],
  ['/sign-in?code=tocsin_code', '/sign-in'],
  ['/api/v1/incidents', '/api/v1/incidents'],
])('maskPath(%s)', (path, expected) => expect(maskPath(path)).toBe(expected))
