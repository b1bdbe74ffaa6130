/** What a panel that is opened in a tab of its own begins with, once it is drawn. */
export type PanelBegin = 'logs' | 'csv' | 'link' | 'attach'
