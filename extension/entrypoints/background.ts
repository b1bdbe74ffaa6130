import '#extension/no-eval.ts'
import { defineBackground } from 'wxt/utils/define-background'

export default defineBackground(() => {})
