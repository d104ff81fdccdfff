import { join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import { paths } from '#server/config/paths.ts';
import { remember } from '#server/config/remember.ts';

const file = (family: string, name: string) =>
  join(paths.root, `node_modules/@fontsource-variable/${family}/files/${name}.woff2`);

/** Teaches the canvas the site's own letters, once. */
export const loadCanvasFonts = () =>
  remember('canvas-fonts', () => {
    GlobalFonts.registerFromPath(file('inter', 'inter-latin-wght-normal'), 'Inter');
    GlobalFonts.registerFromPath(file('newsreader', 'newsreader-latin-wght-normal'), 'Newsreader');
    return true;
  });
