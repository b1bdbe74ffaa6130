/** What the command line offers: only what works. */
export const usage = `Usage: tocsin <command>

  start                         build what is missing and run the relay
  pair [--role ROLE] [--expires 90d]
                                make a pairing code (viewer, responder or admin; admin when not given)
                                with --expires the browser has to be paired again after so long
  token create NAME [--role ROLE] [--expires 90d] [--email MEMBER]
                                with --email it acts as that member, in the member's projects only
  token list
  token revoke ID
  slack manifest                print what a Slack app for this relay is made of
  drill                         send a marked incident through every destination
  check                         look at configuration, database, connections, destinations and mail server

Settings come from the environment: TOCSIN_HOST, TOCSIN_PORT, TOCSIN_PUBLIC_URL, TOCSIN_DATABASE_URL and others,
see README.md.
`
