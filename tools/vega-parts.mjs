// What of vega a chart needs: it alone is bundled, without what reads files and addresses.
import { transforms } from 'vega-dataflow';
import * as encode from 'vega-encode';
import * as transform from 'vega-transforms';
import * as view from 'vega-view-transforms';

export { parse } from 'vega-parser';
export { SVGStringRenderer } from 'vega-scenegraph';
export { Error, logger } from 'vega-util';
export { View } from 'vega-view';

Object.assign(transforms, transform, encode, view);
