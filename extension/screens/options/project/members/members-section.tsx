import { useState } from 'preact/hooks'
import * as z from 'zod'
import { Card } from '#extension/ui/card.tsx'
import { Field } from '#extension/ui/field.tsx'
import { Select } from '#extension/ui/select.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import { looseArray } from '#shared/kit/loose.ts'
import { Member, memberRoles, type MemberRole } from '#shared/model/member.ts'
import { SaidLine } from '../../said-line.tsx'
import { WorkForm } from '../../work-form.tsx'
import { ItemList } from '../item-list.tsx'
import type { ProjectApi } from '../project-api.ts'
import { RemoveButton } from '../remove-button.tsx'
import { useItem } from '../use-item.ts'
import { words } from '../words.ts'

const text = words.members
const Members = z.object({ items: looseArray(Member) })

const roleChoices = () => memberRoles.map(role => ({ value: role, label: text.roles[role] }))

/** The people of a project. */
export function MembersSection({ api }: { api: ProjectApi }) {
  const members = useResource(() => api.get('/members?limit=200', Members))
  return (
    <>
      <p class="lead">{text.lead}</p>
      <ItemList
        from={members}
        items={members.value?.items}
        title={text.listTitle}
        none={text.none}
        keyOf={({ email }) => email}
      >
        {member => <MemberItem api={api} member={member} onChanged={() => members.refresh()} />}
      </ItemList>
      <h2>{text.newTitle}</h2>
      <NewMember api={api} onAdded={() => members.refresh()} />
    </>
  )
}

type MemberItemProps = { api: ProjectApi; member: Member; onChanged: () => void }

function MemberItem({ api, member: { name, email, role }, onChanged }: MemberItemProps) {
  const path = `/members/${encodeURIComponent(email)}`
  const item = useItem(api, path, onChanged)
  const change = (next: MemberRole) =>
    item.act(async () => {
      await api.send('PATCH', path, { role: next }, Member)
      return { tone: 'ok', sentence: words.saved }
    })
  return (
    <Card
      title={name}
      actions={
        <>
          <Select label={text.roleOf(name)} value={role} onChoose={change} choices={roleChoices()} />
          <RemoveButton name={text.removeName(name)} busy={item.busy} onRemove={item.remove} />
        </>
      }
    >
      <p class="hint">{email}</p>
      <SaidLine said={item.said} />
    </Card>
  )
}

function NewMember({ api, onAdded }: { api: ProjectApi; onAdded: () => void }) {
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<MemberRole>('developer')

  async function add() {
    const member = await api.send('POST', '/members', { name: name.trim(), email: email.trim(), role }, Member)
    setName('')
    setEmail('')
    onAdded()
    return { tone: 'ok', sentence: text.added(member.name) } as const
  }

  return (
    <WorkForm submit={text.add} onSubmit={add}>
      <div class="pair">
        <Field label={text.name} value={name} onInput={setName} />
        <Field label={text.email} value={email} onInput={setEmail} />
        <Select label={text.role} value={role} onChoose={setRole} choices={roleChoices()} />
      </div>
    </WorkForm>
  )
}
