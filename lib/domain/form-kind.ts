/** What a window is for, in the terms in which the rules of the forms ask. */
export type FormKind =
  | 'projects'
  /** New or other-money projects between the rounds: กลุ่ม ป.ย.ป. is told first. */
  | 'new-projects'
  | 'report'
  | 'plans'
  | 'achievement'
  | 'open-d'
  /** The ministry's approval, in a window of its own. */
  | 'approval';
