import type { KnownConnection } from '#extension/messages/contract.ts'
import { Field } from '#extension/ui/field.tsx'
import { isLogKind } from '#shared/log-sources/log-kinds.ts'
import { parseHttpUrl } from '#shared/kit/urls.ts'
import type { Role } from '#shared/model/role.ts'
import type { DraftScene } from './connection-draft.ts'
import { GitlabFields } from './gitlab-fields.tsx'
import { LogFields } from './log-fields.tsx'
import { HeaderRows } from './header-rows.tsx'
import { RetentionField } from './retention-field.tsx'
import { RunsChoice } from './runs-choice.tsx'
import { SecretFields } from './secret-fields.tsx'
import { words as text } from './words.ts'

type ConnectionFieldsProps = DraftScene & {
  known: readonly KnownConnection[]
  role: Role | null
  /** Whether the address can be changed: where a link told it whole, nobody has to. */
  address: boolean
}

/** What a connection has, new or not. */
export function ConnectionFields({ known, role, address, ...scene }: ConnectionFieldsProps) {
  const { kind, draft, change, troubles, before } = scene
  const moved = before !== undefined && originOf(before.baseUrl) !== originOf(draft.baseUrl)
  return (
    <>
      {address && (
        <Field
          label={text.address}
          type="url"
          value={draft.baseUrl}
          onInput={baseUrl => change({ baseUrl })}
          hint={text.addressHint[kind]}
          trouble={troubles.baseUrl}
        />
      )}
      {!address && troubles.baseUrl && <p class="hint bad">{troubles.baseUrl}</p>}
      <RunsChoice kind={kind} runs={draft.runs} onRuns={runs => change({ runs })} role={role} />
      {draft.runs === 'relay' && <SecretFields {...scene} moved={moved} />}
      {kind === 'gitlab' && <GitlabFields {...scene} known={known} />}
      {isLogKind(kind) && <LogFields {...scene} known={known} />}
      <RetentionField {...scene} />
      <HeaderRows {...scene} />
    </>
  )
}

function originOf(address: string): string | undefined {
  return parseHttpUrl(address.trim())?.origin
}
