/** A small reader of the pages' own HTML, enough to ask what they say. It trusts that tags are closed, as the views write them. */
export type Element = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
};

const voidTags = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** Reads a page or a part of one. Throws where a tag is closed that was not opened last. */
export function readHtml(html: string): Element {
  const root = { tag: '#root', attributes: {}, children: [] as (Element | string)[] };
  const open = [root];
  const token = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
  let at = 0;
  for (let match = token.exec(html); match !== null; match = token.exec(html)) {
    const here = open.at(-1)!;
    if (match.index > at) here.children.push(decoded(html.slice(at, match.index)));
    at = token.lastIndex;
    const tag = match[2]?.toLowerCase();
    if (tag === undefined) continue;
    if (match[1] === '/') {
      if (here.tag !== tag) throw new Error(`</${tag}> closes <${here.tag}>: …${html.slice(at - 80, at)}`);
      open.pop();
      continue;
    }
    const element = { tag, attributes: attributesIn(match[3]!), children: [] as (Element | string)[] };
    here.children.push(element);
    if (tag === 'script' || tag === 'style') {
      const end = html.indexOf(`</${tag}`, at);
      element.children.push(html.slice(at, end));
      at = end;
      token.lastIndex = end;
      open.push(element);
    } else if (!voidTags.has(tag) && !match[3]!.endsWith('/')) open.push(element);
  }
  if (at < html.length) open.at(-1)!.children.push(decoded(html.slice(at)));
  if (open.length > 1) throw new Error(`<${open.at(-1)!.tag}> is not closed.`);
  return root;
}

/** The elements that a selector finds below one, in the page's order. Of CSS: `tag`, `#id`, `.class`, `[name]`, `[name="value"]`, and a blank for "below". */
export function findAll(root: Element, selector: string): readonly Element[] {
  const steps = (selector.match(/(?:\[[^\]]*\]|[^\s[])+/g) ?? []).map(readStep);
  return steps.reduce<readonly Element[]>(
    (found, step) => [...new Set(found.flatMap((each) => below(each).filter((one) => fits(one, step))))],
    [root],
  );
}

/** The one element of a selector. Throws where there is none. */
export function find(root: Element, selector: string): Element {
  const [first] = findAll(root, selector);
  if (!first) throw new Error(`The page has no ${selector}.`);
  return first;
}

/** What an element says, on one line; what browsers do not show (scripts, styles) is left out. */
export function textOf(element: Element): string {
  return rawText(element).replaceAll(/\s+/g, ' ').trim();
}

/** The cells of a table, row by row, headers included. */
export function tableOf(table: Element): readonly (readonly string[])[] {
  return findAll(table, 'tr').map((row) =>
    row.children
      .filter((each): each is Element => typeof each !== 'string' && /^t[hd]$/.test(each.tag))
      .map(textOf),
  );
}

const blocks = /^(p|div|li|ul|ol|h\d|t[dhr]|table|section|dt|dd|dl|option|br|caption|label|summary|details)$/;

function rawText(element: Element): string {
  if (element.tag === 'script' || element.tag === 'style') return '';
  const inner = element.children.map((each) => (typeof each === 'string' ? each : rawText(each))).join('');
  return blocks.test(element.tag) ? ` ${inner} ` : inner;
}

function below(element: Element): readonly Element[] {
  return element.children.flatMap((each) => (typeof each === 'string' ? [] : [each, ...below(each)]));
}

type Step = { readonly tag: string | null; readonly wanted: readonly (readonly [string, string | null])[] };

function readStep(text: string): Step {
  const parts = text.match(/\[[^\]]*\]|[.#]?[\w:-]+/g) ?? [];
  const wanted: (readonly [string, string | null])[] = [];
  let tag: string | null = null;
  for (const part of parts) {
    if (part.startsWith('#')) wanted.push(['id', part.slice(1)]);
    else if (part.startsWith('.')) wanted.push(['class', part.slice(1)]);
    else if (part.startsWith('[')) {
      const [, name, , value] = /^\[([\w:-]+)(="?([^"]*)"?)?\]$/.exec(part)!;
      wanted.push([name!, value ?? null]);
    } else tag = part;
  }
  return { tag, wanted };
}

function fits({ tag, attributes }: Element, step: Step): boolean {
  if (step.tag !== null && step.tag !== tag) return false;
  return step.wanted.every(([name, value]) => {
    const own = attributes[name];
    if (own === undefined) return false;
    if (name === 'class') return own.split(/\s+/).includes(value!);
    return value === null || own === value;
  });
}

function attributesIn(text: string): Readonly<Record<string, string>> {
  const found = text.matchAll(/([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g);
  return Object.fromEntries(
    [...found].map(([, name, double, single, bare]) => [name!, decoded(double ?? single ?? bare ?? '')]),
  );
}

function decoded(text: string): string {
  return text.replaceAll(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    return String.fromCodePoint(
      /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)),
    );
  });
}
