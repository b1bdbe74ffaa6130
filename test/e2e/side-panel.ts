import type { CDPSession } from 'playwright'
import type { ExtendedChromium } from '#test/servers/chromium.ts'
import { waitFor } from '#test/servers/wait-for.ts'

/** What the side panel beside the pages shows: no page to the test driver, so it is asked by the browser's own protocol. */
export async function sidePanelText({ context, origin }: ExtendedChromium): Promise<() => Promise<string>> {
  const browser = await context.browser()?.newBrowserCDPSession()
  if (!browser) throw new Error('There is no browser to ask for its side panel.')
  const targetId = await waitFor('the side panel', async () => {
    const { targetInfos } = await browser.send('Target.getTargets')
    return targetInfos.find(({ url }) => url === `${origin}/sidepanel.html`)?.targetId
  })
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId })
  return () => evaluate(browser, sessionId, 'document.body.innerText')
}

async function evaluate(browser: CDPSession, sessionId: string, expression: string): Promise<string> {
  const answer = new Promise<string>(resolve => {
    browser.once('Target.receivedMessageFromTarget', ({ message }) => resolve(message))
  })
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } })
  await browser.send('Target.sendMessageToTarget', { sessionId, message })
  const { result } = JSON.parse(await answer) as { result: { result: { value: string } } }
  return result.result.value
}
