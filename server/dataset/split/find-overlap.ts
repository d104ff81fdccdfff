import { comparingRules, ruleNames } from '../validate/registry.ts';
import { validateFiles } from '../validate/validate-files.ts';

export interface Overlap {
  readonly byRule: Readonly<Record<string, number>>;
  /** Rows that leak, as indexes in their files. */
  readonly pairs: readonly { readonly train: number; readonly valid: number }[];
}

const leakage = comparingRules.map(({ name }) => name).filter((name) => name.startsWith('leakage-'));
const off = ruleNames.filter((name) => !leakage.includes(name));

/** What is in both files, by the same rules that `data validate` runs. The files must be named train and valid. */
export async function findOverlap(train: string, valid: string): Promise<Overlap> {
  const findings = validateFiles([train, valid], { off });
  const pairs: { train: number; valid: number }[] = [];
  for (;;) {
    const next = await findings.next();
    if (next.done) return { byRule: next.value.byRule, pairs };
    const { line, other } = next.value;
    if (other) pairs.push({ train: other.line - 1, valid: line - 1 });
  }
}
