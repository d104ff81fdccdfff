import { z } from 'zod';

export const roles = ['viewer', 'admin'] as const;
/** A viewer sees everything in the admin area; an admin also changes things. */
export type Role = (typeof roles)[number];

/** Who is signed in. */
export interface AdminUser {
  id: string;
  name: string;
  role: Role;
}

export const minPasswordLength = 8;
const maxPasswordLength = 128;

export const passwordSchema = z
  .string()
  .min(minPasswordLength, `A palavra-passe precisa de pelo menos ${minPasswordLength} caracteres.`)
  .max(maxPasswordLength, `A palavra-passe não pode ter mais de ${maxPasswordLength} caracteres.`);

/** What a person is called here: how they sign in. Kept in lower case. */
export const userNameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,29}$/, 'O nome tem de 2 a 30 letras sem acento, números, ponto, hífen ou sublinhado.');

/** Length is not checked here: a wrong password is wrong, whatever its length. */
export const signInSchema = z.object({ name: z.string().min(1).max(100), password: z.string().min(1).max(500) });

export const acceptInvitationSchema = z.object({ token: z.string().min(1).max(200), password: passwordSchema });

export const newUserSchema = z.object({ name: userNameSchema, role: z.enum(roles) });

/** A person of the admin area, as the accounts page shows them. Times are ISO 8601. */
export interface Account {
  id: string;
  name: string;
  role: Role;
  createdAt: string;
  /** False until the one-time link was used. */
  active: boolean;
}

/** An open session of a person. */
export interface OpenSession {
  id: string;
  /** The browser, as it calls itself. */
  agent: string;
  createdAt: string;
  expiresAt: string;
  current: boolean;
}
