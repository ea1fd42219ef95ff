import { html, isUrl, safe, type Safe } from './escape.js';

/** Text of a page; an address becomes a link. */
export function linked(text: string): Safe {
  const shown = html(text);
  return isUrl(text) ? safe`<a href="${shown}" rel="noreferrer">${shown}</a>` : shown;
}
