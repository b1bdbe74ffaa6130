import type { DestinationKind } from '#shared/model/destination.ts'
import type { english } from './words.en.ts'

/** What a kind wants to know. Secrets are written and never read back. */
export type KindField = {
  part: 'options' | 'secret'
  name: string
  /** What it is called, among the words. */
  word: keyof typeof english.fields
  placeholder?: string
  /** Several, with commas between them. */
  many?: true
}

const hook = (placeholder: string): KindField => ({ part: 'secret', name: 'url', word: 'hook', placeholder })
const token: KindField = { part: 'secret', name: 'token', word: 'token' }
const hookSecret: KindField = { part: 'secret', name: 'hookSecret', word: 'hookSecret' }
const signingSecret: KindField = { part: 'secret', name: 'signingSecret', word: 'signingSecret' }

export const kindFields: Record<DestinationKind, readonly KindField[]> = {
  email: [{ part: 'options', name: 'to', word: 'to', placeholder: 'oncall@example.net', many: true }],
  slack: [
    { part: 'secret', name: 'token', word: 'botToken', placeholder: 'xoxb-…' },
    { part: 'options', name: 'channel', word: 'channel', placeholder: 'C0123456789' },
    { part: 'secret', name: 'url', word: 'orHook', placeholder: 'https://hooks.slack.com/services/…' },
    signingSecret,
  ],
  teams: [hook('https://….logic.azure.com/workflows/…')],
  mattermost: [hook('https://chat.example.net/hooks/…'), { part: 'options', name: 'channel', word: 'otherChannel' }],
  discord: [hook('https://discord.com/api/webhooks/…')],
  ntfy: [{ part: 'secret', name: 'url', word: 'topic', placeholder: 'https://ntfy.sh/ops-3f9a' }, token],
  gitlab: [
    { part: 'options', name: 'address', word: 'gitlab', placeholder: 'https://gitlab.example.net' },
    { part: 'options', name: 'project', word: 'project', placeholder: 'group/project' },
    token,
    hookSecret,
  ],
  github: [
    { part: 'options', name: 'repository', word: 'repository', placeholder: 'owner/name' },
    { part: 'options', name: 'api', word: 'api', placeholder: 'https://github.example.net/api/v3' },
    token,
    hookSecret,
  ],
  webhook: [
    { part: 'secret', name: 'url', word: 'address', placeholder: 'https://example.net/incidents' },
    { ...signingSecret, placeholder: 'whsec_…' },
  ],
}
