import { words as panelKeys } from '../../panel/tools/help/words.ts'
import { words as inboxWords } from '../../popup/words.ts'
import type { OptionsDeps } from '../options-deps.ts'
import { CommandList } from './command-list.tsx'
import { KeyTable } from './key-table.tsx'
import { SingleKeys } from './single-keys.tsx'
import { words } from './words.ts'

/** Every key, those of the browser first; and the switch for keys that are letters alone. */
export function ShortcutsSection({ deps }: { deps: OptionsDeps }) {
  return (
    <>
      <p class="lead">{words.lead}</p>
      <h2>{words.anywhere}</h2>
      <CommandList commands={deps.commands} />
      <SingleKeys deps={deps}>
        {on => (
          <>
            <KeyTable
              title={words.inInbox}
              rows={inboxWords.help.keys.map(([keys, what]) => ({ keys: keys.split(' '), what }))}
              singleKeys={on}
            />
            <KeyTable
              title={words.inPanel}
              rows={panelKeys.keys.map(([keys, what]) => ({ keys, what }))}
              singleKeys={on}
            />
          </>
        )}
      </SingleKeys>
    </>
  )
}
