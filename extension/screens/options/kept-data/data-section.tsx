import type { OptionsDeps } from '../options-deps.ts'
import { ExportData } from './export-data.tsx'
import { ImportData } from './import-data.tsx'
import { ResetData } from './reset-data.tsx'
import { words as text } from './words.ts'

/** All that this browser keeps, at once: out, in, and away. */
export function DataSection({ deps }: { deps: OptionsDeps }) {
  return (
    <>
      <p class="lead">{text.lead}</p>
      <h2>{text.exportTitle}</h2>
      <p class="hint">{text.exportMeans}</p>
      <ExportData deps={deps} />
      <h2>{text.importTitle}</h2>
      <p class="hint">{text.importMeans}</p>
      <ImportData deps={deps} />
      <h2>{text.resetTitle}</h2>
      <p class="hint">{text.resetMeans}</p>
      <ResetData deps={deps} />
    </>
  )
}
