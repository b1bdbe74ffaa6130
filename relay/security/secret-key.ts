import { hkdfSync, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '#shared/kit/failure.ts'

const fileName = 'secret-key'

/**
 * The key of the secret box, 32 bytes: made from TOCSIN_SECRET_KEY, else read from `data/secret-key`,
 * else created there, readable by its owner only.
 * @param folder where the relay keeps its files
 */
export async function readSecretKey(configured: string | undefined, folder: string): Promise<Uint8Array> {
  const text = configured ?? (await readKeyFile(folder)) ?? (await createKeyFile(folder))
  return new Uint8Array(hkdfSync('sha256', text, '', 'tocsin secret box', 32))
}

async function readKeyFile(folder: string): Promise<string | undefined> {
  try {
    const text = (await readFile(join(folder, fileName), 'utf8')).trim()
    if (text.length >= 32) return text
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT') return undefined
    throw new Failure('unavailable', `The key file ${join(folder, fileName)} cannot be read.`, {}, thrown)
  }
  throw new Failure('bad-input', `The key file ${join(folder, fileName)} is damaged: restore it from your backup.`)
}

async function createKeyFile(folder: string): Promise<string> {
  const text = randomBytes(32).toString('base64url')
  const draft = join(folder, `${fileName}.${randomBytes(6).toString('hex')}`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(draft, `${text}\n`, { mode: 0o600, flag: 'wx' })
    await link(draft, join(folder, fileName)) // whole or not at all, and never over another one
    return text
  } catch (thrown) {
    // Another process may have been first: then its key is the one.
    const theirs = errorCode(thrown) === 'EEXIST' ? await readKeyFile(folder) : undefined
    if (theirs) return theirs
    throw new Failure('unavailable', `The key file ${join(folder, fileName)} cannot be written.`, {}, thrown)
  } finally {
    await unlink(draft).catch(() => undefined) // not there when it could not be written
  }
}

function errorCode(thrown: unknown): unknown {
  return thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
}
