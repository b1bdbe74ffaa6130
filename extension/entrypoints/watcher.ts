import { browserContext } from '#extension/page/browser-context.ts'
import { startOnce } from '#extension/page/start-once.ts'

// Not one of WXT's content scripts: those announce themselves to the page by an event, and this one leaves no trace.
export default { globalName: false, main: () => startOnce(browserContext()) }
