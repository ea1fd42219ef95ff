import { Error as errors, logger, parse, SVGStringRenderer, View, type Spec } from 'vega';
import { html, join, safe, type Safe } from '../escape.js';

declare module 'vega' {
  /** What `View.toSVG` uses, which is asynchronous only since a chart may load images. */
  export class SVGStringRenderer {
    initialize(element: null, width: number, height: number): this;
    render(scene: unknown): this;
    svg(): string;
  }
}

/** The marks of a chart without images, as elements of SVG. */
export function drawn(spec: Spec, width: number, height: number): Safe {
  const failures: unknown[] = [];
  // Vega throws nothing while it evaluates: it tells its logger.
  const listener = logger(errors, 'error', (_, __, found) => failures.push(...found));
  const view = new View(parse(spec), { renderer: 'none', logger: listener });
  view.run();
  const graph = view.scenegraph();
  const scene = 'root' in graph ? graph.root : undefined;
  view.finalize();
  if (failures.length > 0) throw new Error('the chart cannot be drawn', { cause: failures[0] });
  return rewritten(new SVGStringRenderer().initialize(null, width, height).render(scene).svg());
}

const named = (names: readonly string[]) => new Map(names.map((name) => [name, html(name)]));
const elements = named(['g', 'path', 'rect', 'line', 'text']);
const attributes = named([
  ...['d', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'width', 'height', 'transform'],
  ...['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity'],
  ...['text-anchor', 'font-size', 'font-weight', 'font-style'],
]);

/** Grounds of groups, none of which has a colour. */
const unseen = / class="(?:back|fore)ground"/;

const mostJoined = 64;
const token = /<(\/?)([a-zA-Z]+)((?: [\w:-]+="[^"<>]*")*)(\/?)>|([^<>]+)/y;

/** Vega's SVG, element by element: only those known here get through, with their values escaped. */
function rewritten(svg: string): Safe {
  const parts: Safe[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < svg.length) {
    const [, end, name = '', given = '', alone, text] = token.exec(svg) ?? [];
    if (text !== undefined) parts.push(html(decoded(text)));
    else if (end === undefined) throw new Error('the chart was not drawn as SVG');
    else parts.push(tag(name, given, end !== '', alone !== ''));
  }
  return joined(parts);
}

/** Many pieces by way of few: each that is added looks at the end of what stands before it. */
function joined(parts: readonly Safe[]): Safe {
  if (parts.length <= mostJoined) return join(parts, safe``);
  const size = Math.ceil(parts.length / mostJoined);
  const groups = Array.from({ length: mostJoined }, (_, index) =>
    joined(parts.slice(index * size, (index + 1) * size)),
  );
  return join(groups, safe``);
}

function tag(name: string, given: string, end: boolean, alone: boolean): Safe {
  const element = elements.get(name);
  if (element === undefined) return safe``;
  if (end) return safe`</${element}>`;
  if (alone && unseen.test(given)) return safe``;
  const kept = [...given.matchAll(/([\w:-]+)="([^"]*)"/g)].flatMap(([, key = '', value = '']) => {
    const attribute = attributes.get(key);
    return attribute === undefined
      ? []
      : [safe` ${attribute}="${html(shortened(decoded(value)))}"`];
  });
  return safe`<${element}${join(kept, safe``)}${alone ? safe`/` : safe``}>`;
}

const precise = /\d+\.\d{3,}(?:e[-+]?\d+)?|\d+e-\d+/g;

/** Hundredths of a pixel are enough. */
function shortened(value: string): string {
  return value.replace(precise, (number) => String(Math.round(Number(number) * 100) / 100));
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
