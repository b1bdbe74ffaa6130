import { useRef, useState } from 'preact/hooks'
import { longestSettingsFile } from '#extension/messages/longest-settings-file.ts'
import type { ImportPlan } from '#extension/messages/settings-file.ts'
import { Button } from '#extension/ui/button.tsx'
import { Labelled } from '#extension/ui/field.tsx'
import { Failure } from '#shared/kit/failure.ts'
import type { OptionsDeps } from '../options-deps.ts'
import { SaidLine } from '../said-line.tsx'
import { useWork } from '../use-work.ts'
import { ImportPreview } from './import-preview.tsx'
import { LeftToDo } from './left-to-do.tsx'
import { words as text } from './words.ts'

/** A file is read, what it would change is shown, and only then done. */
export function ImportData({ deps }: { deps: OptionsDeps }) {
  const work = useWork()
  const input = useRef<HTMLDivElement>(null)
  const [read, setRead] = useState<{ text: string; plan: ImportPlan } | null>(null)
  const [done, setDone] = useState<ImportPlan | null>(null)

  const left = read?.plan ?? done

  const choose = (file: File) =>
    work.run(async () => {
      setRead(null)
      setDone(null)
      if (file.size > longestSettingsFile) throw new Failure('too-large', text.tooBig)
      const given = await file.text()
      setRead({ text: given, plan: await deps.ask('data/preview', { text: given }) })
      return null
    })

  const bringIn = (given: string) =>
    work.run(async () => {
      const plan = await deps.ask('data/import', { text: given })
      setRead(null)
      setDone(plan)
      input.current?.querySelector('input')?.focus()
      return { tone: 'ok', sentence: text.imported(plan.changes.length) }
    })

  return (
    <div class="data-part" ref={input}>
      <Labelled label={text.file}>
        {given => (
          <input
            {...given}
            type="file"
            accept="application/json,.json"
            onChange={event => {
              const [file] = event.currentTarget.files ?? []
              if (file) void choose(file)
              event.currentTarget.value = '' // so that the same file can be chosen again
            }}
          />
        )}
      </Labelled>
      {read && (
        <ImportPreview plan={read.plan}>
          <div class="form-actions">
            {read.plan.changes.length > 0 && (
              <Button look="main" busy={work.busy} onClick={() => void bringIn(read.text)}>
                {text.import}
              </Button>
            )}
            <Button
              onClick={() => {
                setRead(null)
                input.current?.querySelector('input')?.focus()
              }}
            >
              {text.keep}
            </Button>
          </div>
        </ImportPreview>
      )}
      <SaidLine said={work.said} />
      {left && <LeftToDo deps={deps} plan={left} />}
    </div>
  )
}
