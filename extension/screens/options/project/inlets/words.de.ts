import type { Words } from './words.en.ts'

export const words: Words = {
  lead: 'Adressen für Alarme, jede mit eigenem Schlüssel. Ein Schlüssel ist einmal zu sehen, wenn er entsteht.',
  kinds: {
    alertmanager: 'Alertmanager',
    prometheus: 'Prometheus, ohne Alertmanager',
    grafana: 'Grafana',
    generic: 'Beliebiges JSON',
    pagerduty: 'PagerDuty-Ereignisse',
  },
  listTitle: 'Eingänge',
  none: 'Noch gibt es keinen Eingang: Nichts kann diesem Projekt von Alarmen berichten.',
  address: 'Adresse',
  key: 'Schlüssel',
  keyOnce: 'Den Schlüssel jetzt kopieren: Er ist nicht noch einmal zu sehen.',
  used: when => `Letzte Lieferung ${when}.`,
  unused: 'Hier ist noch nichts angekommen.',
  off: 'aus',
  test: 'Testalarm senden',
  tested: count => (count === 1 ? '1 Alarm wurde angenommen.' : `${count} Alarme wurden angenommen.`),
  rotate: 'Neuer Schlüssel',
  rotated: 'Der alte Schlüssel gilt noch eine Stunde.',
  turnOff: 'Ausschalten',
  turnOn: 'Einschalten',
  newTitle: 'Neuer Eingang',
  name: 'Name',
  nameMissing: 'Einen Namen eingeben, etwa den des Absenders.',
  kind: 'Absender',
  create: 'Eingang anlegen',
  of: name => ` von ${name}`,
  sender: {
    title: 'Absender einrichten',
    where: {
      alertmanager:
        'In alertmanager.yml; stehen dort schon Empfänger, kommt dieser dazu und eine Route, die zu ihm führt.',
      prometheus: 'In prometheus.yml, anstelle eines Alertmanagers oder neben einem.',
      grafana:
        'In Grafanas Ordner provisioning/alerting, oder dasselbe von Hand: eine Kontaktstelle „Webhook“ mit dieser Adresse und dem HMAC-Geheimnis. Dann muss eine Benachrichtigungsregel sie verwenden.',
      generic: 'In einer Shell, zum Ausprobieren. Was immer JSON mit POST sendet, macht es ebenso.',
      pagerduty:
        'Für einen Alertmanager. Andere Absender von PagerDuty-Ereignissen bekommen diese Adresse und den Schlüssel als Routing Key.',
    },
    part: file => `Teil von ${file}`,
    command: 'Befehl',
    keyUnknown: place => `Der Schlüssel kommt dorthin, wo ${place} steht. Wer ihn nicht mehr hat, macht einen neuen.`,
    gitlab: 'Umzug von GitLab? Diese nehmen, was dessen Adressen nahmen: Adresse und Schlüssel ändern.',
    gitlabAddress: 'Wie GitLab',
  },
  deliveries: {
    title: 'Letzte Lieferungen',
    show: 'Letzte Lieferungen',
    hide: 'Lieferungen verbergen',
    loading: 'Lädt …',
    none: 'Hier ist in letzter Zeit nichts angekommen.',
    refresh: 'Aktualisieren',
    kept: count =>
      count === 0
        ? 'Kein Alarm wurde angenommen.'
        : count === 1
          ? '1 Alarm wurde angenommen.'
          : `${count} Alarme wurden angenommen.`,
    rejected: count => `${count} abgelehnt`,
    test: 'Test',
    noPayload: 'Der Inhalt wurde nicht gelesen.',
  },
}
