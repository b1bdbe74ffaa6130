curl -fsS '<address>/in/<inlet>' \
  -H 'Authorization: Bearer <key>' -H 'Content-Type: application/json' \
  -d '{"title":"Disk full","severity":"high","hosts":["db-1"],"fingerprint":"disk-db-1"}'
