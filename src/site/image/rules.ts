import { chartRules } from '../../charts/shared/theme.ts';

/** What a rule of the chart's sheet sets, as presentation attributes: `fill` to `var(--ink)`. */
export type Attributes = Record<string, string>;

interface Rule {
  /** Element name, where the rule has one. */
  tag?: string;
  classes: string[];
  attributes: Attributes;
}

/** Attributes of SVG that the sheet may set; what else it sets belongs to the page (cursor, outline). */
const known =
  /^(fill|fill-opacity|stroke|stroke-width|stroke-opacity|stroke-dasharray|stroke-linecap|font-size|font-weight|font-family)$/;

/**
 * The rules for what is inside a drawing, weakest first. States of the page
 * (focus, selection, forced colours) are none of a picture's.
 */
const rules: Rule[] = [...chartRules.matchAll(/^\.chart-svg ([\w.-]+)\{([^}]*)\}$/gm)]
  .map(([, compound = '', body = '']) => {
    const [tag = '', ...classes] = compound.split('.');
    return { ...(tag ? { tag } : {}), classes, attributes: attributesOf(body) };
  })
  .sort((a, b) => a.classes.length - b.classes.length);

/** What stands for a whole drawing. */
export const rootAttributes: Attributes = attributesOf(
  /^\.chart-svg\{([^}]*)\}$/m.exec(chartRules)?.[1] ?? '',
);

/** What the chart's sheet says of an element. */
export function attributesFor(tag: string, classes: ReadonlySet<string>): Attributes {
  const found: Attributes = {};
  for (const rule of rules)
    if ((!rule.tag || rule.tag === tag) && rule.classes.every((name) => classes.has(name)))
      Object.assign(found, rule.attributes);
  return found;
}

function attributesOf(body: string): Attributes {
  const attributes: Attributes = {};
  for (const declaration of body.split(';')) {
    const [property = '', value = ''] = declaration.split(/:(.*)/s);
    if (property === 'font') Object.assign(attributes, fontOf(value));
    else if (known.test(property)) attributes[property] = value.replace(/px$/, '');
  }
  return attributes;
}

/** `600 22px/1 Georgia,serif` taken apart. */
function fontOf(value: string): Attributes {
  const [, weight = '400', size = '13', family = ''] =
    /^(\d+) ([\d.]+)px\/[\d.]+ (.*)$/.exec(value) ?? [];
  return { 'font-weight': weight, 'font-size': size, 'font-family': family };
}
