/**
 * One value for the life of the process, even where a bundler loads a module twice (hot reload, route bundles).
 * The only place that touches `globalThis`.
 */
export function remember<T>(name: string, make: () => T): T {
  const store = globalThis as typeof globalThis & { farense?: Map<string, unknown> };
  store.farense ??= new Map();
  if (!store.farense.has(name)) store.farense.set(name, make());
  return store.farense.get(name) as T;
}
