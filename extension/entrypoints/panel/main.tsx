import { mountPanel } from '#extension/screens/panel/mount.tsx'

const root = document.getElementById('root')
if (root) mountPanel(root)
