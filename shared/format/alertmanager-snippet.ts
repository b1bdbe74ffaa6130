/** Stands where the key goes while it is not known: keys are shown once and forgotten. */
export const keyPlace = 'PASTE-THE-KEY-HERE'

/** The part of `alertmanager.yml` that sends everything to an inlet, ready to be pasted. */
export function alertmanagerSnippet(url: string, key: string = keyPlace): string {
  return `route:
  receiver: tocsin
  group_by: [alertname]

receivers:
  - name: tocsin
    webhook_configs:
      - url: ${quoted(url)}
        send_resolved: true
        http_config:
          authorization:
            credentials: ${quoted(key)}
`
}

/** YAML takes a JSON string as it is; whatever stands in it stays one value. */
function quoted(text: string): string {
  return JSON.stringify(text)
}
