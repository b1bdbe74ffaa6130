import { Member } from '../model/member.ts'

export const MemberChange = Member.pick({ name: true, role: true }).partial().meta({ id: 'MemberChange' })
