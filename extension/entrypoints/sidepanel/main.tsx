import { mountPopup } from '#extension/screens/popup/mount.tsx'

const root = document.getElementById('root')
if (root) void mountPopup(root, 'side')
