import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/** What axe finds on the page as it stands, a line a finding; in light and in dark. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  const findings: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of violations)
      findings.push(
        ...nodes.map((node) => `${colorScheme} ${id}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`),
      );
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return findings;
}
