import { EngineError } from './engine.ts';

interface Ticket {
  readonly client: string;
  readonly admit: () => void;
  readonly moved: (position: number) => void;
}

/**
 * Lets so many in at once; the others wait in a line that is fair between clients: whoever has the fewest of its own
 * inside or ahead comes first; among equals, whoever was let in longest ago; then whoever came first. A client with
 * fifty requests waits behind a client with one.
 */
export class FairQueue {
  private readonly places: number;
  private readonly limit: number;
  private readonly inside = new Map<string, number>();
  /** When a client was last let in, counted in admissions. */
  private readonly served = new Map<string, number>();
  private admissions = 0;
  private waitingLine: Ticket[] = [];

  /** @param limit how many may wait; one more is refused */
  constructor(places: number, limit: number) {
    this.places = places;
    this.limit = limit;
  }

  get active(): number {
    return [...this.inside.values()].reduce((sum, count) => sum + count, 0);
  }

  get waiting(): number {
    return this.waitingLine.length;
  }

  /**
   * Waits for a place. `moved` hears the position in the line (1: next) at once and whenever it changes.
   * @returns what to call, once, when the place is free again
   * @throws {EngineError} `busy` when too many wait already; the signal's reason when it aborts
   */
  async enter(client: string, signal: AbortSignal, moved: (position: number) => void): Promise<() => void> {
    signal.throwIfAborted();
    if (this.active >= this.places || this.waiting > 0) await this.wait(client, signal, moved);
    else this.count(client, 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.count(client, -1);
      this.admitNext();
    };
  }

  private wait(client: string, signal: AbortSignal, moved: (position: number) => void): Promise<void> {
    if (this.waiting >= this.limit) {
      throw new EngineError('busy', `Já há ${this.waiting} pedidos à espera. Tenta de novo daqui a pouco.`);
    }
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.waitingLine = this.waitingLine.filter((other) => other !== ticket);
        this.tellPositions();
        reject(signal.reason);
      };
      const admit = () => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      const ticket: Ticket = { client, admit, moved };
      signal.addEventListener('abort', giveUp, { once: true });
      this.waitingLine.push(ticket);
      this.tellPositions();
    });
  }

  private admitNext(): void {
    while (this.active < this.places) {
      const [next] = this.inOrder();
      if (!next) break;
      this.waitingLine = this.waitingLine.filter((other) => other !== next);
      // Counted here, not when the waiter wakes: until then nobody else may take the place.
      this.count(next.client, 1);
      next.admit();
    }
    this.tellPositions();
  }

  private tellPositions(): void {
    this.inOrder().forEach((ticket, i) => {
      ticket.moved(i + 1);
    });
  }

  /** The line as it would be admitted if nobody else came. */
  private inOrder(): Ticket[] {
    const turns = new Map(this.inside);
    const withTurn = this.waitingLine.map((ticket) => {
      const turn = turns.get(ticket.client) ?? 0;
      turns.set(ticket.client, turn + 1);
      return { ticket, turn };
    });
    const lastServed = ({ client }: Ticket) => this.served.get(client) ?? 0;
    return withTurn
      .sort((a, b) => a.turn - b.turn || lastServed(a.ticket) - lastServed(b.ticket))
      .map(({ ticket }) => ticket);
  }

  private count(client: string, change: number): void {
    const count = (this.inside.get(client) ?? 0) + change;
    if (count > 0) this.inside.set(client, count);
    else this.inside.delete(client);
    if (change > 0) this.served.set(client, ++this.admissions);
    else if (this.active === 0 && this.waiting === 0) this.served.clear();
  }
}
