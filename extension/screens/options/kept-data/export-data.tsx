import { Button } from '#extension/ui/button.tsx'
import type { OptionsDeps } from '../options-deps.ts'
import { SaidLine } from '../said-line.tsx'
import { useWork } from '../use-work.ts'
import { words as text } from './words.ts'

export function ExportData({ deps }: { deps: OptionsDeps }) {
  const work = useWork()

  async function save() {
    const file = await deps.ask('data/export', {})
    const name = `tocsin-settings-${file.exportedAt.slice(0, 10)}.json`
    deps.save(name, 'application/json', [`${JSON.stringify(file, null, 2)}\n`])
    return { tone: 'ok', sentence: text.exported(name) } as const
  }

  return (
    <div class="data-part">
      <div class="form-actions">
        <Button busy={work.busy} onClick={() => void work.run(save)}>
          {text.export}
        </Button>
      </div>
      <SaidLine said={work.said} />
    </div>
  )
}
