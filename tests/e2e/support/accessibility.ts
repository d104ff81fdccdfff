import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/** Rows and sections after the first ones are of the same kind; axe would look at thousands of them. */
const repeated = ['tbody tr:nth-child(n + 12)', 'ul > li:nth-child(n + 40)', 'article > section:nth-of-type(n + 7)'];

/** What axe finds on the page as it stands, a line a finding: everything in light, and the contrasts in dark. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  const findings: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // The second time it is in the page already: reading its half megabyte again costs more than the check.
    const script = colorScheme === 'dark' ? { axeSource: ';' } : {};
    const axe = repeated.reduce((builder, selector) => builder.exclude(selector), new AxeBuilder({ page, ...script }));
    // All in the page. Otherwise every run opens a blank one and reads axe there again, for frames of other sites: we have none.
    axe.setLegacyMode();
    if (colorScheme === 'dark') axe.withRules('color-contrast');
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations)
      findings.push(
        ...nodes.map((node) => `${colorScheme} ${id}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`),
      );
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return findings;
}
