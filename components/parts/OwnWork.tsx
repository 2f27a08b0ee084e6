/** Whose windows a person wants to see: the agency, and the roles in it. */
import type { JSX } from 'preact';
import type { Language } from '../../lib/calendar/show.ts';
import { ROLES, type Role } from '../../lib/domain/role.ts';
import type { AgencyId } from '../../lib/schedule/model/types.ts';
import { ROLE_NAMES } from '../../lib/text/words/terms.ts';

type AgencyProps = {
  agencies: readonly { readonly id: AgencyId; readonly name: string }[];
  value: AgencyId | null;
  /** What stands for all agencies. */
  all: string;
  disabled: boolean;
  onChange(agency: AgencyId | null): void;
};

/** The choice of the agency. Its heading has the id `agency`. */
export function AgencyChoice(props: AgencyProps): JSX.Element {
  return (
    <select
      aria-labelledby="agency"
      data-setting="agency"
      disabled={props.disabled}
      value={props.value ?? ''}
      onChange={(event) => props.onChange(event.currentTarget.value || null)}
    >
      <option value="">{props.all}</option>
      {props.agencies.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

type RoleProps = {
  value: readonly Role[];
  language: Language;
  disabled: boolean;
  onChange(roles: Role[]): void;
};

/** The choice of roles. Its heading has the id `roles`. */
export function RoleChoices({ value, language, disabled, onChange }: RoleProps): JSX.Element {
  const toggle = (role: Role, on: boolean) =>
    onChange(ROLES.filter((each) => (each === role ? on : value.includes(each))));
  return (
    // biome-ignore lint/a11y/useSemanticElements: the section's heading is its legend
    <div role="group" aria-labelledby="roles" class="choices">
      {ROLES.map((role) => (
        <label key={role}>
          <input
            type="checkbox"
            data-setting="role"
            value={role}
            checked={value.includes(role)}
            disabled={disabled}
            onChange={(event) => toggle(role, event.currentTarget.checked)}
          />
          <span>{ROLE_NAMES[language][role]}</span>
        </label>
      ))}
    </div>
  );
}
