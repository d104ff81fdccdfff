import type { Page } from 'playwright';

/** The chat by the names that people and screen readers know its parts by. */
export function chatPage(page: Page) {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const box = page.getByRole('textbox', { name: 'Pergunta' });
  const log = page.getByRole('log', { name: 'Conversa' });
  return {
    box,
    log,
    button,
    /** Asks by the keyboard and waits until the answer has ended. */
    async ask(question: string): Promise<void> {
      await box.fill(question);
      await box.press('Enter');
      await log.getByRole('heading', { name: question, exact: true }).last().waitFor();
      await button('Enviar').waitFor();
      await log.locator('.turn[data-last]').getByRole('button', { name: 'Copiar' }).waitFor();
    },
  };
}
