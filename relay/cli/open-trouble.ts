import { Failure } from '#shared/kit/failure.ts'

const sentences: [RegExp, string][] = [
  [
    /SQLITE_NOTADB|file is not a database/,
    'is not a database, or it is encrypted. Move it away or set TOCSIN_DATABASE_URL.',
  ],
  [/SQLITE_CORRUPT|malformed/, 'is damaged. Restore it from a backup.'],
  [
    /SQLITE_CANTOPEN|unable to open|EISDIR/i,
    'cannot be opened. Look at the path in TOCSIN_DATABASE_URL and at its rights.',
  ],
  [/SQLITE_READONLY|EACCES|EPERM|EROFS/, 'cannot be written. Look at the rights of the file and its folder.'],
  [/SQLITE_FULL|ENOSPC/, 'cannot grow: the disk is full.'],
  [/SQLITE_BUSY|SQLITE_LOCKED|is locked/, 'is locked by another program for too long.'],
  [/ENOENT|ENOTDIR|EEXIST/, 'cannot be created. Look at the path in TOCSIN_DATABASE_URL.'],
  [/401|403|UNAUTHORIZED|FORBIDDEN/i, 'refuses the relay. Look at TOCSIN_DATABASE_TOKEN.'],
  [/ECONNREFUSED|ENOTFOUND|fetch failed|EAI_AGAIN|ETIMEDOUT/, 'cannot be reached. Look at TOCSIN_DATABASE_URL.'],
]

/**
 * What a driver or file system says about a database that cannot be had, as a sentence; undefined when it is not that.
 * @param url as configured; what may be secret in it is not told
 */
export function openTrouble(thrown: unknown, url: string): Failure | undefined {
  if (thrown instanceof Failure) return undefined
  const said = textOf(thrown)
  const found = sentences.find(([pattern]) => pattern.test(said))
  return found && new Failure('unavailable', `The database ${plainUrl(url)} ${found[1]}`, {}, thrown)
}

function plainUrl(url: string): string {
  return url.replace(/\?.*$/, '').replace(/\/\/[^/@]*@/, '//')
}

function textOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return ''
  const code = 'code' in thrown ? String(thrown.code) : ''
  return `${code} ${thrown.message} ${textOf(thrown.cause)}`
}
