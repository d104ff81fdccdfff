/** Every error a person may meet: its HTTP status and what it says, in Portuguese, with what to do next. */
export const errorCatalogue = {
  'bad-request': { status: 400, message: 'O pedido não está bem formado. Verifica os campos e tenta de novo.' },
  'invalid-json': { status: 400, message: 'O corpo do pedido não é JSON válido. Verifica as aspas e as vírgulas.' },
  'empty-question': { status: 400, message: 'A pergunta está vazia. Escreve o que queres saber sobre o Farense.' },
  'question-too-long': {
    status: 413,
    message: 'A pergunta é demasiado longa. O limite são 2000 caracteres: pergunta uma coisa de cada vez.',
  },
  'body-too-large': { status: 413, message: 'O pedido é demasiado grande. O limite é 1 MB.' },
  'unknown-model': {
    status: 404,
    message: 'Esse modelo não existe aqui. Usa "farense"; a lista está em GET /v1/models.',
  },
  'unsupported-media-type': { status: 415, message: 'Envia o pedido com Content-Type: application/json.' },
  'method-not-allowed': { status: 405, message: 'Este endereço não aceita esse método.' },
  'not-found': { status: 404, message: 'Não há nada neste endereço.' },
  'question-gone': {
    status: 404,
    message: 'Essa resposta já não está guardada no servidor. Faz a pergunta outra vez e tenta de novo.',
  },
  'not-yours': { status: 403, message: 'Só quem o enviou o pode mudar ou apagar, e no mesmo aparelho.' },
  'rate-limited': { status: 429, message: 'Demasiadas perguntas em pouco tempo. Espera um momento e tenta de novo.' },
  'too-many-tries': { status: 429, message: 'Demasiadas tentativas de entrar. Espera e tenta de novo.' },
  'wrong-password': { status: 401, message: 'O nome ou a palavra-passe não estão certos.' },
  'invalid-link': {
    status: 410,
    message: 'Este convite já foi usado ou expirou. Pede outro a um administrador, ou com ./farense user reset NOME.',
  },
  'cross-site': {
    status: 403,
    message: 'Este pedido veio de outro sítio e foi recusado. Abre a administração e repete.',
  },
  'job-running': { status: 409, message: 'Já está uma tarefa destas a correr. Espera que acabe, ou cancela-a.' },
  'name-taken': { status: 409, message: 'Já existe um utilizador com esse nome. Escolhe outro.' },
  'last-admin': {
    status: 409,
    message: 'É o único administrador que consegue entrar. Dá primeiro esse papel a outra pessoa.',
  },
  unauthorized: { status: 401, message: 'É preciso iniciar sessão.' },
  forbidden: { status: 403, message: 'A tua conta não pode fazer isto.' },
  conflict: {
    status: 409,
    message: 'Entretanto, outra pessoa mudou isto e nada do teu foi gravado. Vê como está agora e repete a alteração.',
  },
  'damaged-file': {
    status: 500,
    message:
      'Um ficheiro de alterações está estragado. Repõe-no de uma cópia, ou muda-lhe o nome para começar de novo.',
  },
  'upload-too-large': { status: 413, message: 'O ficheiro é demasiado grande e não foi lido.' },
  'not-possible': { status: 409, message: 'Não se pode fazer isto agora.' },
  'engine-off': {
    status: 503,
    message: 'Não há modelo a correr neste servidor: só as respostas compostas. Arranca-o com FARENSE_ENGINE=auto.',
  },
  'not-ready': { status: 503, message: 'O serviço ainda está a arrancar. Tenta de novo daqui a uns segundos.' },
  internal: { status: 500, message: 'Algo correu mal do nosso lado. Tenta de novo; se continuar, avisa-nos.' },
} as const;

export type ErrorCode = keyof typeof errorCatalogue;

/** The one error class of the domain. `detail` adds what happened and where; it is shown, so it holds no secret. */
export class FarenseError extends Error {
  override name = 'FarenseError';
  readonly code: ErrorCode;
  readonly status: number;
  /** HTTP headers that belong to the error, such as `Retry-After`. */
  readonly headers: Record<string, string>;

  constructor(code: ErrorCode, detail?: string, headers: Record<string, string> = {}) {
    super(detail ? `${errorCatalogue[code].message} (${detail})` : errorCatalogue[code].message);
    this.code = code;
    this.status = errorCatalogue[code].status;
    this.headers = headers;
  }
}
