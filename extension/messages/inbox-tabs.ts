export const inboxTabs = ['open', 'mine', 'recent'] as const
export type InboxTab = (typeof inboxTabs)[number]
