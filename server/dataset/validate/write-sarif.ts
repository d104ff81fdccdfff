import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding } from './finding.ts';
import { comparingRules, rowRules } from './registry.ts';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * Findings as a SARIF 2.1.0 log, the form that code review tools read, in pieces of text as the findings come.
 * Paths are given relative to `root` where they lie below it.
 */
export async function* writeSarif(findings: AsyncIterable<Finding>, root: string): AsyncGenerator<string, void, void> {
  const rules = [...rowRules, ...comparingRules].map(({ name, severity, title }) => ({
    id: name,
    shortDescription: { text: title },
    defaultConfiguration: { level: severity },
  }));
  const driver = JSON.stringify({ name: 'farense data validate', rules });
  yield `{"$schema":"${schema}","version":"2.1.0","runs":[{"tool":{"driver":${driver}},"columnKind":"utf16CodeUnits","results":[`;
  let separator = '\n';
  for await (const finding of findings) {
    yield `${separator}${JSON.stringify(result(finding, root))}`;
    separator = ',\n';
  }
  yield '\n]}]}\n';
}

function result({ file, line, column, rule, severity, message, other }: Finding, root: string) {
  const place = (path: string, startLine: number, startColumn = 1) => ({
    physicalLocation: { artifactLocation: { uri: uriOf(path, root) }, region: { startLine, startColumn } },
  });
  return {
    ruleId: rule,
    level: severity,
    message: { text: message },
    locations: [place(file, line, column)],
    ...(other ? { relatedLocations: [place(other.file, other.line)] } : {}),
  };
}

function uriOf(path: string, root: string): string {
  const below = relative(root, path);
  return below.startsWith('..') ? pathToFileURL(path).href : below.split(/[\\/]/).map(encodeURIComponent).join('/');
}
