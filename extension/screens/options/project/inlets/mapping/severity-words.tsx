import { useState } from 'preact/hooks'
import { Field } from '#extension/ui/field.tsx'
import { severityName } from '#extension/language/severity-name.ts'
import { severities } from '#shared/model/severities.ts'
import { usualSeverityWords } from '#shared/model/severity.ts'
import type { MappingDraft, MappingTroubles } from './mapping-draft.ts'
import { words } from './words.ts'

type SeverityWordsProps = {
  draft: MappingDraft
  change: (part: Partial<MappingDraft>) => void
  troubles: MappingTroubles
}

/** What the sender's own words for severity mean. The usual ones, which are known, stand in the empty fields. */
export function SeverityWords({ draft, change, troubles }: SeverityWordsProps) {
  const { severityWords } = draft
  // As it was at first: it must not close while its last word is deleted.
  const [wasInUse] = useState(() => severities.some(severity => severityWords[severity].trim() !== ''))
  return (
    <details class="more" open={wasInUse}>
      <summary>{words.severityWords}</summary>
      <p class="hint">{words.severityWordsHint}</p>
      <div class="severity-words">
        {severities.map(severity => (
          <Field
            key={severity}
            label={severityName(severity)}
            value={severityWords[severity]}
            onInput={typed => change({ severityWords: { ...severityWords, [severity]: typed } })}
            placeholder={usualSeverityWords[severity].join(', ')}
            trouble={troubles[`severityWords.${severity}`]}
          />
        ))}
      </div>
    </details>
  )
}
