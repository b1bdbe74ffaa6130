/** What a panel that is opened in a tab of its own begins with, once it is drawn. */
export const panelBegins = ['logs', 'csv', 'link', 'attach'] as const

export type PanelBegin = (typeof panelBegins)[number]
