import { mountWelcome } from '#extension/screens/welcome/mount.tsx'

const root = document.getElementById('root')
if (root) void mountWelcome(root)
