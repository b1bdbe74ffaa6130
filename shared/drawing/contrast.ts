type Rgb = [red: number, green: number, blue: number]

/** Of a line or a shape to its ground, as WCAG 2.2 asks of graphics. */
const leastOfShapes = 3

/**
 * A foreign colour moved just far enough from the ground to be seen on it, towards white on dark and black on light.
 * @param color `#rrggbb`
 * @param ground `#rrggbb`
 */
export function readableOn(color: string, ground: string, least: number = leastOfShapes): string {
  const base = luminance(rgbOf(ground))
  const target: Rgb = base < 0.2 ? [255, 255, 255] : [0, 0, 0]
  const from = rgbOf(color)
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(from, target, share)
    if (ratio(luminance(mixed), base) >= least) return hexOf(mixed)
  }
  return hexOf(target)
}

/** How far two colours stand apart in brightness, 1 to 21. Both `#rrggbb`. */
export function contrast(one: string, other: string): number {
  return ratio(luminance(rgbOf(one)), luminance(rgbOf(other)))
}

/** A colour between two, both `#rrggbb`; 0 is the first, 1 the second. */
export function between(first: string, second: string, share: number): string {
  return hexOf(mix(rgbOf(first), rgbOf(second), share))
}

/** Straight distance of two `#rrggbb`, 0 to 441. */
export function distance(one: string, other: string): number {
  const [a, b] = [rgbOf(one), rgbOf(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

function ratio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map(part => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return from.map((part, index) => Math.round(part + ((to[index] ?? 0) - part) * share)) as Rgb
}

function rgbOf(hex: string): Rgb {
  const number = Number.parseInt(hex.slice(1, 7), 16) || 0
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255]
}

function hexOf(color: Rgb): string {
  return `#${color.map(part => part.toString(16).padStart(2, '0')).join('')}`
}
