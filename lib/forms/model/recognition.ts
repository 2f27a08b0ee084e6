import type { Site } from '../../domain/site.ts';
import type { Step } from '../../domain/step.ts';
import type { Picture } from '../../picture/picture.ts';
import type { StepTopics } from '../../picture/steps.ts';
import type { Field, FieldKind } from './field.ts';

/** A control and what it may be called: texts and kinds, never a value. */
export type SeenControl = {
  key: string;
  /** Its names, the most plausible first, where each was found and how far it is to be believed (0–1). */
  labels: readonly { text: string; source: string; weight?: number }[];
  kind: string;
  /** Rendered now; a hidden duplicate must not take the field from the visible control. */
  shown: boolean;
  /** A person can change it; of two controls with one name that one is the field. */
  editable: boolean;
  /** The step whose section it stands in, where the page shows several. */
  section: Step | null;
  /** Field id by the place in the page's markup, where that is known (Open-D). */
  located: string | null;
};

/** A page as it looks, whose fields are to be named and recognised. */
export type PageView = {
  site: Site;
  /** Host-relative path, without query and fragment. */
  path: string;
  /** The steps its address stands for, where that is known (Open-D). */
  steps: readonly Step[];
  picture: Picture;
  /** Field ids by the keys of controls whose place in the page's markup is known (Open-D). */
  located: Readonly<Record<string, string>>;
};

/** The controls of a page whose fields are to be recognised. */
export type PageControls = {
  site: Site;
  /** The steps the page says it shows; empty where it does not say. */
  steps: readonly Step[];
  /** The steps that its head speaks of. */
  spokenOf: StepTopics;
  controls: readonly SeenControl[];
};

/** What is known of a control's field. */
export type Recognised = Pick<
  Field,
  'id' | 'step' | 'label' | 'kinds' | 'required' | 'row' | 'basis'
> & {
  /** Why, for the page report: which text matched which wording, and how well; or who said so. */
  reason: string;
};

/** What the page calls a control. */
export type PageName = {
  /** As it is shown to the person, without stars; '' where it has no name. */
  label: string;
  /** As the page words it; '' where it has no name. */
  text: string;
  /** The page asks for it: a star, "(จำเป็น)", `required`. */
  marked: boolean;
  /** What is written there, as far as its name tells. */
  kinds: readonly FieldKind[];
};

/** A value that the page shows of a field of another step. */
export type ShownValue = {
  field: string;
  label: string;
  value: string;
  kinds: readonly FieldKind[];
};

export type RecogniseAnswer = {
  /** Of other steps; nobody may change them here. */
  shown: readonly ShownValue[];
  /** By the control's key. */
  names: Readonly<Record<string, PageName>>;
  /** The steps in sight; empty: not known. */
  steps: readonly Step[];
  /** By the control's key; a control that is not here was not recognised. */
  fields: Readonly<Record<string, Recognised>>;
  /** Labels of required fields of these steps that no control was recognised as. */
  notFound: readonly string[];
  /** The fields of these steps, for a person to say which one a control is. */
  choices: readonly { id: string; label: string }[];
};
