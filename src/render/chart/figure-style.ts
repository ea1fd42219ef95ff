import { safe, type Safe } from '../escape.js';

/** How a chart of a page looks, light and dark, on a narrow screen and on paper. */
export const figureStyle: Safe = safe`
.chart { --line-0: #1f6f9f; --line-1: #b85c00; --line-2: #8a3f8f; --line-3: #3f7d20; }
.chart { --grid: #d9dde2; --quiet: #5b6470; }
@media (prefers-color-scheme: dark) {
.chart { --line-0: #5fb3e4; --line-1: #f0a04b; --line-2: #d191d6; --line-3: #8ccf66; }
.chart { --grid: #3a4048; --quiet: #a3adb8; }
}
.chart { break-inside: avoid; margin: 1.5rem 0 2.5rem; position: relative; }
.chart table { margin: 0; width: 100%; }
.chart th, .chart td { border: 0; line-height: 1.25rem; padding: 0.125rem 0.75rem 0.125rem 0; }
.chart th { font-weight: normal; white-space: normal; }
.chart thead th { color: var(--quiet); }
.chart thead th, .chart td.axis { vertical-align: bottom; }
.chart tbody.group { border-top: 0.375rem solid transparent; }
.chart .figure { font-variant-numeric: tabular-nums; text-align: end; }
.chart td.bars, .chart td.axis { padding-inline: 0 2rem; width: 55%; }
.chart td.bars { background: repeating-linear-gradient(to right, var(--grid) 0 1px, transparent 1px
 var(--step, 100%)) content-box; padding-block: 0; }
.chart .ticks { color: var(--quiet); display: block; font-size: 0.8125rem; height: 1.25rem; }
.chart .ticks { position: relative; }
.chart .ticks span { position: absolute; transform: translateX(-50%); white-space: nowrap; }
.chart .ticks span:first-child { transform: none; }
.chart svg { display: block; height: 1.5rem; overflow: visible; width: 100%; }
.chart svg { forced-color-adjust: none; }
.chart .line-0 { color: var(--line-0); }
.chart .line-1 { color: var(--line-1); }
.chart .line-2 { color: var(--line-2); }
.chart .line-3 { color: var(--line-3); }
.chart rect { fill: currentColor; }
.chart rect.perhaps { fill-opacity: 0.25; stroke: currentColor; stroke-dasharray: 3 2; }
.chart path { fill: none; stroke: currentColor; stroke-width: 2; }
.chart path.more { fill: currentColor; stroke: none; }
.chart .missing { color: var(--quiet); font-style: italic; }
.chart .break th { border-top: 2px dashed var(--quiet); color: var(--quiet); font-style: italic; }
.chart figcaption { color: var(--quiet); font-size: 0.875rem; margin-top: 0.5rem; }
.chart figcaption p { margin: 0.25rem 0; max-width: 44rem; overflow-wrap: anywhere; }
.chart .unseen { clip-path: inset(50%); height: 1px; margin: 0; overflow: hidden; }
.chart .unseen { position: absolute; white-space: nowrap; width: 1px; }
@media (max-width: 40rem) { .chart td.bars, .chart td.axis { padding-right: 1.5rem; width: 45%; } }
`;
