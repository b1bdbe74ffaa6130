/** @jsxImportSource hono/jsx */
import { roles, type Role } from '#shared/model/role.ts'
import { Choice } from '../parts/fields.tsx'
import { lifeOptions, type Life } from './pairing-choice.ts'
import { setupWords } from './words.ts'

/** What a browser that is paired with the new code may do, and for how long; begins with what was chosen last. */
export function PairingForm({ role, life }: { role: Role; life: Life }) {
  const words = setupWords().extension
  return (
    <form method="post" action="/setup/pairing-code" class="pairing-form">
      <Choice
        name="role"
        label={words.role}
        value={role}
        options={roles.map(value => ({ value, name: words.roles[value] }))}
      />
      <Choice
        name="life"
        label={words.life}
        value={life}
        options={lifeOptions.map(value => ({ value, name: words.lives[value] }))}
      />
      <button class="btn">{words.newCode}</button>
    </form>
  )
}
