import { useState } from 'preact/hooks'
import * as z from 'zod'
import { Button } from '#extension/ui/button.tsx'
import { Card } from '#extension/ui/card.tsx'
import { Field } from '#extension/ui/field.tsx'
import { Select } from '#extension/ui/select.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import { looseArray } from '#shared/kit/loose.ts'
import { Member, memberRoles, type MemberRole } from '#shared/model/member.ts'
import { LoadTrouble } from '../../load-trouble.tsx'
import { SaidLine } from '../../said-line.tsx'
import { useWork } from '../../use-work.ts'
import type { ProjectApi } from '../project-api.ts'
import { RemoveButton } from '../remove-button.tsx'
import { words } from '../words.ts'

const text = words.members
const Members = z.object({ items: looseArray(Member) })

const roleChoices = () => memberRoles.map(role => ({ value: role, label: text.roles[role] }))

/** The people of a project. */
export function MembersSection({ api }: { api: ProjectApi }) {
  const members = useResource(() => api.get('/members?limit=200', Members))
  const items = members.value?.items
  return (
    <>
      <p class="lead">{text.lead}</p>
      <LoadTrouble failure={members.failure} onAgain={members.refresh} />
      {items?.length === 0 && <p class="hint">{text.none}</p>}
      {items && items.length > 0 && (
        <ul class="cards" aria-label={text.listTitle}>
          {items.map(member => (
            <li key={member.email}>
              <MemberItem api={api} member={member} onChanged={() => members.refresh()} />
            </li>
          ))}
        </ul>
      )}
      <h2>{text.newTitle}</h2>
      <NewMember api={api} onAdded={() => members.refresh()} />
    </>
  )
}

type MemberItemProps = { api: ProjectApi; member: Member; onChanged: () => void }

function MemberItem({ api, member: { name, email, role }, onChanged }: MemberItemProps) {
  const work = useWork()
  const path = `/members/${encodeURIComponent(email)}`
  const change = (next: MemberRole) =>
    work.run(async () => {
      await api.send('PATCH', path, { role: next }, Member)
      onChanged()
      return { tone: 'ok', sentence: words.saved }
    })
  const remove = () =>
    work.run(async () => {
      await api.remove(path)
      onChanged()
      return null
    })
  return (
    <Card
      title={name}
      actions={
        <>
          <Select label={text.roleOf(name)} value={role} onChoose={next => void change(next)} choices={roleChoices()} />
          <RemoveButton name={text.removeName(name)} busy={work.busy} onRemove={() => void remove()} />
        </>
      }
    >
      <p class="hint">{email}</p>
      <SaidLine said={work.said} />
    </Card>
  )
}

function NewMember({ api, onAdded }: { api: ProjectApi; onAdded: () => void }) {
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<MemberRole>('developer')
  const work = useWork()

  async function add() {
    const member = await api.send('POST', '/members', { name: name.trim(), email: email.trim(), role }, Member)
    setName('')
    setEmail('')
    onAdded()
    return { tone: 'ok', sentence: text.added(member.name) } as const
  }

  return (
    <form
      class="form wide"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void work.run(add)
      }}
    >
      <div class="pair">
        <Field label={text.name} value={name} onInput={setName} />
        <Field label={text.email} value={email} onInput={setEmail} />
        <Select label={text.role} value={role} onChoose={setRole} choices={roleChoices()} />
      </div>
      <div class="form-actions">
        <Button look="main" type="submit" busy={work.busy}>
          {text.add}
        </Button>
      </div>
      <SaidLine said={work.said} />
    </form>
  )
}
