import { mountPanel } from '#extension/screens/panel/mount.tsx'

const root = document.getElementById('root')
if (root) void mountPanel(root)
