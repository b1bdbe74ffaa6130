import { createPanelKeeper } from '#extension/page/panels/keep-panels.ts'
import { offerPanels } from '#extension/page/panels/offer-panels.ts'

// Added by the background to frames whose links have panels; like the watcher, without WXT's wrapper.
export default { globalName: false, main: () => offerPanels(createPanelKeeper) }
