import { useRef } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { Field } from '#extension/ui/field.tsx'
import { changeRow, nextKey, type DraftScene, type HeaderDraft } from './connection-draft.ts'
import { useFocusOnNew } from './use-focus-on-new.ts'
import { words } from './words.ts'

const text = words.headers

/** Plain headers, a row each. */
export function HeaderRows({ draft: { headers }, change, troubles }: DraftScene) {
  const rows = useRef<HTMLFieldSetElement>(null)
  useFocusOnNew(rows, headers.length)
  const set = (at: number, part: Partial<HeaderDraft>) => change({ headers: changeRow(headers, at, part) })
  return (
    <fieldset class="group" ref={rows}>
      <legend>{text.title}</legend>
      <p class="hint">{text.hint}</p>
      {headers.map(({ key, name, value }, at) => (
        <div key={key} class="pair row">
          <Field
            label={text.name}
            value={name}
            onInput={typed => set(at, { name: typed })}
            placeholder={text.namePlaceholder}
            trouble={troubles[`headers.${at}.name`]}
          />
          <Field label={text.value} value={value} onInput={typed => set(at, { value: typed })} />
          <Button
            name={text.remove(name)}
            onClick={() => change({ headers: headers.filter(other => other.key !== key) })}
          >
            {words.remove}
          </Button>
        </div>
      ))}
      <Button onClick={() => change({ headers: [...headers, { key: nextKey(headers), name: '', value: '' }] })}>
        {text.add}
      </Button>
    </fieldset>
  )
}
