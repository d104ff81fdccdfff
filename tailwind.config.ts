import type { Config } from 'tailwindcss';

/** Colours are CSS variables (app/globals.css), so that light, dark and print change them in one place. */
const colour = (name: string) => `var(--${name})`;

const config: Config = {
  content: ['./app/**/*.{ts,tsx}', './components/**/*.{ts,tsx}'],
  theme: {
    extend: {
      colors: Object.fromEntries(
        ['paper', 'ink', 'soft', 'rule', 'wash', 'accent', 'good', 'bad', 'edge'].map((name) => [name, colour(name)]),
      ),
      fontFamily: {
        serif: ['var(--font-newsreader-ext)', 'var(--font-newsreader)', 'Georgia', 'serif'],
        leaning: ['var(--font-newsreader-italic)', 'var(--font-newsreader)', 'Georgia', 'serif'],
        sans: ['var(--font-inter-ext)', 'var(--font-inter)', 'system-ui', 'sans-serif'],
      },
      maxWidth: { column: '47rem' },
    },
  },
};

export default config;
