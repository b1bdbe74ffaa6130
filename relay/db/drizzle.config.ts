import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  casing: 'snake_case',
  schema: './relay/db/tables/*.ts',
  out: './relay/db/migrations',
})
