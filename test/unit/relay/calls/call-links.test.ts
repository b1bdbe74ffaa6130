import { expect, test } from 'vitest'
import { callNameOf, readCallLink, readZoomLink } from '#relay/calls/call-links.ts'

test.each([
  'https://zoom.us/j/1234567890?pwd=abc.1',
  'https://us02web.zoom.us/j/12345678901',
  'https://acme.zoom.us/my/jane.doe?pwd=a%2Fb+c',
  'https://acme.zoomgov.com/j/1612345678',
  'https://app.zoom.us/wc/1234567890/join',
  'https://acme.zoom.us/wc/join/1234567890',
  'https://zoom.com.cn/s/123456789',
  'https://zoom.com/w/81234567890#success',
])('%s is kept as it is', url => expect(readZoomLink(url)).toEqual({ url }))

test.each([
  ['https://acme.zoom.us/s/12345678901?zak=secret', 'https://acme.zoom.us/s/12345678901'],
  ['https://acme.zoom.us/w/81234567890?tk=secret&pwd=a.b%2Fc', 'https://acme.zoom.us/w/81234567890?pwd=a.b%2Fc'],
  ['https://acme.zoom.us/w/81234567890?a=1&z%61k=secret&TK=s', 'https://acme.zoom.us/w/81234567890?a=1'],
])('%s loses its secrets', (given, url) => expect(readZoomLink(given)).toEqual({ url }))

test.each([
  'http://zoom.us/j/1234567890',
  'https://evilzoom.us/j/1234567890',
  'https://zoom.us.evil.net/j/1234567890',
  'https://zoom.us/pricing',
  'https://zoom.us/j/12345678',
  'https://zoom.us:8443/j/1234567890',
  'https://me:pw@zoom.us/j/1234567890',
  'https://evil.net/https://zoom.us/j/1234567890',
  'zoommtg://zoom.us/join?confno=1234567890&pwd=x&zc=0',
  'javascript:alert(1)//zoom.us/j/1234567890',
  '',
])('%j is no Zoom meeting', text => expect(readZoomLink(text)).toHaveProperty('trouble'))

test('255 characters, without the secrets, and not one more', () => {
  const start = 'https://zoom.us/j/1234567890?pwd='
  const longest = start + 'x'.repeat(255 - start.length)
  expect(readZoomLink(`${longest}&zak=secret`)).toEqual({ url: longest })
  expect(readZoomLink(`${longest}x`)).toEqual({ trouble: expect.stringContaining('255') })
})

test.each([
  ['https://zoom.us/j/1234567890?pwd=abc.1', 'Zoom'],
  ['https://meet.google.com/abc-defg-hij', 'Google Meet'],
  ['https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%22Tid%22%3a%22y%22%7d', 'Teams'],
  ['https://teams.live.com/meet/9312345678901?p=abc', 'Teams'],
  ['https://meet.jit.si/Incident42', 'Jitsi'],
  ['https://8x8.vc/vpaas-magic-cookie-1/Room', 'Jitsi'],
  ['https://meet.example.net/Incident42', 'Jitsi'],
  ['https://jitsi.ops.example.net/Incident42', 'Jitsi'],
  ['https://app.slack.com/huddle/T01234567/C01234567', 'Slack'],
])('%s is a call of %s', (url, name) => {
  expect([readCallLink(url), callNameOf(url)]).toEqual([{ url }, name])
})

test.each([
  ['https://meet.jit.si/Incident42?jwt=secret#config.x=1', 'https://meet.jit.si/Incident42#config.x=1'],
  ['https://meet.google.com/abc-defg-hij?authuser=3', 'https://meet.google.com/abc-defg-hij'],
  ['https://zoom.us/j/1234567890?tk=secret&pwd=a', 'https://zoom.us/j/1234567890?pwd=a'],
])('%s loses what is somebody’s own', (given, url) => expect(readCallLink(given)).toEqual({ url }))

test.each([
  'https://meet.google.com/',
  'https://meet.google.com/settings',
  'https://teams.microsoft.com/v2/',
  'https://evilteams.microsoft.com.evil.net/meet/1234567',
  'http://meet.jit.si/room',
  'https://meet.jit.si/',
  'https://app.slack.com/client/T01234567/C01234567',
  'https://a@meet.jit.si/room',
  'javascript:alert(1)//meet.jit.si/room',
  'meet.jit.si/room',
  '',
])('%j is no call', text => {
  expect([readCallLink(text), callNameOf(text)]).toEqual([{ trouble: expect.any(String) }, undefined])
})
