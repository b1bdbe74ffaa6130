/** @jsxImportSource hono/jsx */
import { CopyLine, Step } from './step.tsx'

export type ExtensionStepProps = {
  /** Absolute paths of what was built; undefined when nothing was. */
  chromeFolder?: string
  firefoxFolder?: string
  /** What the extension's options ask for. */
  relayAddress: string
  /** Right after it was made. */
  pairing?: { code: string; minutes: number }
  /** How many browsers are paired. */
  paired: number
}

export function ExtensionStep({ chromeFolder, firefoxFolder, relayAddress, pairing, paired }: ExtensionStepProps) {
  return (
    <Step
      id="extension"
      number={2}
      done={paired > 0}
      title="Load the extension and pair it"
      says={paired === 0 ? undefined : paired === 1 ? '1 browser is paired' : `${paired} browsers are paired`}
    >
      {chromeFolder === undefined ? (
        <p>
          The extension is not built yet. Run <code>npm run build</code> in Tocsin’s folder, then reload this page.
        </p>
      ) : (
        <div class="ways">
          <div>
            <h3>Chrome, Edge, Brave</h3>
            <ol>
              <li>
                Open <code>chrome://extensions</code> and turn on Developer mode.
              </li>
              <li>
                Choose <b>Load unpacked</b> and take this folder:
                <CopyLine id="chrome-folder" label="Folder for Chrome" text={chromeFolder} />
              </li>
            </ol>
          </div>
          {firefoxFolder !== undefined && (
            <div>
              <h3>Firefox</h3>
              <ol>
                <li>
                  Open <code>about:debugging#/runtime/this-firefox</code>.
                </li>
                <li>
                  Choose <b>Load Temporary Add-on</b> and take <code>manifest.json</code> in:
                  <CopyLine id="firefox-folder" label="Folder for Firefox" text={firefoxFolder} />
                </li>
              </ol>
            </div>
          )}
        </div>
      )}
      <p class="then">Then open the extension’s options, and enter this relay’s address and a pairing code.</p>
      {pairing !== undefined && (
        <output class="fields">
          <span>Relay address</span>
          <CopyLine id="relay-address" label="Relay address" text={relayAddress} />
          <span>Pairing code</span>
          <CopyLine id="pairing-code" label="Pairing code" text={pairing.code} />
          <span />
          <span class="quiet">{`Works once, within ${pairing.minutes} minutes.`}</span>
        </output>
      )}
      <div class="buttons">
        <form method="post" action="/setup/pairing-code">
          <button class="btn">New pairing code</button>
        </form>
      </div>
    </Step>
  )
}
