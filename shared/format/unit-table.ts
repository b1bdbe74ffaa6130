import { binaryLadder, countLadder, fixed, ladder, siLadder, timeLadder, timesFactor, type Ladder } from './scales.ts'

// Units by the ids that Grafana gives them; dashboards carry these. Symbols as Grafana 13 writes them.

/** Symbol, and the power of 1000 in which values come. */
const si: Record<string, readonly [symbol: string, power?: number]> = {
  decbits: ['b'],
  decbytes: ['B'],
  deckbytes: ['B', 1],
  decmbytes: ['B', 2],
  decgbytes: ['B', 3],
  dectbytes: ['B', 4],
  decpbytes: ['B', 5],
  pps: ['p/s'],
  bps: ['b/s'],
  Bps: ['B/s'],
  flops: ['FLOP/s'],
  Hs: ['H/s'],
  hertz: ['Hz'],
  rothz: ['Hz'],
  watt: ['W'],
  kwatt: ['W', 1],
  megwatt: ['W', 2],
  gwatt: ['W', 3],
  mwatt: ['W', -1],
  voltamp: ['VA'],
  kvoltamp: ['VA', 1],
  voltampreact: ['var'],
  kvoltampreact: ['var', 1],
  watth: ['Wh'],
  watthperkg: ['Wh/kg'],
  kwatth: ['Wh', 1],
  kwattm: ['W-Min', 1],
  amph: ['Ah'],
  kamph: ['Ah', 1],
  mamph: ['Ah', -1],
  joule: ['J'],
  ev: ['eV'],
  amp: ['A'],
  kamp: ['A', 1],
  mamp: ['A', -1],
  volt: ['V'],
  kvolt: ['V', 1],
  mvolt: ['V', -1],
  dBm: ['dBm'],
  ohm: ['Ω'],
  kohm: ['Ω', 1],
  Mohm: ['Ω', 2],
  farad: ['F'],
  µfarad: ['F', -2],
  nfarad: ['F', -3],
  pfarad: ['F', -4],
  ffarad: ['F', -5],
  henry: ['H'],
  mhenry: ['H', -1],
  µhenry: ['H', -2],
  lumens: ['Lm'],
  forceN: ['N'],
  forcekN: ['N', 1],
  forceNm: ['Nm'],
  forcekNm: ['Nm', 1],
  massmg: ['g', -1],
  massg: ['g'],
  masskg: ['g', 1],
  lengthmm: ['m', -1],
  lengthm: ['m'],
  lengthkm: ['m', 1],
  pressurembar: ['bar', -1],
  pressurebar: ['bar'],
  pressurekbar: ['bar', 1],
  pressurepa: ['Pa'],
  radbq: ['Bq'],
  radci: ['Ci'],
  radgy: ['Gy'],
  radrad: ['rad'],
  radsv: ['Sv'],
  radmsv: ['Sv', -1],
  radusv: ['Sv', -2],
  radrem: ['rem'],
  radexpckg: ['C/kg'],
  radr: ['R'],
  radsvh: ['Sv/h'],
  radmsvh: ['Sv/h', -1],
  radusvh: ['Sv/h', -2],
  mlitre: ['L', -1],
  litre: ['L'],
}

const counts: Record<string, string> = {
  cps: 'c/s',
  ops: 'ops/s',
  reqps: 'req/s',
  rps: 'rd/s',
  wps: 'wr/s',
  iops: 'io/s',
  eps: 'evt/s',
  mps: 'msg/s',
  recps: 'rec/s',
  rowsps: 'rows/s',
  cpm: 'c/m',
  opm: 'ops/m',
  reqpm: 'req/m',
  rpm: 'rd/m',
  wpm: 'wr/m',
  epm: 'evts/m',
  mpm: 'msgs/m',
  recpm: 'rec/m',
  rowspm: 'rows/m',
}

