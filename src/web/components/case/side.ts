/** The sides that people speak for. A side has a colour, and always a name beside it. */
export type Side = 'family' | 'setting' | 'local-authority' | 'icb' | 'mediator' | 'service';

/** The class that gives the element, and what stands in it, the colour of a side. */
export const sideClass = (side: Side): string => `side-${side}`;
