/// <reference lib="dom" />

/** One step of a project with its stepper, and the two forms that stand alone. */

import { api, SessionEnded } from './api.ts';
import { type Child, h, wait } from './dom.ts';
import { drawStep } from './form.ts';
import { navigate } from './router.ts';
import { dialog, show, toast } from './shell.ts';
import { FormState } from './state.ts';
import { type Step, steps } from './steps.ts';

interface Project {
  id: string;
  code: string;
  name: string;
  status: string;
  steps: Record<string, Record<string, unknown>>;
}

const skeleton = () =>
  h('div', { class: 'skeleton' }, h('i'), h('i'), h('i'), h('b'), h('i'), h('b'));

function stepper(project: Project | null, id: string, current: Step): HTMLElement {
  const at = steps.indexOf(current);
  return h(
    'ol',
    { class: 'stp' },
    steps.map((step, i) =>
      h(
        'li',
        {
          class: `stp__item${i === at ? ' stp__item--on' : ''}${project?.steps[step.id] ? ' stp__item--has' : ''}`,
          'aria-current': i === at ? 'step' : null,
        },
        h(
          'a',
          { href: `/projects/${id}/${step.id}` },
          h('span', { class: 'stp__no' }, step.id.toUpperCase()),
          h('span', { class: 'stp__text' }, step.short),
        ),
      ),
    ),
  );
}

function button(text: string, main: boolean, action: () => Promise<void>): HTMLElement {
  const face = h(
    'button',
    {
      type: 'button',
      class: main ? 'btn btn--main' : 'btn',
      onclick: async () => {
        face.disabled = true;
        try {
          await action();
        } catch (error) {
          if (!(error instanceof SessionEnded)) toast('ไม่สามารถบันทึกข้อมูลได้', true);
        }
        face.disabled = false;
      },
    },
    text,
  );
  return face;
}

export async function projectPage(id: string, stepId: string, latency: number): Promise<void> {
  const at = steps.findIndex((s) => s.id === stepId);
  const step = steps[at];
  if (!step) return navigate('/projects');
  const path = location.pathname;
  const head: Child[] = [h('a', { class: 'back', href: '/projects' }, '‹ กลับไปรายการโครงการ')];
  show(head, stepper(null, id, step), h('div', { class: 'card' }, skeleton()));
  let project: Project;
  try {
    [project] = await Promise.all([api<Project>('GET', `projects/${id}`), wait(latency)]);
  } catch (error) {
    if (error instanceof Error && error.message === '404') show(head, h('p', {}, 'ไม่พบโครงการ'));
    return;
  }
  if (location.pathname !== path) return;
  const state = new FormState(project.steps[step.id] ?? {});
  const save = async () => {
    await api('PUT', `projects/${id}/steps/${step.id}`, state.values);
    toast('บันทึกข้อมูลแล้ว');
  };
  const next = steps[at + 1];
  const submit = async () => {
    await save();
    dialog('ต้องการส่งข้อมูลโครงการเพื่อขออนุมัติใช่หรือไม่', [
      [
        'ยืนยัน',
        () =>
          void api('POST', `projects/${id}/submit`).then(() => {
            toast('ส่งอนุมัติแล้ว');
            navigate('/projects');
          }),
      ],
      ['ยกเลิก', () => {}],
    ]);
  };
  show(
    head,
    h(
      'div',
      { class: 'project-line' },
      h('span', { class: 'muted' }, project.code),
      ' ',
      h('b', {}, project.name),
      ' ',
      h('span', { class: 'badge' }, project.status),
    ),
    stepper(project, id, step),
    h(
      'div',
      { class: 'card' },
      h('h2', { class: 'card__title' }, step.title),
      drawStep(step, state),
      h(
        'div',
        { class: 'actions' },
        button('บันทึก', next === undefined, save),
        next &&
          button('บันทึกและถัดไป', true, async () => {
            await save();
            navigate(`/projects/${id}/${next.id}`);
          }),
        (step.id === 'm5' || step.id === 'm6') && button('ส่งอนุมัติ', false, submit),
      ),
    ),
  );
}

export async function loneFormPage(step: Step, latency: number): Promise<void> {
  const title = h('h1', {}, step.title);
  show(title, h('div', { class: 'card' }, skeleton()));
  const path = location.pathname;
  await wait(latency);
  if (location.pathname !== path) return;
  const state = new FormState({});
  const save = async () => {
    await api('POST', step.id, state.values);
    toast('บันทึกข้อมูลแล้ว');
  };
  show(
    title,
    h(
      'div',
      { class: 'card' },
      drawStep(step, state),
      h('div', { class: 'actions' }, button('บันทึก', true, save)),
    ),
  );
}
