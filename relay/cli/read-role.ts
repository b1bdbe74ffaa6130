import { Failure } from '#shared/kit/failure.ts'
import { Role, roles } from '#shared/model/role.ts'

/** The role of `--role`. @throws Failure that lists the roles */
export function readRole(given: string | undefined, otherwise: Role): Role {
  const parsed = Role.safeParse(given ?? otherwise)
  if (parsed.success) return parsed.data
  throw new Failure('bad-input', `“${given}” is not a role. There are ${roles.join(', ')}.`)
}
