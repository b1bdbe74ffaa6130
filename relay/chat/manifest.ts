/** A Slack app takes so many domains whose links it is told of. */
const mostDomains = 5

/**
 * The manifest of a Slack app for this relay (Slack's schema, version 1): every address that Slack calls, and the least
 * scopes. Posting, commands, reading and writing links.
 * @param publicUrl the relay's address, without a trailing slash
 * @param linked addresses whose links are to unfold: dashboards
 */
export function slackManifest(publicUrl: string, linked: readonly string[]) {
  const hosts = [publicUrl, ...linked].map(url => new URL(url).hostname)
  return {
    display_information: {
      name: 'Tocsin',
      description: 'Incidents from alerts: told, acknowledged and closed where you talk',
      background_color: '#8b1a2b',
    },
    features: {
      bot_user: { display_name: 'Tocsin', always_online: true },
      slash_commands: [
        {
          command: '/incident',
          url: `${publicUrl}/slack/commands`,
          description: 'Look at incidents, declare, acknowledge and close them',
          usage_hint: '[help]',
          should_escape: false,
        },
      ],
      unfurl_domains: [...new Set(hosts)].slice(0, mostDomains),
    },
    oauth_config: { scopes: { bot: ['chat:write', 'commands', 'links:read', 'links:write'] } },
    settings: {
      event_subscriptions: { request_url: `${publicUrl}/slack/events`, bot_events: ['link_shared'] },
      interactivity: { is_enabled: true, request_url: `${publicUrl}/slack/interactions` },
      org_deploy_enabled: false,
      socket_mode_enabled: false,
      token_rotation_enabled: false,
    },
  }
}
