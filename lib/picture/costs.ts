import type { Said } from './picture.ts';

/** What it costs to take words for a name, and where names are found. */

/** Where a name was found. */
export type NameSource =
  | 'inside'
  | 'left'
  | 'above'
  | 'below'
  | 'right'
  | 'behind'
  | 'column'
  | 'row'
  | 'group'
  | 'range'
  | Said['source'];

/** What it costs to take words for a name: the less, the surer. */
export const COSTS = {
  inside: 0.1,
  insideBare: 0.5,
  insideFile: 0.75,
  left: 0.2,
  leftFar: 800,
  above: 0.25,
  aboveFar: 100,
  right: 0.12,
  rightFar: 60,
  behind: 0.6,
  behindFar: 600,
  allBehind: -0.4,
  askew: 0.25,
  unit: 0.9,
  unitAbove: 0.1,
  hint: 0.5,
  asks: 0.12,
  press: 0.5,
  part: 0,
  paragraph: 0.3,
  heading: 0.15,
  counted: 0.45,
  step: 0.3,
  small: 0.15,
  usual: -0.08,
  lesser: 0.25,
  suffix: 0.35,
  tied: -0.25,
  tiedElsewhere: 0.3,
  role: -0.06,
  rowHead: -0.12,
  starred: -0.06,
  for: 0.65,
  around: 0.4,
  labelledby: 0.35,
  legend: 0.25,
  legendFarther: 0.35,
  ariaLabel: 0.5,
  foreign: 0.35,
  shared: 0.45,
  before: 0.5,
  placeholder: 0.75,
  title: 0.9,
};
export type Costs = typeof COSTS;

/** Nothing dearer than that is a name. */
export const DEAREST = 1;
export const saidCost = (said: Said, costs: Costs, counts: ReadonlyMap<string, number>): number => {
  const isShared = (counts.get(said.text) ?? 0) > 1;
  const isForeign = !/\p{Script=Thai}/u.test(said.text);
  const doubt = (isShared ? costs.shared : 0) + (isForeign ? costs.foreign : 0);
  switch (said.source) {
    case 'for':
      return costs.for + (isShared && said.run === null ? costs.shared : 0);
    case 'around':
      return costs.around;
    case 'labelledby':
      return costs.labelledby + (said.run === null ? doubt / 2 : 0);
    case 'legend':
      return costs.legend;
    case 'aria-label':
      return costs.ariaLabel + doubt;
    case 'before':
      return costs.before;
    case 'placeholder':
      return costs.placeholder;
    case 'title':
      return costs.title;
  }
};
