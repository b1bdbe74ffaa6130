import '#extension/no-eval.ts'
import browser from 'webextension-polyfill'
import { defineBackground } from 'wxt/utils/define-background'
import { startBackground } from '#extension/background/start.ts'

export default defineBackground(() => startBackground(browser))
