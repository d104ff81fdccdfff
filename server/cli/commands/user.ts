import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Role } from '#server/contracts/admin.ts';
import { roles, userNameSchema } from '#server/contracts/admin.ts';
import { FarenseError } from '#server/contracts/errors.ts';

interface JsonOption {
  readonly json?: boolean;
}

function userName(value: string): string {
  const parsed = userNameSchema.safeParse(value);
  if (!parsed.success) throw new InvalidArgumentError(parsed.error.issues[0]?.message ?? '');
  return parsed.data;
}

async function showLink(userId: string, name: string, { json }: JsonOption): Promise<void> {
  const { invitationLink } = await import('#server/auth/invitation-link.ts');
  const { link, expiresAt } = await invitationLink(userId);
  const until = expiresAt.toLocaleString('pt-PT', { dateStyle: 'short', timeStyle: 'short' });
  const text = `Para ${name} definir a palavra-passe (funciona uma vez, até ${until}):\n${link}\n`;
  process.stdout.write(json ? `${JSON.stringify({ name, link, expiresAt })}\n` : text);
}

async function add(name: string, { role, ...options }: { role: Role } & JsonOption): Promise<void> {
  const { createUser } = await import('#server/auth/create-user.ts');
  const user = await createUser(name, role);
  await showLink(user.id, name, options);
}

async function reset(name: string, options: JsonOption): Promise<void> {
  const { findUser } = await import('#server/auth/find-user.ts');
  const user = await findUser(name);
  if (!user) throw new FarenseError('not-found', `não há o utilizador "${name}"; vê ./farense user list`);
  await showLink(user.id, user.name, options);
}

async function list({ json }: JsonOption): Promise<void> {
  const { listUsers } = await import('#server/auth/list-users.ts');
  const people = await listUsers();
  const line = ({ name, role, active }: (typeof people)[number]) =>
    `${name.padEnd(30)} ${role.padEnd(8)} ${active ? 'ativo' : 'ainda sem palavra-passe'}\n`;
  if (json) process.stdout.write(`${JSON.stringify({ users: people })}\n`);
  else process.stdout.write(people.map(line).join('') || 'Ainda não há utilizadores: ./farense user add NOME\n');
}

/** `farense user`: who may enter the admin area. */
export function registerUser(program: Command): void {
  const user = program.command('user').description('quem entra na administração');
  const json = () => new Option('--json', 'um objeto JSON');
  user
    .command('add')
    .description('cria um utilizador e mostra a ligação, de uma só utilização, para definir a palavra-passe')
    .argument('<nome>', 'letras sem acento, números, ponto, hífen ou sublinhado', userName)
    .addOption(new Option('--role <papel>', 'viewer só vê; admin também muda').choices(roles).default('viewer'))
    .addOption(json())
    .action(add);
  user
    .command('reset')
    .description('mostra uma nova ligação para definir a palavra-passe; ao usá-la, as sessões abertas terminam')
    .argument('<nome>', 'o utilizador')
    .addOption(json())
    .action(reset);
  user.command('list').description('mostra os utilizadores').addOption(json()).action(list);
}
