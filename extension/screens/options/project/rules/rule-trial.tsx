import { useState } from 'preact/hooks'
import * as z from 'zod'
import { Button } from '#extension/ui/button.tsx'
import { looseArray } from '#shared/kit/loose.ts'
import type { Rule } from '#shared/model/rule.ts'
import { RulePreviewed } from '#shared/relay-api/rules.ts'
import { SaidLine } from '../../said-line.tsx'
import { useWork } from '../../use-work.ts'
import type { ProjectApi } from '../project-api.ts'
import { ruleBody, type RuleDraft } from './rule-draft.ts'
import { words } from './words.ts'

const Previewed = z.object({ items: looseArray(RulePreviewed) })
const mostShown = 10

type RuleTrialProps = { api: ProjectApi; rules: readonly Rule[]; draft: RuleDraft; before: Rule | undefined }

/** What the rule would have decided about alerts of the past, in its place among the others. Nothing is changed. */
export function RuleTrial({ api, rules, draft, before }: RuleTrialProps) {
  const [fits, setFits] = useState<readonly RulePreviewed[]>([])
  const work = useWork()

  const attempt = () =>
    work.run(async () => {
      setFits([])
      const given = { ...ruleBody(draft), name: draft.name.trim() || '–' }
      const at = before ? rules.findIndex(({ id }) => id === before.id) : rules.length
      const body = { rules: [...rules.slice(0, at), given, ...rules.slice(at + 1)] }
      const { items } = await api.send('POST', '/rules/preview', body, Previewed)
      const mine = items.filter(({ rule }) => rule?.position === at)
      setFits(mine)
      const sentence = items.length === 0 ? words.triedNone : words.tried(mine.length, items.length)
      return { tone: 'quiet', sentence }
    })

  return (
    <div class="preview">
      <div class="form-actions">
        <Button busy={work.busy} onClick={() => void attempt()}>
          {words.try}
        </Button>
      </div>
      <SaidLine said={work.said} />
      {fits.length > 0 && (
        <ul class="points">
          {fits.slice(0, mostShown).map(({ iid, title }) => (
            <li key={iid}>{title}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
