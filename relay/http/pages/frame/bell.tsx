/** @jsxImportSource hono/jsx */
/** The sign of the house. */
export function Bell({ size = 20 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="var(--accent)"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d="M4 14.5c1.6-1.4 1.8-3 1.8-5a4.2 4.2 0 0 1 8.4 0c0 2 .2 3.6 1.8 5Z" />
      <path d="M8.5 17.2a1.7 1.7 0 0 0 3 0" />
    </svg>
  )
}
