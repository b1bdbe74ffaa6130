import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { Failure } from '#shared/kit/failure.ts'

/** Keeps texts unreadable in the database. `owner` ties a sealed text to its row: moved to another it does not open. */
export type SecretBox = {
  seal: (text: string, owner: string) => string
  /** @throws Failure when the key is another one than it was sealed with, or the text was changed */
  open: (sealed: string, owner: string) => string
}

const version = 'v1'

/** AES-256-GCM with a fresh nonce per text. @param key 32 bytes */
export function createSecretBox(key: Uint8Array): SecretBox {
  return { seal, open }

  function seal(text: string, owner: string): string {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner))
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return [version, nonce, cipher.getAuthTag(), sealed]
      .map(part => (typeof part === 'string' ? part : part.toString('base64url')))
      .join('.')
  }

  function open(sealed: string, owner: string): string {
    const [given, nonce = '', tag = '', text = ''] = sealed.split('.')
    try {
      if (given !== version) throw new Error('unknown version')
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), { authTagLength: 16 })
      decipher.setAAD(Buffer.from(owner)).setAuthTag(Buffer.from(tag, 'base64url'))
      return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8')
    } catch (thrown) {
      const sentence = 'A stored credential cannot be opened with the present secret key (TOCSIN_SECRET_KEY).'
      throw new Failure('internal', sentence, {}, thrown)
    }
  }
}
