import type { ComponentChildren } from 'preact'

type IconProps = { size?: number; children: ComponentChildren }

/** A line drawing on a 16 × 16 field in the colour of the text. Always beside words or inside a named button. */
export function Icon({ size = 16, children }: IconProps) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

/** The sign of a panel: a trace in a ring. */
export function TraceMark() {
  return (
    <svg class="trace" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r="6" />
      <path d="M4 8.5 6 6l2 2 2.5-3.5" />
    </svg>
  )
}

export function MoreIcon() {
  return (
    <Icon>
      <g fill="currentColor" stroke="none">
        <circle cx="8" cy="3" r="1.4" />
        <circle cx="8" cy="8" r="1.4" />
        <circle cx="8" cy="13" r="1.4" />
      </g>
    </Icon>
  )
}

export function PauseIcon() {
  return (
    <Icon size={10}>
      <path d="M5 3v10M11 3v10" stroke-width="2.6" />
    </Icon>
  )
}

export function PlayIcon() {
  return (
    <Icon size={10}>
      <path d="M4.5 2.5v11l9-5.5Z" fill="currentColor" />
    </Icon>
  )
}

export function CheckIcon() {
  return (
    <Icon size={14}>
      <path d="m3 8.5 3.2 3.2L13 4.8" stroke-width="2" />
    </Icon>
  )
}

export function TroubleIcon() {
  return (
    <Icon size={14}>
      <path d="M8 4.4v4.4" stroke-width="2" />
      <path d="M8 11.6v.1" stroke-width="2.4" />
      <circle cx="8" cy="8" r="6.6" stroke-width="1.4" />
    </Icon>
  )
}

/** Two arrows that part. */
export function ExpandIcon() {
  return (
    <Icon>
      <path d="M9.5 2.5h4v4M13.2 2.8 9.4 6.6M6.5 13.5h-4v-4M2.8 13.2l3.8-3.8" />
    </Icon>
  )
}

export function BackIcon() {
  return (
    <Icon size={14}>
      <path d="M9.5 3 4.5 8l5 5" />
    </Icon>
  )
}

export function DownIcon() {
  return (
    <Icon size={10}>
      <path d="m3 5.5 5 5 5-5" stroke-width="2" />
    </Icon>
  )
}
