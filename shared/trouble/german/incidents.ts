/** What the relay refuses about incidents, alerts and the rules that watch charts. */
export const incidents = {
  'There is no incident #{iid} in “{project}”.': 'Einen Vorfall #{iid} gibt es in „{project}“ nicht.',
  'There is no incident #{iid} in {project}.': 'Einen Vorfall #{iid} gibt es in {project} nicht.',
  'Incident #{iid} is closed.': 'Vorfall #{iid} ist geschlossen.',
  'Incident #{iid} is in {project} already.': 'Vorfall #{iid} ist schon in {project}.',
  'This problem is open as #{iid} already.': 'Dieses Problem ist schon als #{iid} offen.',
  'There is no such note on incident #{iid}.': 'Diese Notiz gibt es an Vorfall #{iid} nicht.',
  'Only its author or a maintainer may change this note.':
    'Diese Notiz kann nur ändern, wer sie geschrieben hat, oder ein Maintainer.',
  'What the timeline says by itself stays as it is.': 'Was der Verlauf von selbst sagt, bleibt, wie es ist.',
  'Timeline events need the role {role} in this project.':
    'Einträge im Verlauf brauchen in diesem Projekt die Rolle {role}.',
  'at: only a timeline event has a time of its own': 'at: eine eigene Zeit hat nur ein Eintrag im Verlauf',
  'at: it lies ahead; a timeline tells what happened': 'at: liegt in der Zukunft; der Verlauf sagt, was geschehen ist',
  'body: a note needs a text': 'body: eine Notiz braucht einen Text',
  'An incident can have {most} charts frozen by hand at most.':
    'An einem Vorfall können höchstens {most} Diagramme von Hand eingefroren werden.',
  'An incident is kept anyway; charts are frozen.':
    'Ein Vorfall bleibt ohnehin erhalten; eingefroren werden Diagramme.',
  'This chart has too much data to be kept: shorten its range.':
    'Dieses Diagramm hat zu viele Daten, um es aufzuheben: den Zeitraum verkürzen.',
  'What was kept of this chart cannot be read.': 'Was von diesem Diagramm aufgehoben wurde, lässt sich nicht lesen.',
  'Incident #{iid} has no such frozen chart.': 'Vorfall #{iid} hat dieses eingefrorene Diagramm nicht.',
  'Only who froze it or a maintainer may delete this chart.':
    'Dieses Diagramm kann nur löschen, wer es eingefroren hat, oder ein Maintainer.',

  'There is no alert {id} in “{project}”.': 'Einen Alarm {id} gibt es in „{project}“ nicht.',
  'There is no alert {id} in {project}.': 'Einen Alarm {id} gibt es in {project} nicht.',
  'A resolved alert stays resolved; when it fires again, it is a new one.':
    'Ein beendeter Alarm bleibt beendet; wird er wieder ausgelöst, ist es ein neuer.',
  'status: there is no such status': 'status: diesen Zustand gibt es nicht',

  'There is no alert rule {id}.': 'Eine Alarmregel {id} gibt es nicht.',
  'A project can have {most} alert rules at most.': 'Ein Projekt kann höchstens {most} Alarmregeln haben.',
  'The relay’s own figures cannot be held against a threshold.':
    'Die eigenen Zahlen des Relays lassen sich nicht mit einem Schwellwert vergleichen.',
  'This query answers with {count} series; a rule takes {most} at most. Sum them up.':
    'Diese Abfrage ergibt {count} Reihen; eine Regel nimmt höchstens {most}. Sie zusammenfassen.',
  'Say which chart: by “url”, or by “connection” and “query”.':
    'Sagen, welches Diagramm: mit „url“, oder mit „connection“ und „query“.',
  'The query of this chart is its dashboard’s: change it there.':
    'Die Abfrage dieses Diagramms gehört seinem Dashboard: sie dort ändern.',
  'There is no such connection to a Prometheus.': 'Eine solche Verbindung zu einem Prometheus gibt es nicht.',
  'Only rules with a PromQL query of their own can be Prometheus’.':
    'Für Prometheus taugen nur Regeln mit einer eigenen PromQL-Abfrage.',

  'Incident #{iid} has a call already: join it, or say /remove_call first.':
    'Vorfall #{iid} hat schon einen Anruf: daran teilnehmen oder ihn erst mit /remove_call entfernen.',
  'This relay has no Zoom app to start calls with: attach a link with /call.':
    'Dieses Relay hat keine Zoom-App, um Anrufe zu starten: einen Link mit /call anhängen.',
  'Set TOCSIN_ZOOM_ACCOUNT_ID, TOCSIN_ZOOM_CLIENT_ID and TOCSIN_ZOOM_CLIENT_SECRET.':
    'TOCSIN_ZOOM_ACCOUNT_ID, TOCSIN_ZOOM_CLIENT_ID und TOCSIN_ZOOM_CLIENT_SECRET setzen.',
  'Zoom has made a meeting, but does not say how to join it.':
    'Zoom hat ein Meeting angelegt, sagt aber nicht, wie man teilnimmt.',
  'Zoom names an address for its API that is not Zoom’s.':
    'Zoom nennt für seine API eine Adresse, die nicht zu Zoom gehört.',
  'Zoom’s answer to the sign-in holds no token.': 'Die Antwort von Zoom auf die Anmeldung enthält kein Token.',
  'The Zoom app may not make meetings: give it the scope meeting:write:meeting:admin.':
    'Die Zoom-App darf keine Meetings anlegen: ihr den Scope meeting:write:meeting:admin geben.',
  'Zoom does not know the user that the app belongs to.': 'Zoom kennt das Konto nicht, zu dem die App gehört.',
  'Zoom has not made a meeting: it answered {said}. Start one in Zoom and attach its link with /call.':
    'Zoom hat kein Meeting angelegt: Die Antwort war {said}. Eines in Zoom starten und seinen Link mit /call anhängen.',
  'Zoom is in trouble: it answered {said}. Start one in Zoom and attach its link with /call.':
    'Zoom hat Schwierigkeiten: Die Antwort war {said}. Ein Meeting in Zoom starten und seinen Link mit /call anhängen.',
  'Zoom lets one user make 100 meetings a day, and they are used up. Start one in Zoom and attach its link with /call.':
    'Zoom erlaubt je Konto 100 Meetings am Tag, und die sind verbraucht. Eines in Zoom starten und seinen Link mit /call anhängen.',
  'Zoom refuses the relay’s credentials: check TOCSIN_ZOOM_ACCOUNT_ID, TOCSIN_ZOOM_CLIENT_ID and TOCSIN_ZOOM_CLIENT_SECRET, and that the app is activated.':
    'Zoom lehnt die Zugangsdaten des Relays ab: TOCSIN_ZOOM_ACCOUNT_ID, TOCSIN_ZOOM_CLIENT_ID und TOCSIN_ZOOM_CLIENT_SECRET prüfen, und ob die App aktiviert ist.',
  'Zoom wants fewer requests: try again in a minute.':
    'Zoom will weniger Anfragen: in einer Minute noch einmal versuchen.',
} as const
