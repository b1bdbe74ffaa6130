import { Icon } from './icons.tsx'

// Signs of our own pages. Apart from the others, which panels load in pages of other people.

/** Tocsin's own sign. */
export function BellMark() {
  return (
    <svg class="bell" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M4 14.5c1.6-1.4 1.8-3 1.8-5a4.2 4.2 0 0 1 8.4 0c0 2 .2 3.6 1.8 5Z" />
      <path d="M8.5 17.2a1.7 1.7 0 0 0 3 0" />
    </svg>
  )
}

export function PlusIcon() {
  return (
    <Icon>
      <path d="M8 3v10M3 8h10" />
    </Icon>
  )
}

/** A window with something beside its page. */
export function BesideIcon() {
  return (
    <Icon>
      <rect x="2" y="3" width="12" height="10" rx="1.5" />
      <path d="M9.5 3v10" />
    </Icon>
  )
}

export function SettingsIcon() {
  return (
    <Icon>
      <path d="M2 4.5h7M13 4.5h1M2 11.5h1M7 11.5h7" />
      <circle cx="11" cy="4.5" r="1.8" />
      <circle cx="5" cy="11.5" r="1.8" />
    </Icon>
  )
}