const plainSuffixes: Record<string, string> = {
  none: '',
  percent: '%',
  humidity: '%H',
  dB: 'dB',
  candela: 'cd',
  pixel: 'px',
  accMS2: 'm/s²',
  accFS2: 'f/s²',
  accG: 'g',
  degree: '°',
  radian: 'rad',
  grad: 'grad',
  arcmin: 'arcmin',
  arcsec: 'arcsec',
  areaM2: 'm²',
  areaF2: 'ft²',
  areaMI2: 'mi²',
  acres: 'ac',
  hectares: 'ha',
  ppm: 'ppm',
  conppb: 'ppb',
  conngm3: 'ng/m³',
  conngNm3: 'ng/Nm³',
  conμgm3: 'μg/m³',
  conμgNm3: 'μg/Nm³',
  conmgm3: 'mg/m³',
  conmgNm3: 'mg/Nm³',
  congm3: 'g/m³',
  congNm3: 'g/Nm³',
  conmgdL: 'mg/dL',
  conmmolL: 'mmol/L',
  Wm2: 'W/m²',
  flowgpm: 'gpm',
  flowcms: 'cms',
  flowcfs: 'cfs',
  flowcfm: 'cfm',
  litreh: 'L/h',
  flowlpm: 'L/min',
  flowmlpm: 'mL/min',
  lux: 'lux',
  masslb: 'lb',
  masst: 't',
  lengthin: 'in',
  lengthft: 'ft',
  lengthmi: 'mi',
  pressurehpa: 'hPa',
  pressurekpa: 'kPa',
  pressurehg: '"Hg',
  rotrpm: 'rpm',
  rotrads: 'rad/s',
  rotdegs: '°/s',
  celsius: '°C',
  fahrenheit: '°F',
  farenheit: '°F',
  kelvin: 'K',
  velocityms: 'm/s',
  velocitykmh: 'km/h',
  velocitymph: 'mph',
  velocityknot: 'kn',
  m3: 'm³',
  Nm3: 'Nm³',
  dm3: 'dm³',
  gallons: 'gal',
}

const seconds: Record<string, number> = { ns: 1e-9, µs: 1e-6, s: 1, m: 60, h: 3600, d: 86_400 }

const currencies: Record<string, string> = {
  USD: '$',
  GBP: '£',
  EUR: '€',
  JPY: '¥',
  RUB: '₽',
  UAH: '₴',
  BRL: 'R$',
  CZK: 'czk',
  BTC: '฿',
  ZAR: 'R',
  INR: '₹',
  KRW: '₩',
  IDR: 'Rp',
  VND: 'đ',
  TRY: '₺',
  MYR: 'RM',
  PYG: '₲',
  ILS: '₪',
}
const crowns = ['DKK', 'ISK', 'NOK', 'SEK']

const rateLetters = ['K', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y']

/** The ladder of a unit that Grafana's list has; undefined for any other text. */
export function listedLadder(unit: string): Ladder | undefined {
  if (unit === 'short') return ladder(1000, ['', 'K', 'Mil', 'Bil', 'Tri', 'Quadr', 'Quint', 'Sext', 'Sept'])
  if (unit === 'sishort') return siLadder('')
  if (unit === 'percentunit') return timesFactor(fixed('%'), 100)
  if (unit === 'ms') return timeLadder(1e-3, false)
  if (unit === 'timeticks') return timesFactor(timeLadder(1), 1 / 100)
  if (unit === 'pressurepsi') return ladder(1000, ['psi', 'ksi', 'Mpsi'])
  if (unit === 'tons') return fixed('t')
  const time = own(seconds, unit)
  if (time !== undefined) return timeLadder(time)
  const known = own(si, unit)
  if (known) return siLadder(...known)
  const count = own(counts, unit)
  if (count !== undefined) return countLadder(count)
  const suffix = own(plainSuffixes, unit)
  if (suffix !== undefined) return fixed(suffix)
  return binaryUnit(unit) ?? rateUnit(unit) ?? currencyUnit(unit)
}

/** `bytes`, `kbytes`, `binBps` … */
function binaryUnit(unit: string): Ladder | undefined {
  if (unit === 'binBps') return binaryLadder('B/s')
  if (unit === 'binbps') return binaryLadder('b/s')
  if (unit === 'bits') return binaryLadder('b')
  const bytes = /^([kmgtp]?)bytes$/.exec(unit)
  return bytes ? binaryLadder('B', ' kmgtp'.indexOf(bytes[1] || ' ')) : undefined
}

/** `KBs`, `KiBs`, `Kbits`, `Kibits`, `MHs`, `gflops` … */
function rateUnit(unit: string): Ladder | undefined {
  const found = /^([KMGTPEZY])(i?)(Bs|bits|Hs)$|^([mgtpezy])flops$/.exec(unit)
  if (!found) return undefined
  const power = rateLetters.indexOf((found[1] ?? found[4] ?? '').toUpperCase()) + 1
  const symbol = { Bs: 'B/s', bits: 'b/s', Hs: 'H/s' }[found[3] ?? ''] ?? 'FLOP/s'
  return found[2] ? binaryLadder(symbol, power) : siLadder(symbol, power)
}

function currencyUnit(unit: string): Ladder | undefined {
  if (!unit.startsWith('currency') || unit.includes(':')) return undefined
  const code = unit.slice('currency'.length)
  return crowns.includes(code) ? countLadder('kr') : countLadder('', own(currencies, code) ?? code)
}

function own<T>(table: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
