/** A panel that was in view where an incident is declared from, and whether it goes into the incident. */
export type DeclaredPanel = { url: string; title: string; on: boolean }

/** What a page gives to an incident that is declared from it; the form reads it, and keeps what is typed there in its place. */
export type DeclaredDraft = { title: string; body: string; panels: DeclaredPanel[] }

/** Where it waits for the form, in the session's storage. */
export const declaredDraftKey = 'declare'
