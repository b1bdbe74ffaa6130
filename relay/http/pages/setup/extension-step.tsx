/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { Role } from '#shared/model/role.ts'
import type { Life } from './pairing-choice.ts'
import { PairingForm } from './pairing-form.tsx'
import { CopyLine, Step } from './step.tsx'
import { setupWords } from './words.ts'

export type ExtensionStepProps = {
  /** Absolute paths of what was built; undefined when nothing was. */
  chromeFolder?: string
  firefoxFolder?: string
  /** What the extension's options ask for. */
  relayAddress: string
  /** Right after it was made. */
  pairing?: { code: string; minutes: number; role: Role; life: Life }
  /** How many browsers are paired. */
  paired: number
}

export function ExtensionStep({ chromeFolder, firefoxFolder, relayAddress, pairing, paired }: ExtensionStepProps) {
  const words = setupWords().extension
  return (
    <Step
      id="extension"
      number={2}
      done={paired > 0}
      title={words.title}
      says={paired === 0 ? undefined : words.paired(paired)}
    >
      {chromeFolder === undefined ? (
        <p>
          <Around words={words.notBuilt}>
            <code>npm run build</code>
          </Around>
        </p>
      ) : (
        <div class="ways">
          <div>
            <h3>{words.chrome}</h3>
            <ol>
              <li>
                <Around words={words.developerMode}>
                  <code>chrome://extensions</code>
                </Around>
              </li>
              <li>
                <Around words={words.loadUnpacked}>
                  <b>{words.loadUnpackedName}</b>
                </Around>
                <CopyLine id="chrome-folder" label={words.chromeFolder} text={chromeFolder} />
              </li>
            </ol>
          </div>
          {firefoxFolder !== undefined && (
            <div>
              <h3>{words.firefox}</h3>
              <ol>
                <li>
                  <Around words={words.openDebugging}>
                    <code>about:debugging#/runtime/this-firefox</code>
                  </Around>
                </li>
                <li>
                  <Around words={words.loadTemporary}>
                    <b>{words.loadTemporaryName}</b>
                    <code>manifest.json</code>
                  </Around>
                  <CopyLine id="firefox-folder" label={words.firefoxFolder} text={firefoxFolder} />
                </li>
              </ol>
            </div>
          )}
        </div>
      )}
      <p class="then">{words.afterwards}</p>
      {pairing !== undefined && (
        <output class="fields">
          <span>{words.address}</span>
          <CopyLine id="relay-address" label={words.address} text={relayAddress} />
          <span>{words.code}</span>
          <CopyLine id="pairing-code" label={words.code} text={pairing.code} />
          <span />
          <span class="quiet">
            {words.codeLife(pairing.minutes)} {words.gives(words.roles[pairing.role], words.lives[pairing.life])}
          </span>
        </output>
      )}
      <PairingForm role={pairing?.role ?? 'admin'} life={pairing?.life ?? 'never'} />
    </Step>
  )
}

/** A sentence with elements in its gaps: each language has them where it needs them. */
function Around({ words, children }: { words: readonly string[]; children: Child | Child[] }) {
  const gaps = [children].flat()
  return <>{words.flatMap((part, index) => [part, gaps[index]])}</>
}
