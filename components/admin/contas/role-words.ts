import type { Role } from '#server/contracts/admin.ts';

export const roleWords: Record<Role, string> = { viewer: 'só vê', admin: 'administra' };

export const roleOptions = (['viewer', 'admin'] as const).map((value) => ({ value, label: roleWords[value] }));
