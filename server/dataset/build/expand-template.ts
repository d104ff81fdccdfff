import type { RandomSource } from './random-source.ts';

/** What a slot of a template is replaced by, drawn anew each time. */
export type Slots = Readonly<Record<string, (random: RandomSource) => string>>;

/**
 * One text of a template: of "{a|b}" one part is drawn (parts may be empty and may be nested), "<x>" is a slot.
 * @throws {Error} when a slot is not known
 */
export function expandTemplate(template: string, slots: Slots, random: RandomSource): string {
  let text = template;
  for (let inner = innermost.exec(text); inner; inner = innermost.exec(text)) {
    text = text.replace(inner[0], () => random.pick((inner?.[1] ?? '').split('|')));
  }
  text = text.replace(/<([^<>]+)>/g, (_, name: string) => {
    const slot = slots[name];
    if (!slot) throw new Error(`the template "${template}" has an unknown slot <${name}>`);
    return slot(random);
  });
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([?,.!])/g, '$1')
    .trim();
}

const innermost = /\{([^{}]*)\}/;
