/** Where in the browser's storage the ledger of sites is, for whoever has to hear of its changes. */
export const grantsKey = 'grants'
