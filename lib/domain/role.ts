/** Who does the work of a window. */
export const ROLES = ['unit', 'executive', 'planning', 'ministry'] as const;
/**
 * - `unit`: the officer who enters
 * - `executive`: ผู้บริหารหน่วยงาน, approves (M7) inside the entry window
 * - `planning`: กองแผนหรือกองที่ได้รับมอบหมาย
 * - `ministry`: หัวหน้ากลุ่มภารกิจ and กลุ่ม ป.ย.ป., approve (M7) in a window of their own
 */
export type Role = (typeof ROLES)[number];
