/** What is noted of everything a site's data file says of the site. */
export type Noted = {
  /** Where it was found: software and versions, a standard, or who reported it. */
  source: string;
  /** The month in which it was last seen there, `YYYY-MM`. */
  seen: string;
  /** Seen on the real site by one of us or an official; until then it is an assumption. */
  verified: boolean;
};

/** Where something stands on a site's pages. */
export type KnownSelector = Noted & { selector: string };

/** A path of a site; `{dataset}` and other names in braces stand for one part of it. */
export type KnownRoute<Step extends string> = Noted & {
  path: string;
  /** The form that is there; null: none. */
  step: Step | null;
};

/** A field by its attribute `name` in a form. */
export type KnownField = Noted & { field: string; form: string; name: string };
