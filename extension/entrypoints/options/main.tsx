import '#extension/no-eval.ts'
import { mountOptions } from '#extension/screens/options/mount.tsx'

const root = document.getElementById('root')
if (root) void mountOptions(root)
