import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../../src/charts/json-schemas.ts';
import { components } from '../../src/data/components.ts';
import { type PackageField, packageSchema } from '../../src/data/package-fields.ts';
import { datasetNames } from '../../src/data/schemas/index.ts';

/** Files that are made from the schemas, by path from the root. */
export function generatedFiles(root: string): Record<string, string> {
  const schemas = jsonSchemas();
  return {
    ...Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [`schemas/${name}`, pretty(schema)]),
    ),
    '.vscode/settings.json': pretty(settings(Object.keys(schemas))),
    '.vscode/three-lenses.code-snippets': pretty(snippets()),
    'content/data/datapackage.json': withColumns(
      readFileSync(join(root, 'content/data/datapackage.json'), 'utf8'),
    ),
  };
}

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** VS Code finds the schema of a content file by its path. */
function settings(names: string[]): object {
  return {
    'files.encoding': 'utf8',
    'files.eol': '\n',
    'json.schemas': [
      ...names
        .filter((name) => name.startsWith('data/'))
        .map((name) => ({ fileMatch: [`/content/${name}`], url: `./schemas/${name}` })),
      { fileMatch: ['/content/charts/*.json'], url: './schemas/chart.json' },
    ],
    // For the YAML extension.
    'yaml.schemas': { './schemas/survey.json': '/content/survey.yml' },
    'files.associations': { '*.mdx': 'mdx' },
    'editor.quickSuggestions': { strings: 'on' },
  };
}

/** MDX has no schemas in VS Code: its heads and components are completed by snippets. */
function snippets(): object {
  const head = ['title', 'standfirst', 'description'];
  return {
    'Story head': {
      scope: 'mdx,markdown',
      prefix: 'head',
      description: '报道的开头 Head of a story',
      body: [
        '---',
        ...head.map((name, index) => `${name}: \${${index + 1}}`),
        `order: \${4}`,
        '---',
        '',
        '$0',
      ],
    },
    ...Object.fromEntries(
      Object.entries(components).map(([name, { needs, pair, inline }]) => {
        const attributes = needs.map((need, index) => ` ${need}="\${${index + 1}}"`).join('');
        const block = [`<${name}${attributes}>`, '', '$0', '', `</${name}>`];
        const within = pair
          ? `<${name}${attributes}>\${2}</${name}>$0`
          : `<${name}${attributes} />$0`;
        const body = pair && !inline ? block : [within];
        return [
          name,
          { scope: 'mdx,markdown', prefix: `<${name}`, description: `<${name}>`, body },
        ];
      }),
    ),
  };
}

/** datapackage.json with the columns that the schemas have; all else stays as it is. */
function withColumns(text: string): string {
  const pack = JSON.parse(text) as {
    resources: { name: string; schema: { fields: Partial<PackageField>[] } }[];
  };
  const resources = pack.resources.map((resource) => {
    const name = datasetNames.find((each) => each === resource.name);
    return name ? { ...resource, schema: packageSchema(name, resource.schema.fields) } : resource;
  });
  return pretty({ ...pack, resources });
}
